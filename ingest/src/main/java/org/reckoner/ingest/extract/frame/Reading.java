// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.party.Party;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Money;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.mention.Tally;
import org.reckoner.ingest.extract.sentence.Article;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * An article with what its sentences mention and what was worked out about each: roles of amounts,
 * victims, actors, credits. Every kind of frame is made from it.
 */
final class Reading {
  private static final int NEAR = 3;
  private static final int LONGEST_SEQUEL = 32;
  private static final BigDecimal OTHER_SCALE = BigDecimal.valueOf(40);

  private final Article article;
  private final List<Passage> passages;
  private final List<Passage> rows;
  private final IdentityHashMap<Passage, List<AmountRole>> roles = new IdentityHashMap<>();
  private final IdentityHashMap<Passage, List<Victim>> victims = new IdentityHashMap<>();
  private final IdentityHashMap<Passage, List<Actor>> actors = new IdentityHashMap<>();
  private final IdentityHashMap<Passage, List<Segment>> segments = new IdentityHashMap<>();
  private final IdentityHashMap<Passage, Integer> places = new IdentityHashMap<>();
  private final Set<Passage> continuing = Collections.newSetFromMap(new IdentityHashMap<>());
  private @Nullable Passage counted;
  private final Enumerations enumerations;
  private final Antecedents antecedents;
  private final Set<String> accusedStates;
  private final CreditFinder credits;
  private final boolean aboutCrypto;
  private final Set<Integer> entries;
  private final boolean thefts;
  private final Analysts analysts;
  private final Whereabouts whereabouts;
  private final Catalogue catalogue;

  /** Whether a passage read before gave a stolen sum. */
  private boolean stolen;

  Reading(Article article, List<Passage> all) {
    this.article = article;
    this.rows = all.stream().filter(it -> it.sentence().kind() == Sentence.Kind.ROW).toList();
    this.passages = all.stream().filter(it -> it.sentence().kind() != Sentence.Kind.ROW).toList();
    boolean losses = false;
    int answered = Integer.MAX_VALUE;
    int crypto = 0;
    boolean thieves = all.stream().flatMap(it -> it.names().stream()).anyMatch(Name::actor);
    this.analysts = Analysts.of(passages);
    this.entries = Listing.entries(passages);
    this.whereabouts = Whereabouts.of(passages);
    this.catalogue = Catalogue.of(passages);
    this.thefts =
        thefts(passages)
            || passages.stream().noneMatch(passage -> passage.sentence().has(Cue.BUSINESS));
    for (Passage passage : passages) {
      Sentence sentence = passage.sentence();
      if (asks(sentence)) {
        losses = asksForLoss(sentence);
        answered = sentence.paragraph() + 1;
      } else if (sentence.kind() == Sentence.Kind.HEADING) {
        losses = sentence.has(Cue.LOSE) && sentence.to() - sentence.from() <= 5;
        answered = Integer.MAX_VALUE;
      }
      losses &= sentence.paragraph() <= answered;
      victims.put(passage, new VictimFinder(passage, analysts, whereabouts, catalogue).find());
      boolean continues = goesOnCounting(passage);
      if (continues) {
        continuing.add(passage);
      }
      roles.put(passage, AmountRoles.of(passage, context(passage, losses || continues)));
      stolen |=
          roles(passage).contains(AmountRole.STOLEN) || roles(passage).contains(AmountRole.DENIED);
      if (counts(passage)) {
        counted = passage;
      }
      actors.put(passage, new ActorFinder(passage).find());
      segments.put(passage, Segment.of(passage));
      places.put(passage, places.size());
      crypto +=
          sentence.has(Cue.CRYPTO)
                  || ofStates(passage)
                  || tracers(sentence)
                  || coins(passage)
                  || (thieves && countedThefts(passage))
              ? 1
              : 0;
    }
    Withdrawals withdrawals = Withdrawals.of(passages);
    Set<Money> misprints = Misprints.of(passages);
    misprints.removeAll(withdrawals.wrong());
    misprints.removeAll(withdrawals.right());
    discard(misprints);
    correct(withdrawals);
    this.aboutCrypto = crypto > 0;
    this.enumerations = new Enumerations(passages, this);
    this.antecedents = new Antecedents(passages, this);
    this.accusedStates = accused();
    this.credits = new CreditFinder(passages, accusedStates);
  }

  /** A question, also as a title or heading. */
  private static boolean asks(Sentence sentence) {
    boolean head =
        sentence.kind() == Sentence.Kind.TITLE || sentence.kind() == Sentence.Kind.HEADING;
    return sentence.kind() == Sentence.Kind.QUESTION
        || (head && sentence.token(sentence.to() - 1).is("?"));
  }

