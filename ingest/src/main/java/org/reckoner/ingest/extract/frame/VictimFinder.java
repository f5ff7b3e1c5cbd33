// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Moment;
import org.reckoner.ingest.extract.mention.Money;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.mention.Tally;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Finds the named victims of a sentence by what it says of them: "X was hacked", "X lost", "stole
 * from X", "the attack on X", "the X hack". States, agencies and groups are none; those who analyse
 * and report are only where the sentence says so in as many words.
 */
final class VictimFinder {
  /** The rule of a name that reports a theft, perhaps another's. */
  static final String REPORTS = "victim.reports";

  /** The rule of an attack that is known by a name of its own. */
  static final String OPERATION = "victim.operation";

  private final Passage passage;
  private final Sentence sentence;
  private final Analysts analysts;
  private final Whereabouts whereabouts;
  private final Surnames surnames;
  private final Catalogue catalogue;
  private final Spared spared;
  private final VictimPredicate predicate;
  private final VictimObject object;
  private final VictimNoun noun;

  /**
   * @param thefts whether the text tells of any theft, so that what is lost may be stolen
   */
  VictimFinder(
      Passage passage,
      Analysts analysts,
      Whereabouts whereabouts,
      Surnames surnames,
      Catalogue catalogue,
      boolean thefts) {
    this.passage = passage;
    this.analysts = analysts;
    this.whereabouts = whereabouts;
    this.surnames = surnames;
    this.spared = new Spared(passage);
    this.catalogue = catalogue;
    this.sentence = passage.sentence();
    this.predicate = new VictimPredicate(passage, analysts, thefts);
    this.object = new VictimObject(passage);
    this.noun = new VictimNoun(passage);
  }

  List<Victim> find() {
    List<Victim> found = new ArrayList<>(2);
    List<Name> eligible = passage.names().stream().filter(this::eligible).toList();
    Optional<Victim> labelled = new LabelledEntry(passage).victim(eligible);
    if (labelled.isPresent()) {
      return List.of(labelled.get());
    }
    eligible.forEach(name -> victim(name, found).ifPresent(found::add));
    eligible.stream()
        .filter(name -> !found.isEmpty() && alike(name, found.get(found.size() - 1)))
        .findFirst()
        .ifPresent(name -> found.add(new Victim(name, "victim.passive", 84)));
    if (found.isEmpty()) {
      List<Name> robbable = eligible.stream().filter(it -> !analysts.observes(it)).toList();
      new VictimByClass(passage).find(robbable).ifPresent(found::add);
    }
    HeadName heads = new HeadName(passage, eligible);
    found.replaceAll(heads::of);
    found.removeIf(heads::onChain);
    joinedBefore(found);
    found.removeIf(victim -> reportsAnother(victim, found));
    found.removeIf(spared::is);
    found.removeIf(victim -> door(victim, found));
    found.removeIf(victim -> chain(victim, found));
    return found;
  }

  /** "X lost $3 million on Y and $2 million on Z": Y and Z are where X lost it. */
  private boolean chain(Victim victim, List<Victim> found) {
    int before = victim.name().from() - 1;
    return listed(victim)
        && before > sentence.from()
        && sentence.is(Cue.ON, before)
        && found.stream()
            .anyMatch(
                it ->
                    it.name().to() < before
                        && (it.rule().equals("victim.loses") || it.rule().equals("victim.suffers"))
                        && passage.money().stream()
                            .anyMatch(sum -> sum.from() >= it.name().to() && sum.to() <= before));
  }

  /** "$5 million was stolen from X, the break-in was at Y": Y was only the way there. */
  private boolean door(Victim victim, List<Victim> found) {
    int from = clauseStart(victim.name());
    int to = clauseEnd(victim.name());
    boolean entered =
        sentence.has(Cue.ENTER, from, to)
            && passage.money().stream().noneMatch(it -> it.from() >= from && it.to() <= to);
    return entered
        && found.stream()
            .map(Victim::name)
            .filter(it -> it.to() <= from || it.from() >= to)
            .anyMatch(
                it ->
                    sentence.has(Cue.STEAL, clauseStart(it), clauseEnd(it))
                        && passage.money().stream()
                            .anyMatch(
                                sum -> sum.from() >= clauseStart(it) && sum.to() <= clauseEnd(it)));
  }

  private int clauseStart(Name name) {
    int at = name.from();
    while (at > sentence.from() && !",;:".contains(sentence.token(at - 1).text())) {
      at--;
    }
    return at;
  }

  private int clauseEnd(Name name) {
    int at = name.to();
    while (at < sentence.to() && !",;:".contains(sentence.token(at).text())) {
      at++;
    }
    return at;
  }

  /** "X was hacked, as was its rival Y": what befell the one befell the other. */
  private boolean alike(Name name, Victim last) {
    Optional<CueMatch> was = new Description(passage).binding(name, Cue.COPULA);
    return last.rule().equals("victim.passive")
        && last.name().to() < name.from()
        && was.filter(it -> sentence.is(Cue.AS, it.from() - 1)).isPresent();
  }

