// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Money;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * One frame for each named victim of an article. What a sentence says of "the exchange" or "the
 * hack" goes to the victim spoken of last in its paragraph, else to the article's own subject.
 */
final class IncidentFrames {
  private static final int OPENING = 6;
  private static final int SUBJECT = 1;

  private final Reading reading;
  private final VictimBook book;
  private final Findings findings;
  private final IncidentAmounts amounts;
  private final Sections sections;
  private final SumsOfTime ofTime;
  private final OtherFirm others;
  private final Occasions occasions = new Occasions();
  private final Map<Integer, String> subjects = new java.util.HashMap<>();
  private @Nullable String current;
  private @Nullable String robbedThrough;

  /** Whether the section is headed by a name that no sentence makes a victim. */
  private boolean ofUnknown;

  private int paragraph = -1;

  IncidentFrames(Reading reading) {
    this.reading = reading;
    this.book = new VictimBook(reading);
    this.findings = new Findings(reading);
    this.amounts = new IncidentAmounts(reading, findings);
    this.sections = new Sections(reading);
    this.ofTime = new SumsOfTime(reading);
    this.others = new OtherFirm(reading, book);
  }

  void find() {
    for (Passage passage : reading.passages()) {
      if (passage.sentence().paragraph() != paragraph) {
        paragraph = passage.sentence().paragraph();
        Optional<Name> heading = sections.subject(passage);
        current = heading.flatMap(book::known).orElse(null);
        ofUnknown = current == null && sections.ofCase(passage);
        occasions.paragraph();
      }
      sections
          .itself(passage)
          .ifPresent(it -> current = book.key(new Victim(it, "victim.subject", 66)));
      if (passage.states() && !reading.factSheets().holds(passage)) {
        read(passage);
      }
      if (current != null) {
        subjects.put(passage.sentence().index(), current);
      }
    }
  }

  List<Draft> made() {
    return occasions.made();
  }

  /** Files what one row of a table says under the incident of its victim and date. */
  void row(Victim victim, @Nullable PartialDate date, List<Finding> findings) {
    String key = book.key(victim);
    if (date != null) {
      occasions.dated(key, date);
    }
    Draft draft = occasions.open(key, () -> undescribed(key));
    findings.forEach(draft::add);
    occasions.paragraph();
  }

  /** The incident that the text is about where a passage stands. */
  Optional<Draft> at(Passage passage) {
    String key = subjects.getOrDefault(passage.sentence().index(), book.main().orElse(null));
    return Optional.ofNullable(key).flatMap(occasions::of);
  }

  private void read(Passage passage) {
    Allotment allotment = new Allotment(reading, passage);
    Map<String, Victim> named = new TreeMap<>();
    String before = current;
    for (Victim victim : reading.victims(passage)) {
      String key = book.key(victim);
      named.putIfAbsent(key, victim);
      occasion(passage, victim, key);
      Draft draft = draft(key, passage, victim);
      if (!namesAttack(passage, victim)) {
        draft.add(
            findings.of(
                passage,
                victim.name().from(),
                Property.VICTIM,
                new ClaimValue.Named(victim.name().spoken(), PartyKind.ORGANISATION),
                victim.rule(),
                victim.confidence()));
      }
      current = key;
    }
    named.forEach(
        (key, victim) ->
            new IncidentDetails(reading, passage, draft(key, passage, victim), victim).find());
    if (named.isEmpty()) {
      turnTo(passage);
      occasionTakenUp(passage);
    }
    for (Sum sum : allotment.sums()) {
      Optional<Victim> victim = allotment.victim(sum);
      if (victim.isPresent()) {
        amounts.file(passage, sum, draft(book.key(victim.get()), passage, victim.get()), 95);
      } else if (allotment.open(sum)
          && !ofThoseCounted(passage)
          && !ofSeveral(named, sum, passage, allotment)) {
        ofTwo(passage, sum)
            .or(() -> spokenOf(named, passage))
            .filter(draft -> !FarFromLoss.is(passage, sum, draft))
            .filter(draft -> named.isEmpty() || !elses(passage, sum, draft))
            .ifPresent(draft -> amounts.file(passage, sum, draft, 84));
      }
    }
    boolean reason =
        !named.isEmpty()
            && named.values().stream().allMatch(it -> Culprits.ofAnother(reading, passage, it));
    if (reason) {
      Optional.ofNullable(before)
          .or(book::main)
          .flatMap(occasions::of)
          .ifPresent(draft -> new Culprits(reading, passage, draft, null).find());
    }
    boolean many =
        !allotment.totals().isEmpty()
            || SeveralTold.countsAttacks(reading, passage)
            || SeveralTold.countsVictims(passage);
    if (named.isEmpty() && !many && passage.sentence().kind() != Sentence.Kind.HEADING) {
      spokenOf(named, passage)
          .ifPresent(draft -> new IncidentDetails(reading, passage, draft, null).find());
    }
    if (named.isEmpty() && passage.sentence().kind() != Sentence.Kind.HEADING) {
      bothOf(passage)
          .forEach(draft -> new IncidentDetails(reading, passage, draft, null).findCulprit());
    }
  }