  /** "How much did it lose?": what is asked for is answered by a bare sum. */
  private static boolean asksForLoss(Sentence sentence) {
    return sentence.has(Cue.HOW_MUCH)
        && (sentence.has(Cue.LOSE)
            || sentence.has(Cue.STEAL)
            || sentence.has(Cue.VANISH)
            || sentence.has(Cue.DRAW));
  }

  /** Counted thefts are of crypto-assets where the article names one of the groups. */
  private static boolean countedThefts(Passage passage) {
    return passage.sentence().has(Cue.THEFTS)
        && passage.sentence().has(Cue.VICTIMS)
        && passage.tallies().stream().anyMatch(it -> it.of() == Tally.Of.ATTACKS);
  }

  private static boolean coins(Passage passage) {
    return passage.money().stream().anyMatch(Money::asset);
  }

  /** Whether it names a firm that traces crypto-assets and nothing else. */
  private static boolean tracers(Sentence sentence) {
    return sentence.cues(Cue.OBSERVER).stream().anyMatch(it -> it.code().equals("CRYPTO"));
  }

  /** The states that some sentence makes attackers, or whose hackers it speaks of. */
  private Set<String> accused() {
    Set<String> ids = new HashSet<>();
    for (Passage passage : passages) {
      for (Actor actor : actors(passage)) {
        Party party = actor.name().party();
        boolean attacks =
            actor.tie() == Actor.Tie.AGENT
                || (actor.tie() == Actor.Tie.POSSESSOR && actor.name().adjective());
        if (party != null && attacks && actor.name().is(PartyKind.STATE)) {
          ids.add(party.id());
        }
      }
    }
    return ids;
  }

  /** Whether it speaks of many thefts, or gives a stolen sum that no named victim takes. */
  private boolean counts(Passage passage) {
    Sentence sentence = passage.sentence();
    boolean attacks =
        passage.tallies().stream()
            .anyMatch(
                it ->
                    it.of() == Tally.Of.ATTACKS
                        && it.figures().figure().compareTo(BigDecimal.ONE) > 0);
    boolean stolen = roles(passage).contains(AmountRole.STOLEN);
    boolean many =
        sentence.has(Cue.THEFTS)
            || sentence.has(Cue.ATTACKS)
            || passage.stretches().stream().anyMatch(it -> it.period() != null || it.years() > 0)
            || passage.moments().stream().anyMatch(it -> it.date().month() == null);
    boolean heads =
        sentence.token(sentence.to() - 1).is(":")
            && (sentence.has(Cue.THEFTS) || sentence.has(Cue.ATTACKS) || sentence.has(Cue.STEAL));
    boolean firms =
        passage.tallies().stream().anyMatch(it -> it.of() == Tally.Of.VICTIMS)
            && (sentence.has(Cue.ATTACKED) || sentence.has(Cue.STEAL) || sentence.has(Cue.SUFFER));
    boolean counts = attacks || firms || (stolen && (many || continuing.contains(passage)));
    boolean asks = sentence.kind() == Sentence.Kind.QUESTION;
    boolean asked = asks && sentence.has(Cue.STEAL) && sentence.has(Cue.ATTACKERS);
    return heads || asked || (!asks && victims(passage).isEmpty() && (counts || theme(passage)));
  }

  /** "a study of crypto thefts by X": many thefts, and an attacker, without a figure yet. */
  private static boolean theme(Passage passage) {
    Sentence sentence = passage.sentence();
    boolean figures = !passage.money().isEmpty() || !passage.tallies().isEmpty();
    return !figures
        && sentence.kind() == Sentence.Kind.BODY
        && (sentence.has(Cue.THEFTS) || sentence.has(Cue.ATTACKS))
        && (sentence.has(Cue.REPORT) || sentence.has(Cue.INVESTIGATE))
        && passage.names().stream().anyMatch(Name::actor);
  }

