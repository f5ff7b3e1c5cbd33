// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.List;
import java.util.Optional;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * The victim that no pattern finds: where a sentence tells of money gone and names one firm by its
 * sort ("the broker X", "X, a lender"), the money was that firm's, in whatever words it is told.
 */
final class VictimByClass {
  private static final int SPEAKS = 3;
  private static final int APPOSITION = 4;
  private static final int INTRODUCED = 6;

  private static final List<Cue> CREDITING =
      List.of(Cue.SAY, Cue.ACCORDING_TO, Cue.REPORT, Cue.RECKONING);

  /** What becomes of stolen money at firms that were not robbed. */
  private static final List<Cue> ELSEWHERE =
      List.of(Cue.LAUNDER, Cue.FREEZE, Cue.RECOVER, Cue.SANCTIONS, Cue.ALSO_KNOWN_AS, Cue.THEFTS);

  /** From a firm to the verb of what it pays. */
  private static final int PAYS = 7;

  private final Passage passage;
  private final Sentence sentence;

  VictimByClass(Passage passage) {
    this.passage = passage;
    this.sentence = passage.sentence();
  }

  /**
   * @param eligible the names of the sentence that may be victims, whoever else it names
   */
  Optional<Victim> find(List<Name> eligible) {
    List<Name> firms = eligible.stream().filter(it -> !it.observer()).toList();
    return firms.size() == 1
            && tells()
            && classed(firms.get(0))
            && !speaks(firms.get(0))
            && !does(firms.get(0))
            && !pays(firms.get(0))
        ? Optional.of(new Victim(firms.get(0), "victim.class", 74))
        : Optional.empty();
  }

  private boolean tells() {
    boolean running =
        sentence.kind() == Sentence.Kind.BODY || sentence.kind() == Sentence.Kind.ITEM;
    return running
        && !passage.money().isEmpty()
        && Spared.taken(sentence)
        && !(trades() && !Events.byThieves(sentence))
        && ELSEWHERE.stream().noneMatch(sentence::has);
  }

  /** "was bought for €90 million after losing a third of its value". */
  private boolean trades() {
    return sentence.has(Cue.BUSINESS)
        || sentence.cues(Cue.OTHER_AMOUNT).stream().anyMatch(it -> it.code().equals("FUNDING"));
  }

  /** "the broker X", "X, a lender". */
  private boolean classed(Name name) {
    boolean apposed = name.to() < sentence.to() && sentence.token(name.to()).is(",");
    int last = Math.min(sentence.to(), name.to() + APPOSITION);
    return sentence.cueBefore(Cue.VICTIM_NOUN, name.from()).filter(this::noun).isPresent()
        || holds(name)
        || (apposed && sentence.has(Cue.VICTIM_NOUN, name.to(), last));
  }

  /** "users of X", "X's hot wallet". */
  private boolean holds(Name name) {
    int behind = name.to();
    boolean own =
        behind < sentence.to()
            && sentence.is(Cue.POSSESSIVE, behind)
            && sentence.has(Cue.HOLDING, behind, Math.min(sentence.to(), behind + APPOSITION));
    return own
        || sentence
            .cueBefore(Cue.BELONGING, name.from())
            .flatMap(it -> sentence.cueBefore(Cue.HOLDING, it.from()))
            .isPresent();
  }

  /** "carried out by the firm X": whoever does what is told. */
  private boolean does(Name name) {
    return sentence
        .cueBefore(Cue.VICTIM_NOUN, name.from())
        .map(
            it ->
                sentence.is(Cue.ARTICLE, Math.max(sentence.from(), it.from() - 1))
                    ? it.from() - 1
                    : it.from())
        .filter(
            at ->
                sentence.cueBefore(Cue.BY, at).isPresent()
                    && sentence.cueBefore(Cue.FROM, at).isEmpty())
        .isPresent();
  }

  /** "X, a games firm, has promised to pay users back": who makes good what others lost. */
  private boolean pays(Name name) {
    int behind = new Description(passage).behindApposition(name);
    int last = Math.min(sentence.to(), behind + PAYS);
    return sentence.cues(Cue.OTHER_AMOUNT, behind, last).stream()
        .anyMatch(it -> it.code().equals("REIMBURSEMENT"));
  }

  /** "the Lender Series": a capital makes the noun a part of some name. */
  private boolean noun(CueMatch match) {
    return sentence.article().language().nounsCapitalised()
        || !sentence.token(match.to() - 1).capitalised();
  }

  /** Whether it may be the one who says so. */
  private boolean speaks(Name name) {
    int first = Math.max(sentence.from(), name.from() - INTRODUCED);
    int behind = new Asides(passage).past(name.to());
    int last = Math.min(sentence.to(), behind + SPEAKS);
    int noun = sentence.cueBefore(Cue.VICTIM_NOUN, name.from()).map(CueMatch::from).orElse(first);
    return CREDITING.stream().anyMatch(cue -> sentence.has(cue, first, name.from()))
        || sentence.cueBefore(Cue.ACCORDING_TO, noun).isPresent()
        || sentence.has(Cue.SAY, behind, last);
  }
}