  /** Whether a sentence that names the victim gives the sum to somebody else. */
  private boolean elses(Passage passage, Sum sum, Draft draft) {
    return OthersSum.is(
        reading,
        passage,
        sum,
        it -> book.known(it).map(book::name).equals(Optional.of(draft.subject())));
  }

  /** "X has offered a reward": a victim told of before, which the sentence is about now. */
  private void turnTo(Passage passage) {
    Sentence sentence = passage.sentence();
    passage.names().stream()
        .filter(it -> it.from() - sentence.from() <= SUBJECT)
        .findFirst()
        .flatMap(book::known)
        .filter(it -> occasions.of(it).filter(draft -> draft.has(Property.LOSS)).isPresent())
        .ifPresent(it -> current = it);
  }

  /**
   * "Both together cost $5 million", "$4 million from X, $3 million from Y and $2 million from
   * users": what was taken from two, or beside two that have each their own.
   */
  private boolean ofSeveral(
      Map<String, Victim> named, Sum sum, Passage passage, Allotment allotment) {
    Sentence sentence = passage.sentence();
    boolean both =
        occasions.made().size() > 1
            && named.isEmpty()
            && sentence.has(Cue.BOTH, sentence.from(), sum.from())
            && !sentence.has(Cue.RATE, sentence.from(), sentence.to());
    boolean served =
        named.size() > 1
            && allotment.sums().stream()
                .filter(it -> it.role() == AmountRole.STOLEN)
                .flatMap(it -> allotment.victim(it).stream())
                .collect(java.util.stream.Collectors.toSet())
                .containsAll(named.values());
    return sum.role() == AmountRole.STOLEN && (both || served);
  }

  /** "They took $5 million", behind counted thefts and before any victim: of all of them. */
  private boolean ofThoseCounted(Passage passage) {
    return current == null && reading.continues(passage);
  }

  /** Turns to the incident of the date that the sentence gives for a victim's loss. */
  private void occasion(Passage passage, Victim victim, String key) {
    IncidentDates dates = new IncidentDates(reading, passage, victim);
    if ((passage.sentence().kind() != Sentence.Kind.ITEM || VictimFinder.listed(victim))
        && reading.roles(passage).contains(AmountRole.STOLEN)
        && !victim.rule().equals(VictimFinder.REPORTS)) {
      dates
          .find()
          .filter(moment -> !dates.announced(moment))
          .ifPresent(moment -> occasions.dated(key, moment.date()));
    }
  }