  /** "X and Y were robbed": what befell the last of a list befell the others. */
  private void joinedBefore(List<Victim> found) {
    for (int i = 0; i < found.size(); i++) {
      Victim last = found.get(i);
      boolean subject =
          last.rule().equals("victim.passive")
              || last.rule().equals("victim.loses")
              || last.rule().equals("victim.suffers");
      Optional<Name> before = subject ? joinedTo(last.name(), found) : Optional.empty();
      if (before.isPresent()) {
        found.add(i, new Victim(before.get(), last.rule(), last.confidence() - 6));
        i--;
      }
    }
  }

  /** The name that "and", or a comma where an "and" follows, joins to another behind it. */
  private Optional<Name> joinedTo(Name name, List<Victim> found) {
    int at = name.from() - 1;
    boolean and = at > sentence.from() && sentence.is(Cue.AND, at) && sentence.token(at).word();
    boolean list =
        at > sentence.from()
            && sentence.token(at).is(",")
            && sentence.has(Cue.AND, name.to(), Math.min(sentence.to(), name.to() + 2));
    return and || list
        ? passage.names().stream()
            .filter(it -> it.to() == at && eligible(it) && !analysts.observes(it))
            .filter(it -> found.stream().noneMatch(known -> known.name().equals(it)))
            .findFirst()
        : Optional.empty();
  }

  /** "X reported that $5 million was stolen from Y": X only says so. */
  private static boolean reportsAnother(Victim victim, List<Victim> found) {
    return victim.rule().equals(REPORTS)
        && found.stream()
            .anyMatch(
                other ->
                    !other.rule().equals(REPORTS)
                        && other.confidence() >= VictimNoun.COMPOUND
                        && other.name().from() > victim.name().from());
  }

  /** "the protocol", before a token: the victim spoken of. */
  static boolean takenUp(Sentence sentence, int before) {
    for (int at = sentence.from(); at + 1 < before; at++) {
      int last = Math.min(before, at + 5);
      for (int noun = at + 1; sentence.is(Cue.DEFINITE, at) && noun < last; noun++) {
        if (sentence.is(Cue.VICTIM_NOUN, noun)) {
          return true;
        }
        if (sentence.is(Cue.AUXILIARY, noun) || sentence.is(Cue.SAY, noun)) {
          break;
        }
      }
    }
    return false;
  }

  /** Whether the sum beside it is its loss, whatever else the sentence says. */
  static boolean losing(Victim victim) {
    return listed(victim) || victim.rule().equals("victim.cost");
  }

  /** Whether it stands in a list, where a bare sum beside it is its loss. */
  static boolean listed(Victim victim) {
    return victim.rule().equals("victim.listed") || victim.rule().equals("victim.row");
  }

  /** "stole $700 million in 2022 by the count of the firm X": who counts a year's thefts. */
  private boolean counter(Name name) {
    return sentence
            .cueBefore(Cue.VICTIM_NOUN, name.from())
            .flatMap(it -> sentence.cueBefore(Cue.ACCORDING_TO, it.from()))
            .isPresent()
        && passage.moments().stream().anyMatch(it -> it.date().month() == null);
  }

  private boolean eligible(Name name) {
    boolean never =
        Persons.told(sentence, name)
            || (name.to() - name.from() == 1 && sentence.is(Cue.QUARTER, name.from()))
            || located(name)
            || institution(name)
            || Suppliers.is(passage, name)
            || whereabouts.names(sentence, name)
            || surnames.is(sentence, name)
            || Persons.holds(sentence, name)
            || Coins.is(sentence, name)
            || Venues.is(sentence, name)
            || NotRobbed.is(passage, name)
            || CommonNoun.is(sentence, name)
            || Forks.of(sentence, name)
            || counter(name)
            || seat(name)
            || placeOfSeveral(name)
            || name.adjective()
            || name.actor()
            || name.is(PartyKind.AGENCY)
            || name.is(PartyKind.PERSON);
    return !never;
  }

  /** "X from Leipzig", "an exchange based in Tallinn": where the victim is. */
  private boolean located(Name name) {
    Optional<CueMatch> place = sentence.cueBefore(Cue.PLACE, name.from());
    boolean behindName =
        place.isPresent()
            && passage.names().stream().anyMatch(it -> it.to() == place.get().from())
            && sentence.article().language().nounsCapitalised();
    return behindName || place.filter(it -> it.length() > 1).isPresent();
  }

  /** A ministry or prosecutor's office that speaks of a theft was not robbed itself. */
  private boolean institution(Name name) {
    return name.observer()
        && (sentence.has(Cue.INSTITUTION, name.from(), name.to())
            || sentence.has(Cue.REPRESENTATION, name.from(), name.to()));
  }

