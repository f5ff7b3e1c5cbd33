// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.List;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.sentence.Sentence;

/** Names that a sentence shows to be people's: "X, who runs", "X, its director", "chief X". */
final class Persons {
  private static final int APPOSITION = 4;
  private static final int PHRASE = 8;

  /** What also stands before and behind the names of firms. */
  private static final List<Cue> OF_FIRMS =
      List.of(
          Cue.VICTIM_NOUN,
          Cue.CRYPTO,
          Cue.DESCRIBER,
          Cue.ANALYST,
          Cue.GROUP_NOUN,
          Cue.HOLDING,
          Cue.OF,
          Cue.GENITIVE,
          Cue.ARTICLE);

  private Persons() {}

  static boolean is(Sentence sentence, Name name) {
    if (name.party() != null || named(sentence, name)) {
      return false;
    }
    if (office(sentence, name.from() - 1)) {
      return true;
    }
    if (apposed(sentence, name)) {
      return true;
    }
    int comma = name.to();
    if (comma + 1 >= sentence.to() || !sentence.token(comma).is(",")) {
      return false;
    }
    if (sentence.token(comma + 1).folded().equals("who")) {
      return true;
    }
    int last = Math.min(sentence.to(), comma + 1 + APPOSITION);
    for (int at = comma + 1; at < last && !sentence.token(at).sign(); at++) {
      if (office(sentence, at)) {
        return true;
      }
      if (sentence.is(Cue.VICTIM_NOUN, at)) {
        return false;
      }
    }
    return false;
  }

  /** "X, who owns it", "X, 44, …", "the Y CEO": somebody, not something. */
  static boolean told(Sentence sentence, Name name) {
    if (townsman(sentence, name) || LonePerson.at(sentence, name)) {
      return true;
    }
    if (name.party() == null
        && name.to() - name.from() > 1
        && sentence.is(Cue.OFFICE, name.from())) {
      return true;
    }
    int at = name.to();
    if (at - name.from() > 1 && sentence.is(Cue.OFFICE, at - 1)) {
      return true;
    }
    if (at + 1 >= sentence.to() || !sentence.token(at).is(",")) {
      return false;
    }
    boolean age =
        at + 2 < sentence.to()
            && sentence.token(at + 1).number()
            && sentence.token(at + 1).text().length() == 2
            && sentence.token(at + 2).is(",");
    return age
        || sentence.token(at + 1).folded().equals("who")
        || (name.to() - name.from() > 1 && is(sentence, name));
  }

  /** "a X man", "a retiree in X": where somebody without a name lives, who was robbed. */
  private static boolean townsman(Sentence sentence, Name name) {
    boolean behind =
        name.to() < sentence.to()
            && sentence.cueAt(Cue.KIND, name.to()).filter(Persons::one).isPresent();
    boolean before =
        sentence
            .cueBefore(Cue.PLACE, name.from())
            .flatMap(it -> sentence.cueBefore(Cue.KIND, it.from()))
            .filter(Persons::one)
            .isPresent();
    return name.party() == null
        && !sentence.article().language().adjectivesBehind()
        && !sentence.article().language().nounsCapitalised()
        && (behind || before);
  }

  private static boolean one(CueMatch kind) {
    return kind.code().equals("ONE");
  }

  /** "led by founder X Y": two words behind an office that somebody holds. */
  static boolean holds(Sentence sentence, Name name) {
    int office = name.from() - 1;
    return name.party() == null
        && name.to() - name.from() == 2
        && office >= sentence.from()
        && !named(sentence, name)
        && (sentence.is(Cue.OFFICE, office)
            || (sentence
                    .cueAt(Cue.SPEAKER, office)
                    .filter(it -> it.code().isEmpty() && it.length() == 1)
                    .isPresent()
                && is(sentence, name)));
  }

  /** "The chief executive of the exchange, X,": the office stands before the comma. */
  private static boolean apposed(Sentence sentence, Name name) {
    int comma = name.from() - 1;
    if (comma <= sentence.from()
        || !sentence.token(comma).is(",")
        || name.to() - name.from() < 2
        || name.to() >= sentence.to()
        || !(sentence.token(name.to()).is(",") || sentence.is(Cue.SAY, name.to()))) {
      return false;
    }
    int first = Math.max(sentence.from(), comma - PHRASE);
    for (int at = comma - 1; at >= first && !sentence.token(at).sign(); at--) {
      if (office(sentence, at)) {
        return true;
      }
    }
    return false;
  }

  /** "X Exchange": a word of the name says what it is of. */
  private static boolean named(Sentence sentence, Name name) {
    return name.to() - name.from() > 1
        && (sentence.is(Cue.LEGAL_FORM, name.to() - 1)
            || sentence.is(Cue.VICTIM_NOUN, name.to() - 1)
            || sentence.is(Cue.HOLDING, name.to() - 1));
  }

  private static boolean office(Sentence sentence, int at) {
    return at >= sentence.from()
        && sentence.token(at).word()
        && (sentence.is(Cue.TITLE_WORD, at) || sentence.is(Cue.SPEAKER, at))
        && OF_FIRMS.stream().noneMatch(cue -> sentence.is(cue, at));
  }
}
