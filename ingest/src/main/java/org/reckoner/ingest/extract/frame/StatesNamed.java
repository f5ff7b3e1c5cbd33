// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.Optional;
import java.util.stream.Stream;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/** What a state is named for where it did nothing: as a place, an accuser, the home of victims. */
final class StatesNamed {
  /** From thieves to the verb by which officials tie them to a state. */
  private static final int TIED = 8;

  private final Passage passage;
  private final Sentence sentence;

  StatesNamed(Passage passage) {
    this.passage = passage;
    this.sentence = passage.sentence();
  }

  /** "Für die Tat macht Seoul … verantwortlich": the verb's subject stands behind it. */
  boolean inverted(Name name) {
    if (!name.is(PartyKind.STATE)
        || name.adjective()
        || !sentence.article().language().verbFinal()) {
      return false;
    }
    Optional<CueMatch> verb = sentence.cueBefore(Cue.SAY, name.from());
    return verb.isPresent()
        && verb.get().from() > sentence.from()
        && passage.names().stream().noneMatch(it -> subjectOf(it, verb.get()))
        && !sentence.has(Cue.SPEAKER, sentence.from(), verb.get().from())
        && !sentence.has(Cue.BODY, sentence.from(), verb.get().from());
  }

  /** Whether nothing governs the name before the verb. */
  private boolean subjectOf(Name name, CueMatch verb) {
    return name.to() <= verb.from() && sentence.cueBefore(Cue.AT_PLACE, name.from()).isEmpty();
  }

  /** "Seoul's spy agency", "South Korean officials": the state's organ speaks or looks on. */
  boolean speaks(Name name) {
    if (!name.is(PartyKind.STATE)) {
      return false;
    }
    boolean genitive = name.to() < sentence.to() && sentence.is(Cue.POSSESSIVE, name.to());
    int at = genitive ? name.to() + 1 : name.to();
    boolean behind = sentence.article().language().adjectivesBehind() && name.adjective();
    if (behind
        && Stream.of(Cue.SPEAKER, Cue.BODY, Cue.INSTITUTION, Cue.REPRESENTATION)
            .anyMatch(cue -> sentence.cueBefore(cue, name.from()).isPresent())
        && sentence.cueBefore(Cue.ATTACKERS, name.from()).isEmpty()) {
      return true;
    }
    if (!genitive && !name.adjective()) {
      return at + 1 < sentence.to()
          && sentence.is(Cue.SPEAKER, at)
          && !sentence.is(Cue.ATTACKERS, at)
          && (abbreviated(sentence.token(name.from()).text()) || sentence.is(Cue.SAY, at + 1));
    }
    for (int step = 0; step < 4 && at < sentence.to(); step++) {
      if (sentence.is(Cue.ATTACKERS, at)) {
        return false;
      }
      if (sentence.is(Cue.SPEAKER, at) || sentence.is(Cue.BODY, at)) {
        return true;
      }
      if (!sentence.is(Cue.SPEAKER_MODIFIER, at)) {
        return false;
      }
      at = sentence.cueAt(Cue.SPEAKER_MODIFIER, at).orElseThrow().to();
    }
    return false;
  }

  /** "US", "U.K.": short names of states, which stand before their officials as adjectives do. */
  private static boolean abbreviated(String name) {
    return name.indexOf('.') > 0
        || (name.length() == 2 && name.chars().allMatch(Character::isUpperCase));
  }

  boolean before(int from, Cue cue, int reach) {
    return sentence.has(cue, from, Math.min(sentence.to(), from + reach));
  }

  /** "North Korea-linked hackers", "Pyongyang-backed thieves". */
  boolean linked(Name name) {
    int at = name.to();
    boolean hyphen = at + 1 < sentence.to() && sentence.token(at).is("-");
    return hyphen
        && sentence.is(Cue.LINKED, at + 1)
        && before(at + 2, Cue.ATTACKERS, 4)
        && (Events.told(sentence, at, sentence.to()) || sentence.has(Cue.DRAW));
  }

