// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * A sum that is told without a figure: "a few thousand dollars", "tens of millions of euros", "a
 * large sum of money". It has no value that could be claimed, so that it is no {@link Money}.
 *
 * @param from first token
 * @param to the one after the last
 */
public record UncountedMoney(int from, int to) {
  /** So far before "sum of" its article may stand: "an unusually large sum of". */
  private static final int ADJECTIVES = 3;

  private static final Cue[] OPENS = {Cue.FEW, Cue.SCALE, Cue.SUM_OF};

  /** Those of a sentence, in its order; none of them has a token of an amount with a figure. */
  public static List<UncountedMoney> in(Passage passage) {
    Sentence sentence = passage.sentence();
    List<UncountedMoney> found = new ArrayList<>(1);
    int at = sentence.next(OPENS, sentence.from());
    while (at < sentence.to()) {
      Optional<UncountedMoney> sum = at(sentence, at).filter(it -> it.apart(passage.money()));
      sum.ifPresent(found::add);
      int behind = sum.map(UncountedMoney::to).orElse(at + 1);
      Optional<UncountedMoney> end = sum.flatMap(it -> rangeEnd(sentence, it.to));
      end.ifPresent(found::add);
      at = sentence.next(OPENS, end.map(UncountedMoney::to).orElse(behind));
    }
    return found;
  }

  private boolean apart(List<Money> money) {
    return money.stream().noneMatch(it -> from < it.to() && it.from() < to);
  }

  private static Optional<UncountedMoney> at(Sentence sentence, int at) {
    Optional<CueMatch> sum = sentence.cueAt(Cue.SUM_OF, at);
    if (sum.isPresent()) {
      int unit = sum.get().to();
      int end = "MONEY".equals(sum.get().code()) ? unit : unitEnd(sentence, unit);
      return end > at
          ? Optional.of(new UncountedMoney(article(sentence, at), end))
          : Optional.empty();
    }
    boolean counted = at > sentence.from() && sentence.figure(at - 1);
    int unit = counted ? at : many(sentence, at);
    int end = unit > at ? unitEnd(sentence, unit) : at;
    return end > unit ? Optional.of(new UncountedMoney(at, end)) : Optional.empty();
  }

  /** Behind "hundreds of millions of", "a few thousand". */
  private static int many(Sentence sentence, int from) {
    int at = from;
    int end = from - 1;
    while (at < sentence.to() && end < at) {
      end = at;
      at = behind(sentence, Cue.FEW, at);
      at = behind(sentence, Cue.SCALE, at);
      at = at > from ? behind(sentence, Cue.OF, at) : at;
    }
    return at;
  }

  private static int behind(Sentence sentence, Cue cue, int at) {
    return at < sentence.to() ? sentence.cueAt(cue, at).map(CueMatch::to).orElse(at) : at;
  }

  /** Behind a currency or an asset that begins at a token; -1 where none does. */
  private static int unitEnd(Sentence sentence, int at) {
    int end = Math.max(behind(sentence, Cue.CURRENCY, at), behind(sentence, Cue.ASSET, at));
    return end > at ? end : -1;
  }

  /** The article of "an unusually large sum of", or else the noun itself. */
  private static int article(Sentence sentence, int noun) {
    int first = Math.max(sentence.from(), noun - ADJECTIVES);
    for (int at = noun - 1; at >= first && sentence.token(at).word(); at--) {
      if (sentence.is(Cue.ARTICLE, at)) {
        return at;
      }
    }
    return noun;
  }

  /** "to a few thousand" behind "a few hundred dollars". */
  private static Optional<UncountedMoney> rangeEnd(Sentence sentence, int at) {
    int from = behind(sentence, Cue.RANGE_TO, at);
    int to = from > at ? many(sentence, from) : from;
    return to > from && apartFromUnit(sentence, to)
        ? Optional.of(new UncountedMoney(from, to))
        : Optional.empty();
  }

  private static boolean apartFromUnit(Sentence sentence, int at) {
    return at >= sentence.to() || sentence.token(at).sign();
  }
}