  /**
   * "A year later it was $515 million, in a dozen": no victim, and soon behind a sentence that
   * spoke of many thefts.
   */
  private boolean goesOnCounting(Passage passage) {
    Passage before = counted;
    if (before == null || !victims(passage).isEmpty() || passage.sentence().has(Cue.BUSINESS)) {
      return false;
    }
    Sentence sentence = passage.sentence();
    boolean near =
        sentence.index() - before.sentence().index() <= NEAR
            && sentence.paragraph() - before.sentence().paragraph() <= 2;
    boolean placed =
        passage.moments().stream().anyMatch(it -> it.date().month() == null)
            || passage.stretches().stream().anyMatch(it -> it.period() != null)
            || passage.tallies().stream().anyMatch(it -> it.of() == Tally.Of.ATTACKS)
            || sentence.has(Cue.PRONOUN)
            || sentence.has(Cue.THESE)
            || sentence.has(Cue.LOOT)
            || sentence.has(Cue.AGGREGATE)
            || sentence.has(Cue.PART_OF_IT)
            || (!passage.money().isEmpty()
                && (sentence.has(Cue.RECKONING)
                    || sentence.has(Cue.COMPARATIVE)
                    || estimates(passage)));
    boolean dated =
        passage.moments().stream()
            .anyMatch(it -> it.date().month() == null && it.from() - sentence.from() <= 1);
    boolean line =
        dated
            && (sentence.kind() == Sentence.Kind.ITEM || sentence.kind() == Sentence.Kind.HEADING);
    return near && placed && (line || sentence.kind() == Sentence.Kind.BODY);
  }

  /** "X says $600 million": somebody who observes puts a figure at it. */
  boolean estimates(Passage passage) {
    return passage.sentence().has(Cue.SAY) && passage.names().stream().anyMatch(analysts::observes);
  }

  /** The noun by which attacks were counted in a passage, or else before it. */
  String countedAs(Passage passage) {
    int index = places.getOrDefault(passage, 0);
    for (int i = index; i >= 0; i--) {
      Passage before = passages.get(i);
      Optional<String> noun =
          before.tallies().stream()
              .filter(it -> it.of() == Tally.Of.ATTACKS)
              .map(Tally::unit)
              .findFirst()
              .or(() -> noun(before.sentence()));
      if (noun.isPresent()) {
        return noun.get();
      }
    }
    return "attacks";
  }

  private static Optional<String> noun(Sentence sentence) {
    return java.util.stream.Stream.of(Cue.THEFTS, Cue.ATTACKS)
        .flatMap(cue -> sentence.cues(cue).stream())
        .map(it -> sentence.words(it.from(), it.to()).toLowerCase(java.util.Locale.ROOT))
        .findFirst();
  }

  /** Whether it goes on about the many thefts that a sentence before spoke of. */
  boolean continues(Passage passage) {
    return continuing.contains(passage);
  }

  /** Whether some sentence makes that state an attacker. */
  boolean accused(Name name) {
    return name.party() != null && accusedStates.contains(name.party().id());
  }

  /** Amounts that the text takes back are amounts of nothing. */
  private void discard(Set<Money> misprints) {
    for (Passage passage : misprints.isEmpty() ? List.<Passage>of() : passages) {
      List<AmountRole> own = new ArrayList<>(roles(passage));
      for (int i = 0; i < own.size(); i++) {
        if (misprints.contains(passage.money().get(i))) {
          own.set(i, AmountRole.OTHER);
        }
      }
      roles.put(passage, own);
    }
  }

  /** What takes a withdrawn amount's place is an amount of the same. */
  private void correct(Withdrawals withdrawals) {
    if (withdrawals.wrong().isEmpty()) {
      return;
    }
    boolean loss =
        passages.stream()
            .anyMatch(
                it -> {
                  List<AmountRole> own = roles(it);
                  for (int i = 0; i < own.size(); i++) {
                    if (own.get(i) == AmountRole.STOLEN
                        && withdrawals.wrong().contains(it.money().get(i))) {
                      return true;
                    }
                  }
                  return false;
                });
    for (Passage passage : loss ? passages : List.<Passage>of()) {
      List<AmountRole> own = new ArrayList<>(roles(passage));
      for (int i = 0; i < own.size(); i++) {
        if (withdrawals.right().contains(passage.money().get(i))) {
          own.set(i, AmountRole.STOLEN);
        }
      }
      roles.put(passage, own);
    }
    discard(withdrawals.wrong());
  }

  /** A state's hackers that steal money need no word that says what money. */
  private boolean ofStates(Passage passage) {
    Sentence sentence = passage.sentence();
    boolean theft = sentence.has(Cue.STEAL) || sentence.has(Cue.THEFTS) || sentence.has(Cue.THEFT);
    boolean counted =
        sentence.has(Cue.ATTACKS)
            && passage.tallies().stream().anyMatch(it -> it.of() == Tally.Of.ATTACKS);
    return passage.names().stream().anyMatch(Name::actor)
        && (theft || counted)
        && (!passage.money().isEmpty() || counted || sentence.has(Cue.ATTACKERS));
  }