  /** "traced to an exchange in Switzerland": the state says where, and accuses nobody. */
  boolean elsewhere(Name name, CueMatch cue) {
    int before = name.from() - 1;
    return name.is(PartyKind.STATE)
        && !name.adjective()
        && cue.to() < before
        && sentence.is(Cue.DATE_PREPOSITION, before)
        && !sentence.has(Cue.ATTACKERS, cue.to(), before)
        && (sentence.has(Cue.VICTIM_NOUN, cue.to(), before)
            || !sentence.has(Cue.ATTACKERS, cue.from(), before));
  }

  /** "Singapore-based", "Ukraine Crypto Fund", "bursa Malaysia X": where something is. */
  boolean place(Name name) {
    int at = name.to();
    if (!name.is(PartyKind.STATE) || name.adjective() || at >= sentence.to()) {
      return false;
    }
    boolean hyphen = sentence.token(at).is("-") && !linked(name);
    boolean owner =
        sentence.is(Cue.POSSESSIVE, at)
            && passage.names().stream()
                .anyMatch(other -> other.from() == at + 1 && !other.actor() && !other.observer());
    boolean longer =
        sentence.token(at).capitalised()
            && sentence.kind() != Sentence.Kind.TITLE
            && !sentence.is(Cue.POSSESSIVE, at);
    boolean behindNoun =
        sentence.article().language().adjectivesBehind()
            && sentence.token(at).capitalised()
            && sentence.cueBefore(Cue.VICTIM_NOUN, name.from()).isPresent();
    return hyphen || longer || owner || behindNoun;
  }

  /** "X's bureau": whoever does what follows, it is not X itself. */
  boolean owner(Name name) {
    int at = name.to();
    return at < sentence.to()
        && sentence.is(Cue.POSSESSIVE, at)
        && passage.names().stream()
            .anyMatch(other -> other.from() == at + 1 && other.is(PartyKind.AGENCY));
  }

  /** "X (Japan)", "X, Japan,": where the firm named just before has its seat. */
  boolean seat(Name name) {
    int before = name.from() - 1;
    int behind = name.to();
    if (!name.is(PartyKind.STATE)
        || name.adjective()
        || before <= sentence.from()
        || behind >= sentence.to()) {
      return false;
    }
    boolean bracketed = sentence.token(before).is("(") && sentence.token(behind).is(")");
    boolean apposed =
        sentence.token(before).is(",")
            && ",:;".contains(sentence.token(behind).text())
            && sentence.kind() == Sentence.Kind.ITEM;
    return (bracketed || apposed)
        && passage.names().stream()
            .anyMatch(it -> it.to() == before && !it.actor() && !it.adjective() && !it.observer());
  }

  /** "pegged to the US dollar": the state is part of a currency's name. */
  boolean ofCurrency(Name name) {
    boolean currency =
        name.to() < sentence.to()
            && sentence.token(name.to()).word()
            && sentence.is(Cue.CURRENCY, name.to());
    return name.is(PartyKind.STATE) && (currency || (!name.adjective() && ofExchange(name)));
  }

  /**
   * "bursa bitcoin Seoul", "curi kripto Jepang": whose exchange or coins it is, where that stands
   * behind the noun.
   */
  private boolean ofExchange(Name name) {
    int at = name.from();
    while (at > sentence.from() && sentence.is(Cue.CRYPTO, at - 1)) {
      at--;
    }
    return sentence.article().language().adjectivesBehind()
        && (sentence.cueBefore(Cue.VICTIM_NOUN, at).isPresent()
            || (at < name.from() && sentence.cueBefore(Cue.STEAL, at).isPresent()));
  }

  /** "India's leading exchange in the attack of July": whose firm was hit, and not who did it. */
  boolean firmOf(Name name, int deed) {
    return sentence.cues(Cue.VICTIM_NOUN, name.to(), deed).stream()
        .anyMatch(it -> it.to() < deed && !sentence.token(it.to()).capitalised());
  }

