// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.List;
import java.util.Optional;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;
import org.reckoner.ingest.extract.token.Token;

/**
 * What a name's own predicate makes it do: "X stole", "X was behind", "X is suspected of". A state
 * that investigates, accuses or tells of others did nothing itself.
 */
final class DeedsBehind {
  private static final int NEAR = 7;

  private final Passage passage;
  private final Sentence sentence;

  DeedsBehind(Passage passage) {
    this.passage = passage;
    this.sentence = passage.sentence();
  }

  /** The verb or phrase behind a name that makes it responsible. */
  Optional<CueMatch> of(Name name) {
    Optional<CueMatch> closing = closing(name);
    if (closing.isPresent()) {
      return closing;
    }
    int first = behindApposition(name.to());
    int last = Math.min(sentence.to(), first + NEAR + 3);
    int comma = 0;
    for (int at = first; at < last; at++) {
      int here = at;
      Optional<CueMatch> cue = sentence.cueAt(Cue.RESPONSIBLE_FOR, at);
      if (cue.isEmpty()) {
        boolean pursuer = name.is(PartyKind.STATE) && sentence.is(Cue.PURSUE, at);
        cue = sentence.cueAt(Cue.STEAL, at).or(() -> pursuer ? Optional.empty() : drawing(here));
      }
      if (cue.isPresent() && !passiveBy(cue.get())) {
        return cue;
      }
      boolean denies = sentence.is(Cue.DENY, at) && sentence.has(Cue.INVOLVED, at, last);
      if (denies) {
        return sentence.cueAt(Cue.DENY, at);
      }
      Token token = sentence.token(at);
      if (otherActor(name, at)
          || otherSubject(name, at)
          || (name.is(PartyKind.STATE) && pursues(at))
          || accuses(name, at)
          || says(name, at)
          || (sentence.is(Cue.CONNECTOR, at) && !insideVerb(at))
          || (token.is(",") && (possessed(name) || comma++ > 1))
          || token.is(";")
          || token.is(":")
          || token.is(".")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "the largest theft in X's history, behind only": the noun behind a state is no thief. */
  private boolean possessed(Name name) {
    return name.is(PartyKind.STATE)
        && name.to() < sentence.to()
        && sentence.is(Cue.POSSESSIVE, name.to());
  }

  /**
   * "dass X 38 Millionen … gestohlen habe": the verb that closes a clause whose subject opens it.
   */
  private Optional<CueMatch> closing(Name name) {
    boolean opens =
        sentence.article().language().verbFinal()
            && !name.adjective()
            && name.from() > sentence.from()
            && sentence.is(Cue.THAT, name.from() - 1);
    int end = name.to();
    while (opens && end < sentence.to() && !",;.".contains(sentence.token(end).text())) {
      end++;
    }
    List<CueMatch> verbs = opens ? sentence.cues(Cue.STEAL, name.to(), end) : List.of();
    return verbs.stream()
        .filter(it -> !sentence.has(Cue.COPULA, it.to(), Math.min(sentence.to(), it.to() + 2)))
        .reduce((first, second) -> second);
  }

  /** "investigates", "sued over", "arrested for": a state that goes after thieves is none. */
  private boolean pursues(int at) {
    return sentence.is(Cue.PURSUE, at)
        || sentence.is(Cue.INVESTIGATE, at)
        || sentence.is(Cue.ACCUSE, at)
        || sentence.is(Cue.IDENTIFY, at)
        || sentence.is(Cue.SANCTIONS, at)
        || sentence.is(Cue.IMPOSE, at)
        || sentence.is(Cue.AFTERMATH, at)
        || sentence.is(Cue.LAUNDER, at)
        || sentence.is(Cue.PEOPLE, at)
        || sentence.is(Cue.VICTIM_NOUN, at)
        || sentence.is(Cue.VICTIMS, at)
        || passage.money().stream().anyMatch(it -> it.from() == at);
  }

  /** "X accuses it of having stolen": who accuses did not steal. */
  private boolean accuses(Name name, int at) {
    boolean verb = sentence.is(Cue.ACCUSE, at) || sentence.is(Cue.ATTRIBUTED_TO, at);
    boolean passive =
        sentence.is(Cue.AUXILIARY, at)
            || sentence.is(Cue.AUXILIARY, at - 1)
            || sentence.is(Cue.COPULA, at - 1)
            || sentence.token(at - 1).is(",");
    return name.is(PartyKind.STATE) && !name.adjective() && verb && !passive;
  }

  /** "X says that Y was behind it": a state that speaks of others; but "is said" speaks of it. */
  private boolean says(Name name, int at) {
    boolean verb = sentence.is(Cue.SAY, at) && !sentence.is(Cue.ALLEGED, at);
    return name.is(PartyKind.STATE)
        && !name.adjective()
        && verb
        && (at - name.to() <= 1 || listed(name.to(), at))
        && !sentence.is(Cue.COPULA, at - 1)
        && sentence.has(Cue.THAT, at, Math.min(sentence.to(), at + 3));
  }

  /** "X, the Y and Z say that": only other states stand between. */
  private boolean listed(int from, int to) {
    int at = from;
    while (at < to) {
      int here = at;
      Optional<Name> state =
          passage.names().stream()
              .filter(it -> it.from() == here && it.is(PartyKind.STATE) && !it.adjective())
              .findFirst();
      boolean joins =
          sentence.token(at).is(",") || sentence.is(Cue.AND, at) || sentence.is(Cue.ARTICLE, at);
      if (state.isEmpty() && !joins) {
        return false;
      }
      at = state.map(Name::to).orElse(at + 1);
    }
    return true;
  }

  /** "had earlier been accused": an adverb between a verb and its auxiliary opens no clause. */
  private boolean insideVerb(int at) {
    return sentence.is(Cue.ADVERB, at)
        && sentence.is(Cue.AUXILIARY, at - 1)
        && at + 1 < sentence.to()
        && sentence.is(Cue.AUXILIARY, at + 1);
  }

  /** "hackers whom X ties to Y carried out": it was Y's. */
  private boolean otherActor(Name name, int at) {
    return passage.names().stream()
            .anyMatch(other -> other.from() == at && other.is(PartyKind.INTRUSION_SET))
        && name.is(PartyKind.STATE);
  }

  /** "Pakistan car dealer X hacked": the state says where X is, and X is the subject. */
  private boolean otherSubject(Name name, int at) {
    if (!name.is(PartyKind.STATE) || name.adjective() || at <= name.to()) {
      return false;
    }
    for (int between = name.to(); between < at; between++) {
      boolean noun =
          sentence.token(between).word()
              && !sentence.is(Cue.POSSESSIVE, between)
              && !sentence.is(Cue.AUXILIARY, between)
              && !sentence.is(Cue.AT_PLACE, between)
              && !sentence.is(Cue.LINKED, between);
      if (!noun) {
        return false;
      }
    }
    return passage.names().stream()
        .anyMatch(it -> it.from() == at && !it.actor() && !it.observer());
  }

  /** Behind ", two names for hackers in the service of Y,", where a verb follows it directly. */
  private int behindApposition(int from) {
    int open = from;
    while (open < Math.min(sentence.to(), from + 4) && !sentence.token(open).is(",")) {
      open++;
    }
    int last = Math.min(sentence.to() - 1, open + 16);
    for (int at = open + 1; at < last; at++) {
      int main = at + 1;
      while (main < last
          && main <= at + 2
          && (sentence.is(Cue.COPULA, main) || sentence.is(Cue.ARTICLE, main))) {
        main++;
      }
      boolean verb = sentence.is(Cue.RESPONSIBLE_FOR, main) || sentence.is(Cue.STEAL, main);
      if (sentence.token(at).is(",") && verb) {
        return at + 1;
      }
    }
    return from;
  }

  /** "took $5 million". */
  private Optional<CueMatch> drawing(int at) {
    return sentence
        .cueAt(Cue.DRAW, at)
        .filter(
            verb ->
                passage.money().stream()
                    .anyMatch(it -> it.from() >= verb.to() && it.from() - verb.to() <= 2));
  }

  /** "was stolen by": its subject did not steal. */
  private boolean passiveBy(CueMatch verb) {
    return verb.to() < sentence.to()
        && sentence.is(Cue.BY, verb.to())
        && verb.from() > sentence.from()
        && sentence.is(Cue.AUXILIARY, verb.from() - 1);
  }
}
