// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Knows the lines that come along when a web page is copied: rows of links, boxes that ask for a
 * subscription, advertisement labels, teasers of other articles, copyright. Words of many sites and
 * several languages; what is not plainly furniture stays.
 */
final class Furniture {
  private static final int SHORT = 160;

  private static final Pattern LINK_ROW =
      Pattern.compile("^[^|]{1,40}(?: [|›»•·] [^|›»•·]{1,40}){2,20}$");
  private static final Pattern TWO_LINKS =
      Pattern.compile("^[\\p{L}\\d&' -]{2,30} \\| [\\p{L}\\d&' -]{2,30}$");
  private static final Pattern ADVERTISEMENT =
      Pattern.compile(
          "^[\\[(—–\\-* ]*(?:advertisements?|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|reklama"
              + "|реклама|sponsored(?: content)?|ad)\\b[^.!?]{0,60}$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern SUBSCRIPTION =
      Pattern.compile(
          "\\b(?:(?:sign ?up|subscribe|join|register)\\b.{0,60}\\b(?:newsletters?|mailing list|inbox|updates|alerts)"
              + "|(?:our|free|weekly|daily) (?:free |weekly |daily )?newsletters?\\b"
              + "|newsletter (?:abonnieren|anmelden)|abonnez-vous|inscrivez-vous|suscr[ií]bete|iscriviti alla"
              + "|подпи(?:шитесь|саться) на)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern COPYRIGHT =
      Pattern.compile("^(?:©|\\(c\\)|copyright\\b|all rights reserved)", Pattern.CASE_INSENSITIVE);
  private static final Pattern TEASERS =
      Pattern.compile(
          "^(?:you (?:may|might) (?:also|like)|related (?:articles?|posts?|stories|news|reading|content|topics)"
              + "|read (?:more|next|also)|more (?:from|stories|news|on this)|recommended(?: for you| reading)?"
              + "|also read|trending(?: now)?|most (?:read|popular)|latest (?:news|posts|stories)|don't miss"
              + "|up next|what to read next|lesen sie auch|mehr zum thema|das könnte sie auch interessieren"
              + "|à lire aussi|lire aussi|articles similaires|te puede interesar|lee también|noticias relacionadas"
              + "|leggi anche|leia também|читайте также|zobacz też|lees ook)\\b.{0,60}$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern CONTROL =
      Pattern.compile(
          "^(?:share(?: this)?(?: article| story| post)?(?: on)?:?|tweet|print|email|copy link|skip to (?:main )?content|menu|search|home|log ?in"
              + "|sign ?in|accept (?:all )?cookies?|(?:facebook|twitter|linkedin|whatsapp|telegram|reddit|x|pinterest)"
              + "(?:[ ,|]+(?:facebook|twitter|linkedin|whatsapp|telegram|reddit|x|pinterest|email))*|back to top|leave a comment"
              + "|(?:\\d+ )?comments?|loading\\.*|follow us(?: on .{1,40})?|table of contents(?: hide)?|learn more|read more|click here|learn more »?)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OFFER =
      Pattern.compile(
          "(?:\\b(?:up to )?\\d{1,2} ?% off\\b|\\blearn more$|\\bfree trial\\b|\\bspecial offer\\b)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern COOKIES =
      Pattern.compile(
          "\\b(?:we use cookies|uses cookies|cookie (?:policy|settings|preferences)|wir verwenden cookies|utilise des cookies|utiliza(?:mos)? cookies)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CUT_OFF = Pattern.compile("(?:…|\\.\\.\\.|\\[…]|\\[\\.\\.\\.])$");

  private final List<String> warnings = new ArrayList<>();

  List<String> warnings() {
    return warnings;
  }

  List<Line> without(List<Line> lines) {
    List<Line> kept = new ArrayList<>();
    int dropped = 0;
    boolean teasers = false;
    int first = firstOfArticle(lines);
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (TEASERS.matcher(line.text()).matches() && !line.endsSentence()) {
        teasers = endsWithTeasers(lines, i + 1);
        dropped++;
        continue;
      }
      if (teasers || i < first || isFurniture(line)) {
        dropped++;
        continue;
      }
      if (labelsDropped(lines, i)) {
        dropped++;
        continue;
      }
      kept.add(line);
    }
    if (dropped > 0) {
      warnings.add(
          dropped
              + (dropped == 1 ? " line" : " lines")
              + " of page furniture left out of the text");
    }
    return kept;
  }

  /** Lines above a row of links are the page's head; the article begins after the last such row. */
  private static int firstOfArticle(List<Line> lines) {
    int first = 0;
    for (int i = 0; i < Math.min(10, lines.size()); i++) {
      Line line = lines.get(i);
      if (line.text().length() > SHORT || line.endsSentence()) {
        break;
      }
      if (LINK_ROW.matcher(line.text()).matches()) {
        first = i + 1;
      }
    }
    return first;
  }

  private static boolean isFurniture(Line line) {
    String text = line.text();
    if (text.length() > 2 * SHORT) {
      return false;
    }
    return LINK_ROW.matcher(text).matches()
        || TWO_LINKS.matcher(text).matches()
        || ADVERTISEMENT.matcher(text).find()
        || COPYRIGHT.matcher(text).find()
        || CONTROL.matcher(text).matches()
        || (text.length() <= SHORT && !line.endsSentence() && OFFER.matcher(text).find())
        || COOKIES.matcher(text).find()
        || SUBSCRIPTION.matcher(text).find();
  }

  /** A heading whose only content was left out goes with it. */
  private static boolean labelsDropped(List<Line> lines, int index) {
    Line line = lines.get(index);
    if (index + 1 >= lines.size() || line.endsSentence() || line.words() > 8) {
      return false;
    }
    return line.text().endsWith("?")
        && line.words() <= 8
        && SUBSCRIPTION.matcher(lines.get(index + 1).text()).find();
  }

  /** Whether what follows are teasers to the end: short lines and openings that are cut off. */
  private static boolean endsWithTeasers(List<Line> lines, int from) {
    int whole = 0;
    for (Line line : lines.subList(from, lines.size())) {
      boolean cut = CUT_OFF.matcher(line.text()).find();
      if (!cut && line.text().length() > SHORT && line.endsSentence()) {
        whole++;
      }
    }
    return whole == 0;
  }
}