  /** "In June 2021 it lost $2 million": the victim spoken of last, and another incident. */
  private void occasionTakenUp(Passage passage) {
    String key = current == null ? book.main().orElse(null) : current;
    IncidentDates dates = new IncidentDates(reading, passage, null);
    if (key != null && passage.sentence().kind() != Sentence.Kind.ITEM) {
      dates
          .find()
          .filter(moment -> dates.takesUp(moment) && !dates.announced(moment))
          .ifPresent(moment -> occasions.dated(key, moment.date()));
    }
  }

  /** "X attributes both thefts to Y": the two incidents spoken of last. */
  private List<Draft> bothOf(Passage passage) {
    boolean both =
        passage.sentence().cues(Cue.BOTH).stream()
            .anyMatch(it -> SeveralTold.eventBehind(passage, it.to()));
    List<Draft> made = occasions.made();
    if (passage.names().size() > 2 && !reading.actors(passage).isEmpty()) {
      List<String> named =
          passage.names().stream()
              .filter(it -> !it.actor() && !it.adjective())
              .flatMap(it -> book.known(it).stream())
              .distinct()
              .toList();
      if (named.size() > 1) {
        return named.stream().map(it -> occasions.open(it, () -> undescribed(it))).toList();
      }
    }
    int count = both ? 2 : SeveralTold.counted(passage);
    return count > 1 && made.size() >= count
        ? List.copyOf(made.subList(made.size() - count, made.size()))
        : List.of();
  }

  /** "from the former $5 million, from the latter $3 million": one of the two spoken of last. */
  private Optional<Draft> ofTwo(Passage passage, Sum sum) {
    List<Draft> made = occasions.made();
    if (made.size() < 2 || !passage.sentence().has(Cue.LATTER)) {
      return Optional.empty();
    }
    CueMatch nearest =
        java.util.stream.Stream.of(Cue.FORMER, Cue.LATTER)
            .flatMap(cue -> passage.sentence().cues(cue).stream())
            .filter(it -> it.to() <= sum.from())
            .max(java.util.Comparator.comparingInt(CueMatch::to))
            .orElse(null);
    return nearest == null
        ? Optional.empty()
        : Optional.of(made.get(made.size() - (nearest.cue() == Cue.LATTER ? 1 : 2)));
  }

  /** "the WannaCry ransomware": the name is the attack's and not a victim's. */
  private static boolean namesAttack(Passage passage, Victim victim) {
    Sentence sentence = passage.sentence();
    int behind = victim.name().to();
    return victim.rule().equals(VictimFinder.OPERATION)
        || sentence.is(Cue.RANSOMWARE, victim.name().from())
        || (behind < sentence.to()
            && (sentence.is(Cue.RANSOMWARE, behind) || sentence.is(Cue.MALWARE, behind)));
  }

  /** The incident that a sentence without a victim of its own goes on about. */
  private Optional<Draft> spokenOf(Map<String, Victim> named, Passage passage) {
    if (named.isEmpty() && (UnnamedVictim.another(passage) || ofTime.hold(reading, passage))) {
      return Optional.empty();
    }
    String key = named.size() == 1 ? named.keySet().iterator().next() : current;
    key = named.isEmpty() && aftermath(passage) ? book.knownIn(passage).orElse(key) : key;
    boolean other = key == null && reading.entry(passage) && namesAnother(passage);
    key = key == null && !other ? book.main().orElseGet(() -> justNamed(passage)) : key;
    if (named.isEmpty() && key != null && (ofUnknown(key) || others.goneOver(passage, key))) {
      return Optional.empty();
    }
    key = key == null && !other && occasions.made().size() == 1 ? robbedThrough : key;
    return Optional.ofNullable(key).map(it -> occasions.open(it, () -> undescribed(it)));
  }

  /** Whether it is only the article's own subject, in a section of somebody else's name. */
  private boolean ofUnknown(String key) {
    return ofUnknown && current == null && book.main().filter(key::equals).isPresent();
  }

  /** "X has since recovered $2 million": what became of a loss that was told of before. */
  private boolean aftermath(Passage passage) {
    return reading.roles(passage).stream()
        .anyMatch(it -> it == AmountRole.RECOVERED || it == AmountRole.FROZEN);
  }

