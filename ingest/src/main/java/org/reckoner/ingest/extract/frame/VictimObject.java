// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.Optional;
import java.util.stream.Stream;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/** What a sentence says was done to a name: "stole from X", "the attack on X", "cost X". */
final class VictimObject {
  /** From a verb of making good to the reserves that it is paid from. */
  private static final int REPAID = 5;

  /** What keeps a service from answering and takes nothing out of it. */
  private static final String DENIAL_OF_SERVICE = "T1498";

  /** The longest part of a relative clause before its object. */
  private static final int CLAUSE = 8;

  private final Passage passage;
  private final Sentence sentence;
  private final Description description;

  VictimObject(Passage passage) {
    this.passage = passage;
    this.sentence = passage.sentence();
    this.description = new Description(passage);
  }

  Optional<Victim> find(Name name) {
    return takenFrom(name)
        .or(() -> attackOn(name))
        .or(() -> deprived(name))
        .or(() -> costTo(name))
        .or(() -> suffered(name))
        .or(() -> new TurnedClause(passage).loses(name))
        .or(() -> lossOf(name))
        .or(() -> left(name))
        .or(() -> emptied(name))
        .or(() -> fromWhich(name))
        .or(() -> counted(name));
  }

  /** "$41 million from X", "stole it from the exchange X". */
  private Optional<Victim> takenFrom(Name name) {
    Optional<CueMatch> from = description.binding(name, Cue.FROM);
    if (from.isEmpty()
        || sentence.token(from.get().from()).is("of")
        || sentence
            .cueBefore(Cue.ACCORDING_TO, name.from())
            .filter(it -> it.length() > from.get().length())
            .isPresent()
        || Suppliers.letIn(sentence, name)
        || NotRobbed.gave(sentence, from.get().from())
        || NotRobbed.gaveBack(sentence, from.get().from())) {
      return Optional.empty();
    }
    int at = from.get().from();
    // "a pensioner from X", "workers linked to X": where somebody comes from, whom one is with.
    if (sentence.cueBefore(Cue.KIND, at).isPresent() || linked(at)) {
      return Optional.empty();
    }
    // "A corretora X": what opens a sentence so is its subject's article.
    if (at == sentence.from() && from.get().length() == 1 && sentence.is(Cue.ARTICLE, at)) {
      return Optional.empty();
    }
    if (sentence.article().language().adjectivesBehind()
        && sentence.is(Cue.MADE_BY, at)
        && !takenDirectly(at)) {
      return Optional.empty();
    }
    if (sentence.cues(Cue.OTHER_AMOUNT, sentence.from(), at).stream()
        .anyMatch(it -> it.code().equals("REIMBURSEMENT") && at - it.to() <= REPAID)) {
      return Optional.empty();
    }
    if (CreditedName.article(sentence, at, behindDay(at))) {
      return Optional.empty();
    }
    int first = Math.max(sentence.from(), at - 20);
    boolean gained =
        !passage.money().isEmpty()
            && !sentence.has(Cue.FREEZE, first, at)
            && !sentence.has(Cue.RECOVER, first, at);
    boolean taken =
        (Events.taking(sentence, first, at) && (!passage.money().isEmpty() || plainly(first, at)))
            || (gained && sentence.has(Cue.GAIN, first, at))
            || (gained && sentence.has(Cue.DRAW, first, at))
            || (sentence.article().language().verbFinal()
                && sentence.has(Cue.STEAL, name.to(), Math.min(sentence.to(), name.to() + 20)));
    return taken || takenBehind(name, at)
        ? victim(name, "victim.taken-from", 94)
        : Optional.empty();
  }

  /** Whether a preposition belongs to "linked to" and not to what was taken. */
  private boolean linked(int at) {
    return at > sentence.from()
        && sentence.cueAt(Cue.LINKED, at - 1).filter(it -> it.to() > at).isPresent();
  }

  /** Where "this Thursday" begins that stands directly before a token, or the token itself. */
  private int behindDay(int at) {
    int from =
        passage.moments().stream()
            .filter(it -> it.to() == at)
            .mapToInt(it -> it.from())
            .findFirst()
            .orElse(at);
    boolean light =
        from > sentence.from()
            && from < at
            && (sentence.is(Cue.THIS, from - 1)
                || sentence.is(Cue.ARTICLE, from - 1)
                || sentence.is(Cue.DATE_PREPOSITION, from - 1));
    return light ? from - 1 : from;
  }

