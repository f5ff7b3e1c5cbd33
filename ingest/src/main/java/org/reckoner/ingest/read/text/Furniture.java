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
  private static final Pattern YOUR_ADDRESS =
      Pattern.compile(
          "\\b(?:(?:leave|enter|drop|give us) your (?:e-?mail|address)|(?:to|in) your (?:inbox|mailbox)"
              + "|straight to you(?:r inbox)?\\b|(?:ihre|deine) e-?mail-?adresse (?:ein|an)|votre adresse e-?mail"
              + "|tu correo electrónico)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "^(?:©|\\(c\\) ?(?=copyright|(?:19|20)\\d\\d)|copyright\\b|all rights reserved)",
          Pattern.CASE_INSENSITIVE);
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
  private static final Pattern FIGURE = Pattern.compile("\\d");
  private static final Pattern CUT_OFF = Pattern.compile("(?:…|\\.\\.\\.|\\[…]|\\[\\.\\.\\.])$");

  private final List<String> warnings = new ArrayList<>();

  List<String> warnings() {
    return warnings;
  }

  List<Line> without(List<Line> lines) {
    List<Line> kept = new ArrayList<>();
    int first = firstOfArticle(lines);
    int last = firstOfTeasers(lines);
    for (int i = first; i < last; i++) {
      if (isTeaserHeading(lines.get(i)) && endsWithTeasers(lines, i + 1)) {
        break;
      }
      boolean furniture = isFurniture(lines.get(i)) && !isTableRow(lines, i);
      if (!furniture && !isTeaserHeading(lines.get(i)) && !asksAbove(lines, i)) {
        kept.add(lines.get(i));
      }
    }
    int dropped = lines.size() - kept.size();
    if (dropped > 0) {
      warnings.add(
          dropped
              + (dropped == 1 ? " line" : " lines")
              + " of page furniture left out of the text");
    }
    return kept;
  }

  private static boolean isTeaserHeading(Line line) {
    return !line.endsSentence() && TEASERS.matcher(line.text()).matches();
  }

  /**
   * Where the tail of teasers begins: headlines and openings that are cut off in mid-sentence, in
   * turn, to the end; the number of lines where there is no such tail.
   */
  private static int firstOfTeasers(List<Line> lines) {
    int at = lines.size();
    int first = lines.size();
    int cut = 0;
    while (at > 0) {
      Line line = lines.get(at - 1);
      boolean cutOff = CUT_OFF.matcher(line.text()).find();
      if (!cutOff && (line.endsSentence() || line.item() || line.text().length() > SHORT)) {
        break;
      }
      at--;
      if (cutOff) {
        cut++;
        first = at;
      }
    }
    return cut >= 2 ? Math.max(at, first - 2) : lines.size();
  }

  /**
   * Lines above a row of links are the page's head; the article begins after the last such row. A
   * byline set like one stands below the title, and a table is none.
   */
  private static int firstOfArticle(List<Line> lines) {
    int first = 0;
    for (int i = 0; i < Math.min(10, lines.size()); i++) {
      Line line = lines.get(i);
      if (line.text().length() > SHORT || line.endsSentence()) {
        break;
      }
      if (LINK_ROW.matcher(line.text()).matches()
          && Dateline.of(line).isEmpty()
          && !isTableRow(lines, i)) {
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
        || asks(text);
  }

  /**
   * A row of a table looks like a row of links, but rows with as many cells stand beside it, and
   * figures in one of each two.
   */
  private static boolean isTableRow(List<Line> lines, int index) {
    String text = lines.get(index).text();
    int bars = bars(text);
    if (bars < 2) {
      return false;
    }
    for (int other : new int[] {index - 1, index + 1}) {
      boolean inside = other >= 0 && other < lines.size();
      if (inside && bars(lines.get(other).text()) == bars) {
        boolean own = FIGURE.matcher(text).find();
        if (FIGURE.matcher(lines.get(other).text()).find() && (own || other > index)) {
          return true;
        }
      }
    }
    return false;
  }

  private static int bars(String text) {
    return (int) text.chars().filter(it -> it == '|').count();
  }

  /** A heading whose only content is a request to subscribe goes with it. */
  private static boolean asksAbove(List<Line> lines, int index) {
    Line line = lines.get(index);
    if (index + 1 >= lines.size() || line.endsSentence() || line.words() > 8) {
      return false;
    }
    String next = lines.get(index + 1).text();
    boolean nothingElse = index + 2 >= lines.size() || !lines.get(index + 2).endsSentence();
    return nothingElse && next.length() <= 2 * SHORT && asks(next);
  }

  private static boolean asks(String text) {
    return SUBSCRIPTION.matcher(text).find() || YOUR_ADDRESS.matcher(text).find();
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
