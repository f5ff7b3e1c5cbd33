// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.mention;

import java.math.BigDecimal;
import java.util.Optional;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * A number in digits or words with its scale: "1.7 billion", "two hundred and six", "half a
 * million", "3m".
 *
 * @param from first token
 * @param to the one after the last
 * @param value what it comes to
 * @param scaled whether a word such as "million" is part of it
 */
public record Numeral(int from, int to, BigDecimal value, boolean scaled) {
  private static final java.util.regex.Pattern GROUP =
      java.util.regex.Pattern.compile("\\d{3}(?:[.,]\\d{1,2})?");
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  /** The numeral that begins at a token. */
  public static Optional<Numeral> at(Sentence sentence, int at) {
    if (at >= sentence.to() || !sentence.figure(at)) {
      return Optional.empty();
    }
    if (sentence.token(at).number()) {
      return sentence
          .article()
          .language()
          .number(sentence.token(at).text())
          .map(value -> withScale(sentence, grouped(sentence, at, value)));
    }
    Optional<Numeral> word = inWords(sentence, at);
    return word.isPresent() ? word : articleAndScale(sentence, at);
  }

  /** "47" in "47 of the 303": what the part comes to, with the whole behind it left to nobody. */
  Optional<Numeral> whole(Sentence sentence) {
    int behind = to;
    Optional<CueMatch> of =
        behind < sentence.to() ? sentence.cueAt(Cue.OF, behind) : Optional.empty();
    behind = of.map(CueMatch::to).orElse(behind);
    boolean definite = behind < sentence.to() && sentence.is(Cue.DEFINITE, behind);
    behind += definite ? 1 : 0;
    // "of" alone may join anything; "of the", "dei", "des" take a part out of a whole.
    boolean joined = of.filter(it -> it.length() > 1 || contracted(sentence, to)).isPresent();
    boolean parts = definite || joined;
    boolean range = sentence.is(Cue.RANGE_TO, Math.min(to, sentence.to() - 1));
    return parts && !range
        ? at(sentence, behind)
            .filter(all -> all.value.compareTo(scaledLike(all)) > 0 && !all.year())
        : Optional.empty();
  }

  private static boolean contracted(Sentence sentence, int at) {
    return sentence.token(at).text().length() > 2;
  }

  private boolean year() {
    return !scaled && value.scale() <= 0 && value.intValue() >= 1990 && value.intValue() <= 2050;
  }

  /** The value that it has where the whole's scale is its own too: "4 of the 19 million". */
  BigDecimal scaledLike(Numeral all) {
    if (scaled || !all.scaled) {
      return value;
    }
    BigDecimal scale = BigDecimal.ONE;
    while (all.value.compareTo(scale.multiply(THOUSAND)) >= 0) {
      scale = scale.multiply(THOUSAND);
    }
    return value.multiply(scale);
  }

  /** "200 000": groups of three behind spaces, where the text writes thousands so. */
  private static Numeral grouped(Sentence sentence, int at, BigDecimal value) {
    int to = at + 1;
    BigDecimal total = value;
    boolean head = sentence.token(at).text().length() <= 3 && value.scale() <= 0;
    while (head && to < sentence.to() && group(sentence, to)) {
      String digits = sentence.token(to).text();
      total =
          total
              .multiply(THOUSAND)
              .add(sentence.article().language().number(digits).orElse(BigDecimal.ZERO));
      to++;
      head = digits.length() == 3;
    }
    return new Numeral(at, to, total, false);
  }

  private static boolean group(Sentence sentence, int at) {
    return sentence.token(at).number()
        && sentence.token(at).start() == sentence.token(at - 1).end() + 1
        && GROUP.matcher(sentence.token(at).text()).matches();
  }

  private static Numeral withScale(Sentence sentence, Numeral number) {
    int to = number.to;
    BigDecimal value = number.value;
    boolean scaled = number.scaled;
    while (to < sentence.to()) {
      int next = to < sentence.to() - 1 && sentence.token(to).is("-") ? to + 1 : to;
      Optional<CueMatch> scale = sentence.cueAt(Cue.SCALE, next);
      if (scale.isEmpty() && sentence.token(to - 1).touches(sentence.token(to))) {
        scale = sentence.cueAt(Cue.SHORT_SCALE, to);
      }
      if (scale.isEmpty() || (scaled && value.compareTo(new BigDecimal("1E12")) > 0)) {
        break;
      }
      value = value.multiply(new BigDecimal(scale.get().code()));
      scaled = true;
      to = scale.get().to();
    }
    return new Numeral(number.from, to, value, scaled);
  }

  private static Optional<Numeral> inWords(Sentence sentence, int at) {
    Optional<CueMatch> first = sentence.cueAt(Cue.NUMBER, at);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal current = new BigDecimal(first.get().code());
    BigDecimal last = BigDecimal.ZERO;
    boolean scaled = false;
    int to = first.get().to();
    while (to < sentence.to()) {
      int next = sentence.cueAt(Cue.NUMBER_JOIN, to).map(CueMatch::to).orElse(to);
      Optional<CueMatch> scale = sentence.cueAt(Cue.SCALE, to);
      Optional<CueMatch> more =
          next < sentence.to() ? sentence.cueAt(Cue.NUMBER, next) : Optional.empty();
      if (scale.isPresent()) {
        BigDecimal factor = new BigDecimal(scale.get().code());
        current = current.multiply(factor);
        scaled |= factor.compareTo(THOUSAND) >= 0;
        if (scaled) {
          // "dos mil millones" is two thousand times a million.
          boolean whole = total.signum() > 0 && total.compareTo(factor) < 0;
          total = whole ? total.multiply(factor).add(current) : total.add(current);
          current = BigDecimal.ZERO;
          last = factor;
        }
        to = scale.get().to();
      } else if (more.isPresent()
          && (composes(current, more.get(), next > to)
              || (current.signum() == 0 && scaled && below(more.get(), last)))) {
        current = current.add(new BigDecimal(more.get().code()));
        to = more.get().to();
      } else {
        break;
      }
    }
    return Optional.of(new Numeral(at, to, total.add(current), scaled));
  }

  /** "twenty" takes "six", "hundred" takes "and six"; "six" takes nothing. */
  private static boolean composes(BigDecimal current, CueMatch next, boolean joined) {
    int value = current.intValue();
    int added = new BigDecimal(next.code()).intValue();
    if (value >= 100 && value % 100 == 0) {
      return added < 100;
    }
    boolean tens = value % 100 >= 20 && value % 10 == 0;
    return tens && added < 20 && added > 0 && (joined || value > 0);
  }

  /** "two thousand" takes "five hundred". */
  private static boolean below(CueMatch next, BigDecimal scale) {
    return new BigDecimal(next.code()).compareTo(scale) < 0;
  }

  /** "a million", "un millón". */
  private static Optional<Numeral> articleAndScale(Sentence sentence, int at) {
    if (at + 1 < sentence.to() && sentence.is(Cue.ARTICLE, at) && sentence.is(Cue.SCALE, at + 1)) {
      return Optional.of(withScale(sentence, new Numeral(at, at + 1, BigDecimal.ONE, false)));
    }
    return Optional.empty();
  }
}