  /** Whether it is taken there in as many words: "is being run from X" takes nothing. */
  private boolean plainly(int from, int to) {
    return sentence.cues(Cue.STEAL, from, to).stream().anyMatch(it -> it.code().isEmpty())
        || Stream.of(Cue.THEFT, Cue.THEFTS, Cue.LOSE, Cue.VANISH)
            .anyMatch(it -> sentence.has(it, from, to));
  }

  /** "At X, $5 million went missing". */
  private boolean goneBehind(Name name, int at) {
    int last = Math.min(sentence.to(), name.to() + 8);
    return takenBehind(name, at)
        && (sentence.has(Cue.VANISH, name.to(), last) || sentence.has(Cue.STEAL, name.to(), last));
  }

  /** "From X the thieves took $5 million": the phrase opens its clause. */
  private boolean takenBehind(Name name, int from) {
    boolean opens =
        from == sentence.from()
            || sentence.token(from - 1).sign()
            || sentence.is(Cue.AND, from - 1)
            || sentence.is(Cue.CONNECTOR, from - 1);
    int aside = description.behindApposition(name);
    int last = Math.min(sentence.to(), aside + 10);
    int end = aside;
    while (end < last && !sentence.token(end).is(";") && !sentence.token(end).is(".")) {
      end++;
    }
    int to = end;
    boolean sum =
        passage.money().stream().anyMatch(it -> it.from() >= name.to() && it.from() <= to + 2);
    return opens
        && sum
        && (Events.taking(sentence, name.to(), to)
            || sentence.has(Cue.DRAW, name.to(), to)
            || sentence.has(Cue.GAIN, name.to(), to));
  }

  /** Whether a sum or a verb of taking stands just before: "da" may also mean "of". */
  private boolean takenDirectly(int at) {
    int end = behindDay(at);
    return passage.money().stream().anyMatch(sum -> sum.to() <= end && end - sum.to() <= 3)
        || sentence.has(Cue.STEAL, Math.max(sentence.from(), end - 2), at);
  }

  /** "the attack on X", "the hack of X", "targeting X", "hacked X". */
  private Optional<Victim> attackOn(Name name) {
    Optional<CueMatch> on = description.binding(name, Cue.ON);
    if (on.isPresent() && !NotRobbed.booty(passage, name, on.get())) {
      int at = on.get().from();
      int first = Math.max(sentence.from(), behindDay(at) - 3);
      boolean event =
          sentence.has(Cue.ATTACK, first, at)
              || sentence.cues(Cue.ATTACKS, first, at).stream()
                  .anyMatch(it -> !sentence.is(Cue.BUSINESS, it.from()))
              || sentence.has(Cue.THEFT, first, at)
              || sentence.has(Cue.THEFTS, first, at)
              || (sentence.is(Cue.AT_PLACE, at)
                  && Events.taking(sentence, first, at)
                  && (!passage.money().isEmpty() || Events.byThieves(sentence)))
              || (sentence.is(Cue.AT_PLACE, at) && (eventBefore(at) || goneBehind(name, at)))
              || (sentence.token(at).text().length() > 4
                  && sentence.has(Cue.ATTACK)
                  && !standsOn(at));
      boolean denial =
          sentence.cues(Cue.TECHNIQUE, Math.max(sentence.from(), first - 3), at).stream()
              .anyMatch(it -> it.code().equals(DENIAL_OF_SERVICE));
      if (event
          && !NotRobbed.bracketed(sentence, first, at)
          && !(denial && passage.money().isEmpty())) {
        return victim(name, "victim.attack-on", 93);
      }
    }
    return description
        .binding(name, Cue.ATTACKED)
        .filter(
            verb -> !sentence.token(verb.from()).capitalised() || verb.from() == sentence.from())
        .filter(verb -> !takenOver(verb) && !NotRobbed.noun(sentence, verb))
        .flatMap(verb -> victim(name, "victim.object", 80));
  }

  /** "built on the X network": a participle of no deed parts what stands there from an attack. */
  private boolean standsOn(int at) {
    int verb = at - 1;
    return verb > sentence.from()
        && sentence.article().language().adjectivesBehind()
        && sentence.article().language().participle(sentence.token(verb).folded())
        && !Events.told(sentence, verb, at)
        && !sentence.is(Cue.ATTACKED, verb);
  }