  private AmountRoles.Context context(Passage passage, boolean losses) {
    boolean listed = victims(passage).stream().anyMatch(VictimFinder::losing);
    if (losses || listed || goesOn(passage)) {
      return AmountRoles.Context.LOSSES;
    }
    if (stolen) {
      return AmountRoles.Context.AFTERMATH;
    }
    return thefts ? AmountRoles.Context.THEFTS : AmountRoles.Context.ANY;
  }

  /**
   * Behind a sentence that told of a theft: "X counted some $43 million", "The figure was later
   * raised to $50 million", "The coins were worth $9 million at the time".
   */
  private boolean goesOn(Passage passage) {
    Sentence sentence = passage.sentence();
    boolean brief = sentence.to() - sentence.from() <= LONGEST_SEQUEL && !passage.money().isEmpty();
    Optional<Passage> before = brief ? told(passage) : Optional.empty();
    boolean other =
        sentence.has(Cue.MISPRINT)
            || sentence.cues(Cue.OTHER_AMOUNT).stream()
                .anyMatch(it -> !AmountPulls.ofWorth(sentence, it))
            || sentence.has(Cue.BUSINESS);
    if (before.isEmpty() || other || outOfScale(passage, before.get())) {
      return false;
    }
    int amount = passage.money().get(0).core();
    int near = Math.max(sentence.from(), Math.min(amount - 4, passage.money().get(0).from() - 3));
    boolean speaks =
        sentence.has(Cue.SAY, near, amount)
            || sentence.has(Cue.LISTS, near, amount)
            || sentence.has(Cue.RECKONING, near, amount);
    if (!roles(before.get()).contains(AmountRole.STOLEN)) {
      List<Victim> robbed = victims(before.get());
      boolean itself = VictimFinder.takenUp(sentence, amount) && !robbed.isEmpty();
      return (speaks && itself)
          || (speaks
              && passage.names().stream()
                  .anyMatch(
                      name ->
                          analysts.observes(name)
                              || robbed.stream()
                                  .anyMatch(it -> it.name().folded().equals(name.folded()))));
    }
    boolean estimate =
        speaks
            && (!passage.names().isEmpty()
                || sentence.has(Cue.VICTIM_NOUN, sentence.from(), amount));
    boolean figure = sentence.has(Cue.FIGURE) || (sentence.has(Cue.SAY) && sentence.has(Cue.LOSE));
    boolean worth =
        sentence.has(Cue.WORTH, Math.max(sentence.from(), amount - 5), amount)
            && (sentence.has(Cue.GOODS, sentence.from(), amount)
                || sentence.has(Cue.THESE, sentence.from(), amount)
                || sentence.has(Cue.PRONOUN, sentence.from(), amount));
    return estimate || figure || worth;
  }

  /** Whether its sum is of another order than the stolen one before: a misprint told of. */
  private boolean outOfScale(Passage passage, Passage before) {
    Money sum = passage.money().get(0);
    List<AmountRole> known = roles(before);
    for (int i = 0; i < known.size(); i++) {
      Money other = before.money().get(i);
      boolean alike = other.currency().equals(sum.currency());
      if (alike && known.get(i) == AmountRole.STOLEN) {
        BigDecimal larger = sum.figures().figure().max(other.figures().figure());
        BigDecimal smaller = sum.figures().figure().min(other.figures().figure());
        return larger.compareTo(smaller.multiply(OTHER_SCALE)) > 0;
      }
    }
    return false;
  }

  /** The sentence before, headings apart, where it told of a theft. */
  private Optional<Passage> told(Passage passage) {
    for (int i = places.size() - 1; i >= 0; i--) {
      Passage before = passages.get(i);
      Sentence sentence = before.sentence();
      if (sentence.kind() == Sentence.Kind.HEADING) {
        continue;
      }
      boolean near = passage.sentence().paragraph() - sentence.paragraph() <= 2;
      boolean tells =
          roles(before).contains(AmountRole.STOLEN)
              || !victims(before).isEmpty()
              || Events.told(sentence, sentence.from(), sentence.to());
      return near && tells ? Optional.of(before) : Optional.empty();
    }
    return Optional.empty();
  }

  /** Whether any sentence tells of thieves, thefts or attacks in as many words. */
  private static boolean thefts(List<Passage> passages) {
    boolean counted =
        passages.stream()
            .flatMap(it -> it.tallies().stream())
            .anyMatch(it -> it.of() == Tally.Of.ATTACKS);
    return counted
        || passages.stream()
            .map(Passage::sentence)
            .anyMatch(
                it ->
                    it.cues(Cue.STEAL).stream().anyMatch(steal -> steal.code().isEmpty())
                        || it.has(Cue.THEFT)
                        || it.has(Cue.THEFTS)
                        || it.has(Cue.DEPRIVE)
                        || it.has(Cue.ATTACKED)
                        || it.has(Cue.ATTACKERS)
                        || it.has(Cue.ATTACK));
  }

