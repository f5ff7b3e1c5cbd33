// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * One person without a name who was robbed: "a user of X lost $5 million", "ein X-Kunde". What that
 * person lost is not the loss of the firm that keeps the account.
 */
final class LonePerson {
  private static final int ARTICLE = 3;
  private static final int OWNER = 3;

  /** What befalls somebody. */
  private static final List<Cue> BEFALLS =
      List.of(Cue.LOSE, Cue.DEPRIVE, Cue.STEAL, Cue.VANISH, Cue.COST);

  private LonePerson() {}

  /** Whether a name says only where somebody has an account, or lives. */
  static boolean at(Sentence sentence, Name name) {
    int behind = name.to();
    boolean compound =
        behind + 1 < sentence.to()
            && sentence.token(behind).is("-")
            && sentence.is(Cue.KIND, behind + 1)
            && indefinite(sentence, name.from());
    int from = name.from();
    while (from > sentence.from()
        && name.from() - from < OWNER
        && (sentence.is(Cue.BELONGING, from - 1)
            || sentence.is(Cue.OF, from - 1)
            || sentence.is(Cue.PLACE, from - 1)
            || sentence.is(Cue.VICTIM_NOUN, from - 1)
            || (sentence.is(Cue.ARTICLE, from - 1) && sentence.is(Cue.DEFINITE, from - 1)))) {
      from--;
    }
    int person = from;
    boolean owner = sentence.cueBefore(Cue.KIND, person).filter(LonePerson::one).isPresent();
    return compound || (owner && (person < name.from() || bare(sentence)));
  }

  /** "seorang pengguna X": nothing needs to stand between. */
  private static boolean bare(Sentence sentence) {
    return sentence.article().language().adjectivesBehind();
  }

  /** Whether a sentence that names no victim tells of one person's loss. */
  static boolean robbed(Sentence sentence) {
    return sentence.cues(Cue.KIND).stream()
        .filter(it -> one(it) || compound(sentence, it.from()))
        .anyMatch(it -> befallen(sentence, it));
  }

  /** "ein X-Kunde": the customer behind the firm. */
  private static boolean compound(Sentence sentence, int person) {
    return person - 2 > sentence.from()
        && sentence.token(person - 1).is("-")
        && sentence.token(person - 2).capitalised()
        && indefinite(sentence, person - 2);
  }

  private static boolean befallen(Sentence sentence, CueMatch person) {
    return BEFALLS.stream()
        .flatMap(cue -> sentence.cues(cue).stream())
        .anyMatch(
            deed ->
                clear(
                    sentence,
                    Math.min(deed.to(), person.to()),
                    Math.max(deed.from(), person.from())));
  }

  /** Whether nothing that somebody says or notices stands between. */
  private static boolean clear(Sentence sentence, int from, int to) {
    return IntStream.range(from, to)
        .noneMatch(at -> ",.;:".contains(sentence.token(at).text()) || tells(sentence, at));
  }

  private static boolean tells(Sentence sentence, int at) {
    return Stream.of(Cue.SAY, Cue.NOTICE, Cue.THAT).anyMatch(it -> sentence.is(it, at));
  }

  /** Whether a word for people is of one of them: "a user", "pensioner". */
  private static boolean one(CueMatch kind) {
    return kind.code().equals("ONE");
  }

  private static boolean indefinite(Sentence sentence, int noun) {
    for (int at = noun - 1; at >= Math.max(sentence.from(), noun - ARTICLE); at--) {
      if (sentence.is(Cue.ARTICLE, at)) {
        return !sentence.is(Cue.DEFINITE, at);
      }
      if (sentence.token(at).sign()) {
        return false;
      }
    }
    return false;
  }
}
