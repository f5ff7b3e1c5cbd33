// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.Assertion;
import org.reckoner.domain.claim.Modality;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * How a part of a sentence puts what it says.
 *
 * @param modality stated, suspected, conditional, expected
 * @param hedge the words that hedge, or null
 * @param polarity denied behind "has denied that"
 */
record Tone(Modality modality, @Nullable String hedge, Polarity polarity) {
  /** Stated as so, without a hedge. */
  static final Tone PLAIN = new Tone(Modality.ASSERTED, null, Polarity.AFFIRMED);

  private static final int MOST_WORDS = 6;
  private static final int REACH = 4;
  private static final int LONGEST_INSERTION = 10;

  /** From "investigates" over whom to what for. */
  private static final int ACCUSED = 12;

  /** From "investigates" over a number to the suspected attacks that it counts. */
  private static final int COUNTED = 8;

  /** From "investigates" to "whether". */
  private static final int ASKED = 3;

  /**
   * The tone of a part of a sentence.
   *
   * @param bound the words that bound a figure there, or null
   */
  static Tone of(Sentence sentence, int from, int to, @Nullable String bound) {
    Modality modality = Modality.ASSERTED;
    List<CueMatch> alleged =
        sentence.cues(Cue.ALLEGED, from, to).stream().filter(it -> !accuses(sentence, it)).toList();
    // "On May 17" is no condition; a "may" that is one has a small letter.
    List<CueMatch> conditional =
        sentence.cues(Cue.CONDITIONAL, from, to).stream()
            .filter(cue -> !sentence.words(cue.from(), cue.to()).equals("May"))
            .filter(cue -> !clitic(sentence, cue) && !counting(sentence, cue))
            .filter(cue -> !managed(sentence, cue))
            .toList();
    List<CueMatch> forecast = sentence.cues(Cue.FORECAST, from, to);
    boolean open = leftOpen(sentence, from, to);
    if (investigated(sentence, to)) {
      modality = Modality.UNDER_INVESTIGATION;
    } else if (!forecast.isEmpty()) {
      modality = Modality.FORECAST;
    } else if (!conditional.isEmpty()) {
      modality = Modality.CONDITIONAL;
    } else if (!alleged.isEmpty() || open) {
      modality = Modality.SUSPECTED;
    }
    TreeMap<Integer, String> words = new TreeMap<>();
    List.of(alleged, conditional, forecast, sentence.cues(Cue.ESTIMATED, from, to))
        .forEach(
            cues ->
                cues.forEach(cue -> words.put(cue.from(), sentence.words(cue.from(), cue.to()))));
    boolean denied =
        !open && sentence.cues(Cue.DENY, from, to).stream().anyMatch(it -> !pays(sentence, it));
    Polarity polarity = denied ? Polarity.DENIED : Polarity.AFFIRMED;
    return new Tone(modality, hedge(words, bound), polarity);
  }

  /** "Damit bestreitet das Land seine Ausgaben": a verb of denying that pays for something here. */
  private static boolean pays(Sentence sentence, CueMatch verb) {
    return sentence.is(Cue.SHARE_VERB, verb.from()) && sentence.has(Cue.INCOME);
  }

  /**
   * The tone of a value: of the words before it in its part of the sentence, and of those directly
   * behind it ("… was allegedly stolen"). What comes later hedges something else.
   */
  static Tone ofValue(Sentence sentence, Segment segment, int valueTo, @Nullable String bound) {
    int to = Math.min(valueTo, segment.to());
    int inserted = inserted(sentence, to, segment.to());
    for (CueMatch cue :
        sentence.cues(Cue.ALLEGED, inserted, Math.min(segment.to(), inserted + REACH))) {
      boolean passive =
          sentence.has(Cue.AUXILIARY, inserted, cue.from())
              || sentence.is(Cue.AUXILIARY, cue.from());
      if (inserted > to && passive) {
        to = cue.to();
      }
    }
    int reach = Math.min(segment.to(), to + REACH);
    for (CueMatch cue : sentence.cues(Cue.ALLEGED, to, reach)) {
      if (sentence.has(Cue.AUXILIARY, to, cue.from()) || sentence.is(Cue.AUXILIARY, cue.from())) {
        to = cue.to();
      }
    }
    return of(sentence, clause(sentence, segment.from(), valueTo), to, bound);
  }