  Article article() {
    return article;
  }

  List<Passage> passages() {
    return passages;
  }

  /** Whether a name of the sentence is only of a place. */
  boolean isPlace(Sentence sentence, Name name) {
    return whereabouts.names(sentence, name);
  }

  /** The place of one of the passages among them. */
  int place(Passage passage) {
    return places.getOrDefault(passage, 0);
  }

  /** Whether it is of those who analyse or report. */
  boolean observes(Name name) {
    return analysts.observes(name);
  }

  /** Rows of tables, in the order of the text; they are none of the passages. */
  List<Passage> rows() {
    return rows;
  }

  List<AmountRole> roles(Passage passage) {
    return roles.getOrDefault(passage, List.of());
  }

  List<Victim> victims(Passage passage) {
    return victims.getOrDefault(passage, List.of());
  }

  List<Actor> actors(Passage passage) {
    return actors.getOrDefault(passage, List.of());
  }

  List<Segment> segments(Passage passage) {
    return segments.getOrDefault(passage, List.of());
  }

  Optional<Credit> credit(Passage passage) {
    return credits.of(passage);
  }

  /** Whom the clause around a token of the passage credits. */
  Optional<Credit> credit(Passage passage, int at) {
    return credits.of(passage, at);
  }

  /** Whom the text blamed for several thefts of which the passage tells some. */
  Optional<Actor> blamedBefore(Passage passage) {
    return enumerations.blamed(passage);
  }

  /** Whom the text blames for every theft of the list that the passage is of. */
  Optional<Enumerations.Blame> blamedForList(Passage passage) {
    return enumerations.blamedForList(passage);
  }

  /** The lists of thefts. */
  Catalogue catalogue() {
    return catalogue;
  }

  /** Whether it speaks of crypto-assets at all. */
  boolean aboutCrypto() {
    return aboutCrypto;
  }

  /** Whether it is of an entry of a chronology: what it says is of that day alone. */
  boolean entry(Passage passage) {
    return entries.contains(passage.sentence().paragraph());
  }

  /** The state whose mission or ministry stands before a word: "X's embassy in Y declined". */
  Optional<Name> represented(Passage passage, CueMatch verb) {
    Sentence sentence = passage.sentence();
    return passage.names().stream()
        .filter(it -> it.is(PartyKind.STATE) && it.to() <= verb.from())
        .filter(it -> it.observer() || represents(sentence, it, verb.from()))
        .map(it -> new Name(it.from(), it.to(), state(it), it.party(), false, false))
        .findFirst();
  }

  private static String state(Name name) {
    Party party = name.party();
    return party == null ? name.text() : party.name();
  }

  /** "X's mission", "X's permanent mission": one of its organs that speak for it. */
  private static boolean represents(Sentence sentence, Name state, int before) {
    boolean owner = state.to() < before && sentence.is(Cue.POSSESSIVE, state.to());
    int last = Math.min(before, state.to() + 5);
    return owner && sentence.has(Cue.REPRESENTATION, state.to() + 1, last);
  }

  /** Whether a question stands just before it. */
  boolean answers(Passage passage) {
    int index = places.getOrDefault(passage, 0);
    return index > 0 && passages.get(index - 1).sentence().kind() == Sentence.Kind.QUESTION;
  }

  /** Whether one of the sentences just before, or a question that it answers, tells of a theft. */
  boolean tells(Passage passage) {
    int index = places.getOrDefault(passage, 0);
    return passages.subList(Math.max(0, index - NEAR), index).stream()
        .anyMatch(
            it ->
                !victims(it).isEmpty()
                    || Events.told(it.sentence(), it.sentence().from(), it.sentence().to()));
  }

  /** Whom the sentence takes up as the attacker, or leaves to be understood. */
  Antecedents antecedents() {
    return antecedents;
  }

  /** The last actor that one of the sentences before made an attacker, or else named. */
  Optional<Actor> actorBefore(Passage passage) {
    return antecedents.actorBefore(passage);
  }

  /** The passages before one in its paragraph, the nearest first. */
  List<Passage> before(Passage passage) {
    List<Passage> found = new ArrayList<>();
    int index = places.getOrDefault(passage, 0);
    for (int i = index - 1; i >= 0; i--) {
      if (passages.get(i).sentence().paragraph() != passage.sentence().paragraph()) {
        break;
      }
      found.add(passages.get(i));
    }
    return found;
  }
}
