// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.List;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Whether words of a sentence take up an attacker that it does not name: "it stole", "the group
 * broke into", "they were linked to".
 */
final class CulpritTakenUp {
  private static final int INSERTED = 7;

  private final Reading reading;
  private final Passage passage;
  private final Sentence sentence;
  private final Segment segment;

  /**
   * @param segment the part of the sentence that tells of the theft
   */
  CulpritTakenUp(Reading reading, Passage passage, Segment segment) {
    this.reading = reading;
    this.passage = passage;
    this.sentence = passage.sentence();
    this.segment = segment;
  }

  /** "The group … From X it stole": a pronoun takes up the group of the sentence just before. */
  boolean pronounSteals() {
    List<Passage> before = reading.before(passage);
    boolean group =
        !before.isEmpty()
            && before.get(0).sentence().cues(Cue.GROUP_NOUN).stream()
                .anyMatch(
                    it ->
                        it.from() > before.get(0).sentence().from()
                            && before.get(0).sentence().is(Cue.DEFINITE, it.from() - 1));
    if (!group) {
      return false;
    }
    for (int at = segment.from(); at + 1 < segment.to(); at++) {
      boolean acts =
          sentence.is(Cue.STEAL, at + 1)
              || sentence.is(Cue.DEPRIVE, at + 1)
              || sentence.is(Cue.DRAW, at + 1);
      if (sentence.is(Cue.PRONOUN, at) && acts) {
        return true;
      }
    }
    return false;
  }

  /** "they were linked to the X attack", "the group had robbed X": the actor stands before. */
  boolean takenUpAccused() {
    boolean accused =
        sentence.cues(Cue.RESPONSIBLE_FOR, segment.from(), segment.to()).stream()
                .anyMatch(it -> !befell(it))
            || sentence.has(Cue.ATTRIBUTED_TO, segment.from(), segment.to())
            || sentence.has(Cue.ACCUSE, segment.from(), segment.to());
    boolean pronoun =
        sentence.cues(Cue.PRONOUN, segment.from(), segment.to()).stream()
            .anyMatch(it -> it.to() >= sentence.to() || !speaks(it.to()));
    return (accused && (pronoun || clitic() || theSame())) || groupTakenUp() || attributedToo();
  }

  /** "was itself attacked": what befell somebody is nobody's deed told of here. */
  private boolean befell(CueMatch deed) {
    boolean deedOnly =
        sentence.is(Cue.ATTACKED, deed.from())
            || sentence.is(Cue.STEAL, deed.from())
            || sentence.is(Cue.DEPRIVE, deed.from());
    return deedOnly
        && sentence.has(Cue.COPULA, Math.max(sentence.from(), deed.from() - 2), deed.from())
        && !sentence.is(Cue.ALLEGED, deed.from())
        && !(deed.to() < sentence.to() && sentence.is(Cue.BY, deed.to()));
  }

  /** "X l'accuse d'avoir mené l'attaque": of the one theft that the text has told of. */
  boolean accusedOfThat() {
    return clitic() && Events.told(sentence, sentence.from(), sentence.to());
  }

  private boolean clitic() {
    return sentence.cues(Cue.SAY, segment.from(), segment.to()).stream()
        .anyMatch(it -> SubjectOfSaying.clitic(sentence, it));
  }

  /** "they spoke of": whoever tells of a theft is not who did it. */
  private boolean speaks(int at) {
    return sentence.is(Cue.SAY, at)
        && !sentence.is(Cue.ACCUSE, at)
        && !sentence.is(Cue.AUXILIARY, at);
  }

  /** "two further cases are attributed by Y only: …": to whom, the text has said before. */
  private boolean attributedToo() {
    boolean other = sentence.has(Cue.OTHER) && reading.victims(passage).size() > 1;
    return other
        && sentence.cues(Cue.ACCUSE).stream()
            .anyMatch(it -> it.to() < sentence.to() && sentence.is(Cue.BY, it.to()));
  }

  /** "hackers from the same country", "linked to the same address". */
  private boolean theSame() {
    return sentence.has(Cue.SAME_AS_BEFORE, segment.from(), segment.to());
  }

  /** "The group stole", "the same crew broke into": a definite group with a verb of taking. */
  private boolean groupTakenUp() {
    for (int at = segment.from(); at + 1 < segment.to(); at++) {
      boolean definite = sentence.is(Cue.DEFINITE, at) || sentence.is(Cue.THESE, at);
      int noun = sentence.cueAt(Cue.THESE, at).map(CueMatch::to).orElse(at + 1);
      boolean group = noun < segment.to() && sentence.is(Cue.GROUP_NOUN, noun);
      if (definite && group) {
        int last = Math.min(segment.to(), noun + 9);
        return sentence.has(Cue.STEAL, noun + 1, last)
            || sentence.has(Cue.RESPONSIBLE_FOR, noun + 1, last)
            || sentence.has(Cue.ATTACKED, noun + 1, last)
            || sentence.has(Cue.DRAW, noun + 1, last);
      }
    }
    return false;
  }

  /** "The hackers took": those of whom the text spoke before. */
  boolean thievesAct() {
    for (int at = segment.from(); at + 1 < segment.to(); at++) {
      boolean definite = sentence.is(Cue.DEFINITE, at) || sentence.is(Cue.THESE, at);
      if (definite && sentence.is(Cue.ATTACKERS, at + 1)) {
        return actsFrom(behindInsertion(at + 2));
      }
      boolean next = reading.antecedents().campaignAt(passage, 1).isPresent();
      if (sentence.is(Cue.PRONOUN, at) && next && actsFrom(at + 1)) {
        return true;
      }
    }
    return false;
  }

  /** "after it stole". */
  boolean pronounActs() {
    return sentence.cues(Cue.PRONOUN, segment.from(), segment.to()).stream()
        .anyMatch(
            it ->
                it.to() < segment.to()
                    && (sentence.is(Cue.STEAL, it.to()) || sentence.is(Cue.DEPRIVE, it.to())));
  }

  /** Whether a verb of taking follows at once, or behind what modifies it. */
  private boolean actsFrom(int from) {
    boolean accused = sentence.has(Cue.ALLEGED, from, Math.min(segment.to(), from + 2));
    int last = Math.min(segment.to(), from + (accused ? 6 : 3));
    return sentence.has(Cue.STEAL, from, last)
        || sentence.has(Cue.DRAW, from, last)
        || sentence.has(Cue.DEPRIVE, from, last)
        || sentence.has(Cue.ATTACKED, from, last);
  }

  /** Behind ", it says,"; or the token itself. */
  private int behindInsertion(int from) {
    if (from >= segment.to() || !sentence.token(from).is(",")) {
      return from;
    }
    for (int at = from + 1; at < Math.min(segment.to(), from + INSERTED); at++) {
      if (sentence.token(at).is(",")) {
        return at + 1;
      }
    }
    return from;
  }

  /** Whether words of the sentence take up a group or a state. */
  Antecedents.TakenUp as() {
    boolean state =
        sentence.cues(Cue.SAME_AS_BEFORE).stream().anyMatch(it -> it.code().equals("STATE"));
    if (state) {
      return Antecedents.TakenUp.STATE;
    }
    boolean group =
        sentence.cues(Cue.GROUP_NOUN).stream()
            .anyMatch(
                it ->
                    it.from() > sentence.from()
                        && (sentence.is(Cue.DEFINITE, it.from() - 1)
                            || sentence.is(Cue.THESE, it.from() - 1)));
    return group ? Antecedents.TakenUp.GROUP : Antecedents.TakenUp.ATTACKER;
  }
}