  /** "groups that officials tie to the North Korean government": whose thieves they are. */
  boolean tiedTo(Name name) {
    if (!name.is(PartyKind.STATE)) {
      return false;
    }
    boolean article = sentence.is(Cue.ARTICLE, Math.max(sentence.from(), name.from() - 1));
    Optional<CueMatch> tie =
        sentence.cueBefore(Cue.ATTRIBUTED_TO, article ? name.from() - 1 : name.from());
    int verb = tie.map(CueMatch::from).orElse(sentence.from());
    int first = Math.max(sentence.from(), verb - TIED);
    return sentence.cues(Cue.RELATIVE_THAT, first, verb).stream()
            .anyMatch(
                it ->
                    sentence.has(Cue.ATTACKERS, Math.max(sentence.from(), it.from() - 4), it.from())
                        && sentence.has(Cue.SPEAKER, it.to(), verb))
        && sentence.has(Cue.STEAL, name.to(), Math.min(sentence.to(), name.to() + TIED));
  }

  /** "the third case in Japan": behind a word that says only where. */
  boolean located(Name name) {
    int before = name.from() - 1;
    return name.is(PartyKind.STATE)
        && !name.adjective()
        && before > sentence.from()
        && sentence.is(Cue.PLACE, before)
        && !sentence.is(Cue.MADE_BY, before);
  }

  /** "in Greece": a state behind a preposition of place does nothing. */
  boolean placeOnly(Name name) {
    boolean article =
        name.from() > sentence.from()
            && sentence.is(Cue.ARTICLE, name.from() - 1)
            && (name.from() - 1 == sentence.from() || sentence.token(name.from() - 2).sign());
    boolean regime =
        name.from() - 2 >= sentence.from()
            && sentence.cueBefore(Cue.ATTACKERS, name.from() - 1).isPresent();
    boolean owns = name.to() < sentence.to() && sentence.is(Cue.POSSESSIVE, name.to());
    return name.is(PartyKind.STATE)
        && !regime
        && !owns
        && name.from() > sentence.from()
        && !article
        && (sentence.is(Cue.PLACE, name.from() - 1)
            || sentence.is(Cue.DATE_PREPOSITION, name.from() - 1)
            || sentence.is(Cue.ON, name.from() - 1)
            || sentence.is(Cue.FROM, name.from() - 1));
  }

  /** A state's adjective before a victim's noun ("the South Korean exchange") accuses nobody. */
  boolean country(Name name) {
    if (!name.adjective()) {
      return false;
    }
    boolean genitive =
        sentence.article().language().nounsCapitalised()
            && sentence.token(name.from()).capitalised()
            && sentence.cueBefore(Cue.ATTRIBUTED_TO, name.from()).isPresent();
    if (attackersBefore(name) || genitive || new Booty(sentence).of(name)) {
      return false;
    }
    if (ofVictims(name)) {
      return true;
    }
    int last = Math.min(sentence.to(), name.to() + 6);
    return !sentence.has(Cue.ATTACKERS, name.to(), last)
        && !sentence.has(Cue.ATTACKS, name.to(), last)
        && !sentence.has(Cue.ATTACK, name.to(), last);
  }

  /** "South Korean banks", "the Japanese broadcasters": those that were attacked. */
  private boolean ofVictims(Name name) {
    int at = name.to();
    while (at < sentence.to() && sentence.is(Cue.DESCRIBER, at)) {
      at++;
    }
    return at < sentence.to()
        && !sentence.is(Cue.ATTACKERS, at)
        && (sentence.is(Cue.VICTIMS, at)
            || sentence.is(Cue.VICTIM_NOUN, at)
            || sentence.is(Cue.TARGET, at))
        && (at + 1 == sentence.to() || !sentence.is(Cue.POSSESSIVE, at + 1));
  }

  /** "hackers norcoreanos", where adjectives stand behind. */
  boolean attackersBefore(Name name) {
    int first = Math.max(sentence.from(), name.from() - 2);
    boolean behind =
        sentence.article().language().adjectivesBehind()
            || sentence.article().language().nounsCapitalised();
    return behind
        && name.adjective()
        && (sentence.has(Cue.ATTACKERS, first, name.from())
            || sentence.has(Cue.ATTACKS, first, name.from()));
  }
}
