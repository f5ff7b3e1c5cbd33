// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.sentence.Sentence;
import org.reckoner.ingest.extract.token.Token;

/** The parts that written dates are made of: days, years, and what stands between them. */
final class DateParts {
  private static final int FIRST_YEAR = 1985;
  private static final int LAST_YEAR = 2100;

  private final Sentence sentence;
  private final boolean[] taken;

  /**
   * @param taken by token of the sentence, what other mentions stand on already
   */
  DateParts(Sentence sentence, boolean[] taken) {
    this.sentence = sentence;
    this.taken = taken;
  }

  boolean joined(int at, String sign) {
    return sentence.token(at + 1).is(sign)
        && sentence.token(at).touches(sentence.token(at + 1))
        && sentence.token(at + 1).touches(sentence.token(at + 2));
  }

  int skip(int at, String... signs) {
    return at < sentence.to() && List.of(signs).contains(sentence.token(at).folded()) ? at + 1 : at;
  }

  int preposition(int at) {
    return at < sentence.to() && sentence.is(Cue.DATE_PREPOSITION, at)
        ? sentence.cueAt(Cue.DATE_PREPOSITION, at).orElseThrow().to()
        : at;
  }

  int ordinal(int at) {
    boolean suffix =
        at < sentence.to()
            && List.of("st", "nd", "rd", "th", "er", "º", "°", "o")
                .contains(sentence.token(at).folded())
            && sentence.token(at - 1).touches(sentence.token(at));
    return suffix ? at + 1 : at;
  }

  int secondDay(int at) {
    boolean range =
        at + 1 < sentence.to()
            && (sentence.token(at).is("-") || sentence.token(at).is("–"))
            && digits(at + 1, 2) != null;
    return range ? ordinal(at + 2) : at;
  }

  @Nullable Integer digits(int at, int most) {
    if (at >= sentence.to() || taken[at - sentence.from()]) {
      return null;
    }
    Token token = sentence.token(at);
    boolean plain = token.number() && token.text().length() <= most && allDigits(token.text());
    return plain ? Integer.valueOf(token.text()) : null;
  }

  @Nullable Integer year(int at) {
    if (at >= sentence.to() || taken[at - sentence.from()]) {
      return null;
    }
    Token token = sentence.token(at);
    if (!token.number() || token.text().length() != 4 || !allDigits(token.text())) {
      return null;
    }
    int year = Integer.parseInt(token.text());
    return year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;
  }

  private static boolean allDigits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
