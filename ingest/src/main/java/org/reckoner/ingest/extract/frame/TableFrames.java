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
import org.reckoner.ingest.extract.mention.Moment;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;

/** Tables of thefts: each row is an incident, with the row as its evidence. */
final class TableFrames {
  private static final int SURE = 84;

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
    for (Passage row : columns.body(rows)) {
      columns.victim(row).ifPresent(name -> file(row, name, columns, incidents));
    }
  }

  private void file(Passage row, Name name, Columns columns, IncidentFrames incidents) {
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
      ClaimValue by =
          new ClaimValue.Named(actor.spoken(), actor.kind().orElse(PartyKind.INTRUSION_SET));
      findings.add(finding(row, Property.ATTRIBUTED_TO, by, assertion));
    }
    incidents.row(new Victim(name, "victim.table", SURE), date.orElse(null), findings);
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
