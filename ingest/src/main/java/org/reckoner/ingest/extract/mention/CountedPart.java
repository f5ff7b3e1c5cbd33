// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.mention;

import java.util.Optional;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.sentence.Sentence;

/** Counts of some of the attacks that a text has counted before: a culprit's, or a year's. */
final class CountedPart {
  private final Sentence sentence;

  CountedPart(Sentence sentence) {
    this.sentence = sentence;
  }

  /** "seven of the 31": some of those that were counted before, where no noun follows. */
  Optional<Tally> ofThose(Numeral some) {
    int behind = some.to();
    boolean closes =
        behind >= sentence.to()
            || (sentence.token(behind).sign() && ",.;)".contains(sentence.token(behind).text()))
            || sentence.is(Cue.COPULA, behind)
            || sentence.is(Cue.AUXILIARY, behind)
            || sentence.is(Cue.ACCUSED_AS, behind);
    return closes ? Optional.of(unsaid(some)) : Optional.empty();
  }

  /** "nine of the attacks took place this year": some of those spoken of, set apart. */
  Optional<Tally> someOf(Numeral number) {
    int at = number.to();
    Optional<CueMatch> of = at < sentence.to() ? sentence.cueAt(Cue.OF, at) : Optional.empty();
    boolean contracted = of.isPresent() && sentence.token(at).text().length() > 2;
    int next = of.map(CueMatch::to).orElse(at);
    boolean definite =
        next < sentence.to() && (sentence.is(Cue.DEFINITE, next) || sentence.is(Cue.THESE, next));
    int noun = definite ? next + 1 : next;
    if (number.scaled() || !(definite || contracted) || noun >= sentence.to()) {
      return Optional.empty();
    }
    return sentence
        .cueAt(Cue.ATTACKS, noun)
        .or(() -> sentence.cueAt(Cue.THEFTS, noun))
        .filter(it -> sentence.has(Cue.HAPPEN, it.to(), sentence.to()) || blames())
        .map(it -> counted(number, it));
  }

  /** "Six are the work of X": opens a sentence that blames somebody, its noun left out. */
  Optional<Tally> blamed(Numeral number) {
    boolean opens = number.from() == sentence.from() && number.to() < sentence.to();
    boolean verb =
        opens && (sentence.is(Cue.COPULA, number.to()) || sentence.is(Cue.AUXILIARY, number.to()));
    return verb && !number.scaled() && blames() ? Optional.of(unsaid(number)) : Optional.empty();
  }

  private boolean blames() {
    return sentence.has(Cue.RESPONSIBLE_FOR)
        || sentence.has(Cue.ATTRIBUTED_TO)
        || sentence.has(Cue.ACCUSE);
  }

  private Tally counted(Numeral number, CueMatch noun) {
    Figures exact = Figures.exactly(number.value());
    return new Tally(number.from(), noun.to(), Tally.Of.ATTACKS, exact, "attacks");
  }

  private static Tally unsaid(Numeral number) {
    Figures exact = Figures.exactly(number.value());
    return new Tally(number.from(), number.to(), Tally.Of.UNSAID, exact, "");
  }
}