  /** "X, which had taken over the hacked exchange Y, lost": what befell Y is not told here. */
  private boolean takenOver(CueMatch participle) {
    int at = participle.from() - 1;
    while (at > sentence.from() && sentence.is(Cue.ADVERB, at)) {
      at--;
    }
    int article = at;
    int first = Math.max(sentence.from(), article - CLAUSE);
    return article > sentence.from()
        && sentence.is(Cue.ARTICLE, article)
        && sentence.cues(Cue.RELATIVE_THAT, first, article).stream()
            .anyMatch(it -> it.from() > sentence.from() && sentence.token(it.from() - 1).is(","));
  }

  /** "money began to leave the wallets of X". */
  private Optional<Victim> left(Name name) {
    int behind = name.to();
    boolean own =
        behind + 1 < sentence.to()
            && sentence.is(Cue.POSSESSIVE, behind)
            && sentence.has(Cue.HOLDING, behind, Math.min(sentence.to(), behind + 4));
    return description
        .binding(name, Cue.VANISH)
        .filter(verb -> (own || sentence.has(Cue.HOLDING, verb.to(), name.from())))
        .filter(verb -> !own || !passage.money().isEmpty())
        .flatMap(verb -> victim(name, "victim.taken-from", 86));
  }

  /** "thieves empty an account at X": the verb's object is what the victim's money lay in. */
  private Optional<Victim> emptied(Name name) {
    boolean thieves = sentence.has(Cue.ATTACKERS) || sentence.has(Cue.THIEVES);
    Optional<CueMatch> at = sentence.cueBefore(Cue.BELONGING, name.from());
    Optional<CueMatch> holding = at.flatMap(it -> sentence.cueBefore(Cue.HOLDING, it.from()));
    if (!thieves || holding.isEmpty()) {
      return Optional.empty();
    }
    int first = Math.max(sentence.from(), holding.get().from() - 4);
    boolean verb =
        sentence.has(Cue.STEAL, first, holding.get().from())
            || sentence.has(Cue.DEPRIVE, first, holding.get().from());
    return verb ? victim(name, "victim.object", 80) : Optional.empty();
  }