  /** Behind ", the agency says," that follows a value; or the token itself. */
  private static int inserted(Sentence sentence, int at, int last) {
    if (at >= last || !sentence.token(at).is(",")) {
      return at;
    }
    for (int i = at + 1; i < Math.min(last, at + LONGEST_INSERTION); i++) {
      if (sentence.token(i).is(",")) {
        return sentence.has(Cue.SAY, at, i) ? i + 1 : at;
      }
    }
    return at;
  }

  /** What a colon or semicolon parts from the value does not hedge it. */
  private static int clause(Sentence sentence, int from, int valueTo) {
    int first = from;
    for (int at = from; at < valueTo; at++) {
      if (sentence.token(at).is(":") || sentence.token(at).is(";")) {
        first = at + 1;
      }
    }
    return first;
  }

  /** "trata-se": a pronoun that is written like "if". */
  private static boolean clitic(Sentence sentence, CueMatch cue) {
    return cue.length() == 1
        && cue.from() > sentence.from()
        && sentence.token(cue.from() - 1).is("-");
  }

  /** "foi possível congelar", "was able to be frozen": what could be done with loot was done. */
  private static boolean managed(Sentence sentence, CueMatch cue) {
    int behind = cue.to();
    return sentence.cueBefore(Cue.COPULA, cue.from()).isPresent()
        && behind < sentence.to()
        && (sentence.has(Cue.FREEZE, behind, Math.min(sentence.to(), behind + 2))
            || sentence.has(Cue.RECOVER, behind, Math.min(sentence.to(), behind + 2)));
  }

  /** "if counted since 2019": it says how one counts, and nothing depends on it. */
  private static boolean counting(Sentence sentence, CueMatch cue) {
    return sentence
        .cueAt(Cue.AGGREGATE, cue.from())
        .filter(it -> it.length() > cue.length())
        .isPresent();
  }

  /** "X is investigating Y for doing it", "looks into whether": it is only looked into. */
  private static boolean investigated(Sentence sentence, int to) {
    List<CueMatch> verbs = sentence.cues(Cue.INVESTIGATE);
    if (verbs.isEmpty()) {
      return false;
    }
    int from = verbs.get(0).to();
    boolean suspected =
        sentence.has(Cue.ATTACKS, from, Math.min(sentence.to(), from + COUNTED))
            && sentence.has(Cue.ALLEGED, from, Math.min(sentence.to(), from + COUNTED));
    return (suspected && from <= to)
        || sentence.has(Cue.FOR, from, Math.min(to, from + ACCUSED))
        || sentence.has(Cue.IF, from, Math.min(to, from + ASKED));
  }

  /** "had accused": of whoever accuses, it is said and not suspected. */
  private static boolean accuses(Sentence sentence, CueMatch alleged) {
    return alleged.from() > sentence.from()
        && sentence
            .cueAt(Cue.SAY, alleged.from() - 1)
            .filter(it -> it.to() >= alleged.to())
            .isPresent();
  }

  /** "does not rule out", "schließt nicht aus": what is left open is not denied. */
  private static boolean leftOpen(Sentence sentence, int from, int to) {
    return sentence.cues(Cue.DENY, from, to).stream()
        .anyMatch(
            deny ->
                !sentence.is(Cue.NEGATION, deny.from())
                    && sentence
                        .cueBefore(Cue.NEGATION, deny.from())
                        .or(() -> sentence.cueBefore(Cue.NEGATION, deny.from() - 1))
                        .or(
                            () ->
                                sentence.cues(Cue.NEGATION, deny.from(), deny.to()).stream()
                                    .findAny())
                        .isPresent());
  }

  private static @Nullable String hedge(TreeMap<Integer, String> words, @Nullable String bound) {
    List<String> all = new ArrayList<>(words.values());
    if (bound != null && all.stream().noneMatch(word -> word.contains(bound))) {
      all.add(bound);
    }
    if (all.isEmpty()) {
      return null;
    }
    return String.join(", ", all.stream().distinct().limit(MOST_WORDS).toList());
  }

  /** The same hedges without the denial. */
  Tone affirmed() {
    return new Tone(modality, hedge, Polarity.AFFIRMED);
  }

  /** The assertion of something put in this tone, credited as given. */
  Assertion assertion(Optional<Credit> credit, boolean implied) {
    return new Assertion(
        credit.map(Credit::asserter).orElse(null),
        credit.map(Credit::basis).orElse(null),
        modality,
        polarity,
        hedge,
        implied);
  }
}
