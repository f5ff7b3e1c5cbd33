// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.AsserterBasis;
import org.reckoner.domain.claim.Assertion;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Modality;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Moment;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/** Tables of thefts: each row is an incident, with the row as its evidence. */
final class TableFrames {
  private static final int SURE = 84;
  private static final int OVER = 2;

  private final Reading reading;

  TableFrames(Reading reading) {
    this.reading = reading;
  }

  /** Files every row under the incident of its victim. */
  void file(IncidentFrames incidents) {
    Tables.of(reading).forEach(table -> file(table, incidents));
  }

  private void file(List<Passage> rows, IncidentFrames incidents) {
    if (rows.size() < 2) {
      return;
    }
    Columns columns = Columns.of(rows);
    if (!columns.complete() || !(columns.ofThefts() || Tables.introduced(reading, rows))) {
      return;
    }
    Optional<Enumerations.Blame> blame = blamed(rows);
    for (Passage row : columns.body(rows)) {
      columns.victim(row).ifPresent(name -> file(row, name, columns, blame, incidents));
    }
  }

  /** "The table lists thefts that X is blamed for": said just above, it is of every row. */
  private Optional<Enumerations.Blame> blamed(List<Passage> rows) {
    int first = rows.get(0).sentence().index();
    List<Passage> announcing =
        Tables.above(reading, rows).stream()
            .filter(it -> it.sentence().index() < first && announces(it.sentence(), first))
            .filter(it -> reading.victims(it).isEmpty())
            .toList();
    return announcing.stream()
        .flatMap(it -> Enumerations.accused(it, reading).stream())
        .findFirst()
        .or(
            () ->
                announcing.stream()
                    .filter(it -> it.names().stream().noneMatch(Name::actor))
                    .findFirst()
                    .flatMap(it -> reading.antecedents().campaign(it)));
  }

  /** A sentence that points to the table, or the heading or caption just over it. */
  private static boolean announces(Sentence sentence, int first) {
    boolean over = sentence.headline() && first - sentence.index() <= OVER;
    boolean thefts = sentence.has(Cue.THEFTS) || sentence.has(Cue.ATTACKS);
    return sentence.kind() != Sentence.Kind.TITLE
        && (sentence.has(Cue.BELOW)
            || sentence.has(Cue.TABLE)
            || (over && thefts)
            || sentence.token(sentence.to() - 1).is(":"));
  }

  private void file(
      Passage row,
      Name name,
      Columns columns,
      Optional<Enumerations.Blame> blame,
      IncidentFrames incidents) {
    Assertion assertion = assertion(columns.asserter(row).orElse(null));
    List<Finding> findings = new ArrayList<>();
    findings.add(
        finding(
            row,
            Property.VICTIM,
            new ClaimValue.Named(name.spoken(), PartyKind.ORGANISATION),
            assertion));
    columns
        .loss(row)
        .ifPresent(
            amount ->
                findings.add(finding(row, Property.LOSS, new ClaimValue.Money(amount), assertion)));
    Optional<PartialDate> date = columns.date(row).map(Moment::date);
    date.ifPresent(
        day -> findings.add(finding(row, Property.OCCURRED_ON, new ClaimValue.On(day), assertion)));
    for (Name actor : columns.actors(row)) {
      findings.add(finding(row, Property.ATTRIBUTED_TO, named(actor), assertion));
    }
    if (columns.actors(row).isEmpty()) {
      blame.ifPresent(it -> findings.add(blamed(row, it)));
    }
    incidents.row(new Victim(name, "victim.table", SURE), date.orElse(null), findings);
  }

  private Finding blamed(Passage row, Enumerations.Blame blame) {
    Sentence said = blame.where().sentence();
    Assertion assertion =
        Tone.of(said, said.from(), said.to(), null)
            .assertion(reading.credit(blame.where()), /* implied= */ false);
    return new Finding(
        Property.ATTRIBUTED_TO,
        named(blame.actor().name()),
        assertion,
        List.of(row.sentence(), said),
        "table.above",
        78);
  }

  private static ClaimValue named(Name actor) {
    return new ClaimValue.Named(actor.spoken(), actor.kind().orElse(PartyKind.INTRUSION_SET));
  }

  private static Assertion assertion(@Nullable String asserter) {
    return asserter == null
        ? Assertion.PLAIN
        : new Assertion(
            asserter, AsserterBasis.SENTENCE, Modality.ASSERTED, Polarity.AFFIRMED, null, false);
  }

  private static Finding finding(
      Passage row, Property property, ClaimValue value, Assertion assertion) {
    return new Finding(property, value, assertion, List.of(row.sentence()), "table.row", SURE);
  }
}
