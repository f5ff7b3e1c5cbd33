// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reckoner.domain.party.Party;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.language.Cue;
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

  private final Article article;
  private final List<Passage> passages;
  private final List<Passage> rows;
  private final IdentityHashMap<Passage, List<AmountRole>> roles = new IdentityHashMap<>();
  private final IdentityHashMap<Passage, List<Victim>> victims = new IdentityHashMap<>();
  private final IdentityHashMap<Passage, List<Actor>> actors = new IdentityHashMap<>();
  private final IdentityHashMap<Passage, List<Segment>> segments = new IdentityHashMap<>();
  private final IdentityHashMap<Passage, Integer> places = new IdentityHashMap<>();
  private final CountedThefts counted = new CountedThefts(this);
  private final Enumerations enumerations;
  private final Antecedents antecedents;
  private final Set<String> accusedStates;
  private final Set<String> sponsors;
  private final CreditFinder credits;
  private final boolean aboutCrypto;
  private final Set<Integer> entries;
  private final boolean thefts;
  private final Analysts analysts;
  private final Whereabouts whereabouts;
  private final Surnames surnames;
  private final Catalogue catalogue;
  private final FactSheets factSheets;

  /** Whether a passage read before gave a stolen sum. */
  private boolean stolen;

  /**
   * @param sponsors the states that many known groups act for, and their agencies
   */
  Reading(Article article, List<Passage> all, Set<String> sponsors) {
    this.article = article;
    this.sponsors = sponsors;
    this.factSheets = FactSheets.of(all);
    this.rows =
        all.stream()
            .filter(it -> it.sentence().kind() == Sentence.Kind.ROW && !factSheets.holds(it))
            .toList();
    this.passages = all.stream().filter(it -> it.sentence().kind() != Sentence.Kind.ROW).toList();
    factSheets.lines().forEach(this::passOver);
    boolean crypto = false;
    LossesBelow asked = new LossesBelow();
    boolean thieves = all.stream().flatMap(it -> it.names().stream()).anyMatch(Name::actor);
    this.analysts = Analysts.of(passages);
    this.entries = Listing.entries(passages);
    this.whereabouts = Whereabouts.of(passages);
    this.surnames = Surnames.of(passages);
    this.catalogue = Catalogue.of(passages);
    this.thefts = thefts(passages) || passages.stream().noneMatch(it -> ofBusiness(it.sentence()));
    for (Passage passage : passages) {
      if (factSheets.holds(passage)) {
        places.put(passage, places.size());
        continue;
      }
      boolean losses = asked.at(passage);
      victims.put(
          passage,
          new VictimFinder(passage, analysts, whereabouts, surnames, catalogue, thefts).find());
      boolean continues = counted.read(passage);
      roles.put(passage, AmountRoles.of(passage, context(passage, losses || continues)));
      stolen |=
          roles(passage).contains(AmountRole.STOLEN) || roles(passage).contains(AmountRole.DENIED);
      counted.close(passage);
      actors.put(passage, new ActorFinder(passage).find());
      segments.put(passage, Segment.of(passage));
      places.put(passage, places.size());
      crypto |= CoinTalk.in(passage, thieves);
    }
    Withdrawals withdrawals = Withdrawals.of(passages);
    Set<Money> misprints = Misprints.of(passages);
    misprints.removeAll(withdrawals.wrong());
    misprints.removeAll(withdrawals.right());
    replace(Misprints.corrected(passages));
    discard(misprints);
    correct(withdrawals);
    this.aboutCrypto = crypto;
    this.antecedents = new Antecedents(passages, this);
    this.enumerations = new Enumerations(passages, this);
    this.accusedStates = accused();
    this.credits = new CreditFinder(passages, accusedStates, this::victims);
  }

  /** The lines of sheets say nothing alone. */
  private void passOver(Passage line) {
    roles.put(line, line.money().stream().map(it -> AmountRole.OTHER).toList());
    segments.put(line, Segment.of(line));
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

  /** "X says $600 million": somebody who observes puts a figure at it. */
  boolean estimates(Passage passage) {
    return passage.sentence().has(Cue.SAY) && passage.names().stream().anyMatch(analysts::observes);
  }

  /** The noun by which attacks were counted in a passage, or else before it. */
  String countedAs(Passage passage) {
    return counted.noun(passage);
  }

  /** Whether it goes on about the many thefts that a sentence before spoke of. */
  boolean continues(Passage passage) {
    return counted.continues(passage);
  }

  /** Whether somebody may be the thief spoken of: a group, or a state that the article accuses. */
  boolean suspects(Actor actor) {
    return actor.tie() != Actor.Tie.PLACE
        && (!actor.name().is(PartyKind.STATE) || actor.firm() || suspected(actor.name()));
  }

  /** Whether it is a state that many known groups act for, or an agency of one. */
  boolean sponsors(Name name) {
    return name.party() != null && sponsors.contains(name.party().id());
  }

  /** A state that the article accuses, or whose groups are known: any other is but a place. */
  boolean suspected(Name name) {
    return accused(name) || sponsors(name);
  }

  /** Whether some sentence makes that state an attacker. */
  boolean accused(Name name) {
    return name.party() != null && accusedStates.contains(name.party().id());
  }

  /** "They took $890 million. In truth it was $8.9 million": what stands for a misprint is it. */
  private void replace(Map<Money, List<Money>> corrected) {
    Set<Money> right = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Passage passage : corrected.isEmpty() ? List.<Passage>of() : passages) {
      for (int i = 0; i < passage.money().size(); i++) {
        if (roles(passage).get(i) == AmountRole.STOLEN) {
          right.addAll(corrected.getOrDefault(passage.money().get(i), List.of()));
        }
      }
    }
    for (Passage passage : right.isEmpty() ? List.<Passage>of() : passages) {
      List<AmountRole> own = new ArrayList<>(roles(passage));
      for (int i = 0; i < own.size(); i++) {
        boolean unsaid = own.get(i) == AmountRole.UNKNOWN;
        own.set(
            i, unsaid && right.contains(passage.money().get(i)) ? AmountRole.STOLEN : own.get(i));
      }
      roles.put(passage, own);
    }
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

  private AmountRoles.Context context(Passage passage, boolean losses) {
    boolean listed = victims(passage).stream().anyMatch(VictimFinder::losing);
    if (losses
        || listed
        || labelled(passage.sentence())
        || Conversions.of(this, passage)
        || new Sequel(this).goesOn(passage)) {
      return AmountRoles.Context.LOSSES;
    }
    if (stolen) {
      return AmountRoles.Context.AFTERMATH;
    }
    return thefts ? AmountRoles.Context.THEFTS : AmountRoles.Context.ANY;
  }

  /** "Schaden: rund 5 Millionen": a line whose label says what its sum is. */
  private static boolean labelled(Sentence sentence) {
    return sentence.from() + 1 < sentence.to()
        && sentence.token(sentence.from() + 1).is(":")
        && sentence
            .cueAt(Cue.COLUMN, sentence.from())
            .filter(it -> it.code().equals("LOSS"))
            .isPresent();
  }

  /** Whether any sentence tells of a theft or attack that came about, in as many words. */
  private static boolean thefts(List<Passage> passages) {
    boolean counted =
        passages.stream()
            .flatMap(it -> it.tallies().stream())
            .anyMatch(it -> it.of() == Tally.Of.ATTACKS);
    return counted || passages.stream().map(Passage::sentence).anyMatch(Spared::happened);
  }

  /** Whether it speaks of trade, of money raised or of insurance. */
  private static boolean ofBusiness(Sentence sentence) {
    return sentence.has(Cue.BUSINESS)
        || sentence.cues(Cue.OTHER_AMOUNT).stream()
            .anyMatch(it -> it.code().equals("FUNDING") || it.code().equals("INSURANCE"));
  }

  Article article() {
    return article;
  }

  List<Passage> passages() {
    return passages;
  }

  /** Those of the passages that were worked out before the present one. */
  List<Passage> read() {
    return passages.subList(0, places.size());
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

  /** Sheets of facts, whose lines say nothing alone. */
  FactSheets factSheets() {
    return factSheets;
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