  /**
   * "Which was the biggest? X's. The exchange was robbed of $5 million": the one firm that the
   * sentences or the question just before name, where the article has no subject of its own.
   */
  private @Nullable String justNamed(Passage passage) {
    int last = Math.min(passage.sentence().to(), passage.sentence().from() + OPENING);
    Optional<Name> via = Suppliers.takenUp(reading, passage, "");
    boolean names =
        passage.names().stream().anyMatch(it -> it.is(PartyKind.ORGANISATION) && !it.observer());
    int opening = via.isPresent() ? passage.sentence().to() : last;
    boolean itself = VictimFinder.takenUp(passage.sentence(), opening) || itsOwn(passage);
    if (!itself || names) {
      return null;
    }
    List<Name> named =
        reading.before(passage).stream()
            .limit(2)
            .flatMap(it -> it.names().stream())
            .filter(it -> it.is(PartyKind.ORGANISATION) || it.party() == null)
            .filter(it -> !it.actor() && !it.adjective() && !reading.observes(it))
            .filter(it -> via.filter(other -> other.folded().equals(it.folded())).isEmpty())
            .toList();
    if (named.stream().map(Name::folded).distinct().count() != 1) {
      return null;
    }
    current = book.key(new Victim(named.get(0), "victim.subject", 66));
    robbedThrough = via.isPresent() ? current : robbedThrough;
    return current;
  }

  /** "its treasury was emptied": what belongs to a firm that the sentence before named. */
  private static boolean itsOwn(Passage passage) {
    Sentence sentence = passage.sentence();
    return passage.names().isEmpty()
        && Events.told(sentence, sentence.from(), sentence.to())
        && sentence.cues(Cue.PRONOUN).stream()
            .anyMatch(it -> it.to() < sentence.to() && sentence.is(Cue.HOLDING, it.to()));
  }

  /** Whether an entry of a chronology names another firm than the article's own subject. */
  private boolean namesAnother(Passage passage) {
    List<Passage> entry = new java.util.ArrayList<>(reading.before(passage));
    entry.add(passage);
    return entry.stream()
        .flatMap(it -> it.names().stream())
        .filter(it -> !it.actor() && !it.adjective() && !reading.observes(it))
        .anyMatch(it -> book.main().filter(main -> book.is(main, it)).isEmpty());
  }

  /** The article's own subject, of which no sentence says in as many words that it was robbed. */
  private Draft undescribed(String key) {
    IncidentType type = reading.aboutCrypto() ? IncidentType.CRYPTO_THEFT : IncidentType.UNKNOWN;
    return new Draft(FrameKind.INCIDENT, book.name(key), type);
  }

  private Draft draft(String key, Passage passage, Victim victim) {
    return occasions.open(
        key, () -> new Draft(FrameKind.INCIDENT, book.name(key), type(passage, victim)));
  }

  private IncidentType type(Passage passage, Victim victim) {
    Sentence sentence = passage.sentence();
    Segment segment = Segment.at(reading.segments(passage), victim.name().from());
    Optional<CueMatch> operation = sentence.cueAt(Cue.OPERATION, victim.name().from());
    if (operation.isPresent()) {
      return IncidentType.valueOf(operation.get().code());
    }
    if (sentence.has(Cue.RANSOMWARE, segment.from(), segment.to())) {
      return IncidentType.RANSOMWARE;
    }
    if (sentence.has(Cue.DESTRUCTION, segment.from(), segment.to())) {
      return IncidentType.DESTRUCTIVE;
    }
    boolean crypto =
        sentence.has(Cue.CRYPTO, segment.from(), segment.to())
            || passage.money().stream().anyMatch(Money::asset)
            || (sentence.has(Cue.VICTIM_NOUN, segment.from(), segment.to())
                && reading.aboutCrypto());
    return crypto ? IncidentType.CRYPTO_THEFT : IncidentType.UNKNOWN;
  }
}
