// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.confidence;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.party.PartyRegister;

/** The shape of a claim's first quotation: how long, how many figures and names, and where. */
final class Quotation {
  /** What is longer is no sentence of an article; its beginning is looked at. */
  private static final int LONGEST = 1000;

  private static final Pattern FIGURE = Pattern.compile("\\d[\\d.,]*");
  private static final Pattern CAPITAL = Pattern.compile("(?<=[^\\p{L}])\\p{Lu}");
  private static final Pattern END = Pattern.compile("[.!?…][\\p{Pf}\\p{Pe}\"']*\\s*$");
  private static final Pattern MARK = Pattern.compile("[\"\\p{Pi}\\p{Pf}&&[^’‘]]");
  private static final Pattern ZEROS = Pattern.compile("^0+|0+$");
  private static final Pattern SIGNS = Pattern.compile("[.,]");

  private final String words;
  private final String folded;
  private final String subject;

  private Quotation(String words, String subject) {
    this.words = words;
    this.folded = " " + PartyRegister.folded(words) + " ";
    this.subject = subject;
  }

  /**
   * Where a figure stands in the quotation.
   *
   * @param order how many figures stand before it
   * @param inWords whether it does not stand there in digits
   * @param besideSubject whether the subject is named there, too
   * @param beforeSubject whether the subject follows
   * @param distance from one to the other, in characters
   * @param namesBetween how many words with a capital stand between them
   */
  record Place(
      int order,
      boolean inWords,
      boolean besideSubject,
      boolean beforeSubject,
      int distance,
      long namesBetween) {}

  static Quotation of(Claim claim) {
    String quote = claim.quote();
    String words = quote.length() <= LONGEST ? quote : quote.substring(0, LONGEST);
    return new Quotation(words, claim.frame().subject());
  }

  boolean names(String name) {
    return folded.contains(" " + PartyRegister.folded(name) + " ");
  }

  boolean has(int year) {
    return words.contains(Integer.toString(year));
  }

  /** In hundreds of characters, at most five. */
  double length() {
    return Math.min(500, words.length()) / 100.0;
  }

  /** Half the number of figures, at most three. */
  double figures() {
    return Math.min(6, FIGURE.matcher(words).results().count()) / 2.0;
  }

  /** A fifth of the number of words with a capital, at most four. */
  double capitals() {
    return Math.min(20, CAPITAL.matcher(words).results().count()) / 5.0;
  }

  /** Whether it ends as a sentence does: headlines, captions and entries of lists do not. */
  boolean ends() {
    return END.matcher(words).find();
  }

  boolean quotes() {
    return MARK.matcher(words).find();
  }

  /** Where a figure stands, found by its digits. */
  Place place(BigDecimal value) {
    String sought = digits(value.unscaledValue().toString());
    Matcher figures = FIGURE.matcher(words);
    int order = 0;
    while (figures.find()) {
      if (digits(SIGNS.matcher(figures.group()).replaceAll("")).equals(sought)) {
        return beside(order, figures.start());
      }
      order++;
    }
    return new Place(order, true, false, false, 0, 0);
  }

  private Place beside(int order, int figure) {
    int named = words.toLowerCase(Locale.ROOT).indexOf(subject.toLowerCase(Locale.ROOT));
    if (named < 0) {
      return new Place(order, false, false, false, 0, 0);
    }
    boolean before = figure < named;
    int from = before ? figure : Math.min(figure, named + subject.length());
    int to = before ? named : figure;
    long names = CAPITAL.matcher(words.substring(from, to)).results().count();
    return new Place(order, false, true, before, Math.abs(figure - named), names);
  }

  private static String digits(String figure) {
    String stripped = ZEROS.matcher(figure).replaceAll("");
    return stripped.isEmpty() ? "0" : stripped;
  }
}