  /** "X, a wallet from which $100 million was stolen". */
  private Optional<Victim> fromWhich(Name name) {
    int last = Math.min(sentence.to() - 1, name.to() + 9);
    for (int at = name.to() + 1; at < last; at++) {
      int behind = sentence.cueAt(Cue.FROM, at).map(CueMatch::to).orElse(at);
      boolean which =
          behind > at
              && behind < sentence.to()
              && (sentence.is(Cue.RELATIVE, behind) || sentence.is(Cue.RELATIVE_THAT, behind))
              && (behind == at + 1 || sentence.token(at - 1).is(","));
      if (which) {
        return Events.taking(sentence, behind + 1, Math.min(sentence.to(), behind + 15))
            ? victim(name, "victim.taken-from", 90)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "$235 million from X and $50 million from Y", of cases that the sentence counts. */
  private Optional<Victim> counted(Name name) {
    boolean cases =
        sentence.has(Cue.ATTACKS)
            || sentence.has(Cue.THEFTS)
            || sentence.has(Cue.STEAL, sentence.from(), name.from())
            || sentence.has(Cue.LOSE, sentence.from(), name.from());
    return cases && passage.money().size() > 1
        ? description
            .binding(name, Cue.FROM)
            .or(() -> description.binding(name, Cue.AT_PLACE))
            .filter(it -> passage.money().stream().anyMatch(sum -> sum.to() == it.from()))
            .filter(it -> !Venues.priced(passage, it.from()))
            .filter(it -> !NotRobbed.gave(sentence, it.from()))
            .flatMap(it -> victim(name, "victim.listed", 84))
        : Optional.empty();
  }

  /** "the second theft in two years at X": only time stands between. */
  private boolean eventBefore(int preposition) {
    int first = Math.max(sentence.from(), preposition - 8);
    for (int at = preposition - 1; at >= first; at--) {
      if (sentence.is(Cue.THEFT, at) || sentence.is(Cue.ATTACK, at)) {
        return true;
      }
      if (!sentence.token(at).word()
          || sentence.is(Cue.SAY, at)
          || sentence.is(Cue.COPULA, at)
          || named(at)) {
        return false;
      }
    }
    return false;
  }

  private boolean named(int at) {
    return passage.names().stream().anyMatch(name -> name.from() <= at && at < name.to());
  }

  /** "relieved X of $5 million", "cost X $5 million". */
  private Optional<Victim> deprived(Name name) {
    int end = description.behindApposition(name);
    int behind = Math.min(sentence.to(), end + 4);
    boolean of =
        sentence.has(Cue.OF, end, Math.min(behind, end + 2))
            || sentence.has(Cue.FROM, end, Math.min(behind, end + 2));
    boolean sum = passage.money().stream().anyMatch(it -> it.from() >= end && it.from() - end <= 3);
    if (of && sum && description.binding(name, Cue.DEPRIVE).isPresent()) {
      return victim(name, "victim.deprived", 93);
    }
    // "left us two bitcoins in her will": what costs somebody coins without a thief is no theft.
    boolean robs = !OwnVoice.own(sentence, name) || Events.byThieves(sentence);
    return sum && robs && description.binding(name, Cue.COST).isPresent()
        ? victim(name, "victim.cost", 91)
        : Optional.empty();
  }

  /** "cost $620 million to X", as languages have it whose dative stands last. */
  private Optional<Victim> costTo(Name name) {
    if (!sentence.article().language().adjectivesBehind()) {
      return Optional.empty();
    }
    return description
        .binding(name, Cue.FROM)
        .filter(
            to ->
                passage.money().stream()
                    .filter(it -> it.to() == to.from())
                    .anyMatch(it -> sentence.cueBefore(Cue.COST, it.from()).isPresent()))
        .flatMap(it -> victim(name, "victim.cost", 91));
  }

  /** "put the loss of X at $27 million", "losses at X", "damage to X". */
  private Optional<Victim> lossOf(Name name) {
    if (passage.money().isEmpty()) {
      return Optional.empty();
    }
    return description
        .binding(name, Cue.BELONGING)
        .filter(it -> sentence.cueBefore(Cue.LOSE, lossEnd(ofHolders(it.from()))).isPresent())
        .flatMap(it -> victim(name, "victim.loss-of", 84));
  }

  /** Where "of the customers" begins that stands before a token, or the token itself. */
  private int ofHolders(int at) {
    return sentence
        .cueBefore(Cue.HOLDING, at)
        .flatMap(it -> sentence.cueBefore(Cue.BELONGING, it.from()))
        .map(CueMatch::from)
        .orElse(at);
  }

  /** Behind the noun in "the loss of $5 million at": the sum stands between. */
  private int lossEnd(int preposition) {
    return passage.money().stream()
        .filter(it -> it.to() == preposition && sentence.is(Cue.OF, it.from() - 1))
        .map(it -> it.from() - 1)
        .findFirst()
        .orElse(preposition);
  }

  /** "the theft suffered in April by the exchange X". */
  private Optional<Victim> suffered(Name name) {
    if (ofWhich(name)) {
      return victim(name, "victim.suffers", 90);
    }
    Optional<CueMatch> by = description.binding(name, Cue.BY);
    if (by.isEmpty()) {
      return Optional.empty();
    }
    int at = by.get().from();
    boolean suffers =
        sentence.has(Cue.VICTIM_NOUN, by.get().to(), name.from())
            && sentence.has(Cue.SUFFER, Math.max(sentence.from(), at - 5), at)
            && (sentence.has(Cue.THEFT) || sentence.has(Cue.ATTACK));
    return suffers ? victim(name, "victim.suffers", 90) : Optional.empty();
  }

  /** "the theft that (suffered) the exchange X": the verb stands before its subject. */
  private boolean ofWhich(Name name) {
    if (!sentence.article().language().adjectivesBehind()) {
      return false;
    }
    Optional<CueMatch> verb = description.binding(name, Cue.SUFFER);
    int at = verb.map(CueMatch::from).orElse(sentence.from());
    int first = Math.max(sentence.from(), at - 2);
    boolean which =
        sentence.has(Cue.RELATIVE, first, at) || sentence.has(Cue.RELATIVE_THAT, first, at);
    return verb.isPresent()
        && which
        && (sentence.has(Cue.THEFT, sentence.from(), at)
            || sentence.has(Cue.ATTACK, sentence.from(), at)
            || (!passage.money().isEmpty() && sentence.has(Cue.LOSE, sentence.from(), at)));
  }

  private static Optional<Victim> victim(Name name, String rule, int confidence) {
    return Optional.of(new Victim(name, rule, confidence));
  }
}