  /** "19 firms in the Gulf", "dua bursa Filipina": behind a counted noun, where they are. */
  private boolean placeOfSeveral(Name name) {
    int at = name.from();
    while (at > sentence.from() && sentence.is(Cue.ARTICLE, at - 1)) {
      at--;
    }
    int behind = sentence.cueBefore(Cue.PLACE, at).map(CueMatch::from).orElse(-1);
    boolean counted =
        at < name.from()
            && passage.tallies().stream()
                .anyMatch(
                    it ->
                        it.of() == Tally.Of.VICTIMS
                            && (it.to() == behind
                                || (it.to() == behind + 1 && it.from() < behind)));
    if (counted) {
      return true;
    }
    Optional<CueMatch> noun =
        sentence
            .cueBefore(Cue.VICTIM_NOUN, name.from())
            .or(() -> sentence.cueBefore(Cue.VICTIMS, name.from()));
    return name.party() == null
        && sentence.cueAt(Cue.GEONAME, name.from()).filter(it -> it.to() == name.to()).isPresent()
        && noun.filter(it -> it.from() > sentence.from())
            .filter(it -> sentence.is(Cue.NUMBER, it.from() - 1))
            .isPresent();
  }

  /** "X of Osaka": where the name before it sits. */
  private boolean seat(Name name) {
    int at = name.from() - 1;
    int end = at > sentence.from() && sentence.token(at - 1).is(",") ? at - 1 : at;
    boolean of =
        at > sentence.from()
            && (sentence.is(Cue.OF, at) || (end < at && sentence.is(Cue.FROM, at)));
    return of
        && name.party() == null
        && (end == at || (name.to() < sentence.to() && sentence.token(name.to()).is(",")))
        && passage.names().stream().anyMatch(other -> other.to() == end && !other.actor());
  }

  private Optional<Victim> victim(Name name, List<Victim> before) {
    Optional<Victim> said = predicate.befell(name);
    if (said.isPresent()) {
      return said;
    }
    if (analysts.observes(name) || new VictimClause(sentence).credits(name)) {
      return Optional.empty();
    }
    if (sentence.is(Cue.OPERATION, name.from())) {
      return sentence.headline() ? Optional.empty() : victim(name, OPERATION, 82);
    }
    return object
        .find(name)
        .or(() -> noun.find(name))
        .or(() -> row(name))
        .or(() -> ellipsis(name, before))
        .or(() -> joined(name, before));
  }

  /** "March 2022 — X: $600m", "X of $5 million, Y of $6 million": an entry of a list of thefts. */
  private Optional<Victim> row(Name name) {
    return catalogue.entry(passage, name).flatMap(it -> victim(name, "victim.row", 82));
  }

  /** "X lost $5 million and Y $3 million". */
  private Optional<Victim> ellipsis(Name name, List<Victim> before) {
    boolean goesOn =
        !before.isEmpty()
            && before.get(before.size() - 1).rule().equals("victim.loses")
            && passage.money().stream().anyMatch(sum -> follows(sum, name));
    boolean fromToo =
        !before.isEmpty()
            && before.get(before.size() - 1).rule().equals("victim.taken-from")
            && name.from() > sentence.from()
            && sentence.is(Cue.FROM, name.from() - 1)
            && passage.money().stream()
                .anyMatch(sum -> sum.from() >= name.to() && sum.from() - name.to() <= 1);
    if (fromToo) {
      return victim(name, "victim.taken-from", 84);
    }
    return goesOn ? victim(name, "victim.loses", 84) : Optional.empty();
  }

  /** Directly, or with no more than its date between. */
  private boolean follows(Money sum, Name name) {
    int at = name.to();
    for (Moment moment : passage.moments()) {
      boolean here = moment.from() >= at && moment.from() - at <= 1;
      at = here ? moment.to() : at;
    }
    return sum.from() >= at && sum.from() - at <= (at == name.to() ? 0 : 1);
  }

  /** "…on X, Y and Z": what only a comma or "and" parts from a victim is one too. */
  private Optional<Victim> joined(Name name, List<Victim> before) {
    if (before.isEmpty()) {
      return Optional.empty();
    }
    Victim last = before.get(before.size() - 1);
    boolean list =
        last.rule().equals("victim.attack-on")
            || last.rule().equals("victim.taken-from")
            || last.rule().equals("victim.listed")
            || sentence.cueBefore(Cue.VICTIMS, last.name().from()).isPresent();
    int at = last.name().to();
    boolean speaks = name.to() < sentence.to() && sentence.is(Cue.SAY, name.to());
    boolean joins = list && !speaks && at < name.from() && name.from() - at <= 3;
    for (; joins && at < name.from(); at++) {
      joins =
          sentence.token(at).is(",") || sentence.is(Cue.AND, at) || sentence.is(Cue.ARTICLE, at);
    }
    return joins ? victim(name, last.rule(), last.confidence() - 6) : Optional.empty();
  }

  private static Optional<Victim> victim(Name name, String rule, int confidence) {
    return Optional.of(new Victim(name, rule, confidence));
  }
}
