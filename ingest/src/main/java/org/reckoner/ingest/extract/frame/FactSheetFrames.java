// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.AmountKind;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Moment;
import org.reckoner.ingest.extract.mention.Money;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.sentence.Sentence;

/** Fact sheets of thefts: each is an incident, with its lines as evidence. */
final class FactSheetFrames {
  private static final int SURE = 84;

  private final Reading reading;
  private final Findings findings;

  FactSheetFrames(Reading reading) {
    this.reading = reading;
    this.findings = new Findings(reading);
  }

  /** Files every sheet under the incident of its victim, or of the text's where it names none. */
  void file(IncidentFrames incidents) {
    for (FactSheet sheet : reading.factSheets().all()) {
      Optional<FactSheet.Fact> label = sheet.of(Columns.Kind.VICTIM);
      Optional<Name> name = label.flatMap(FactSheetFrames::only);
      if (name.isPresent()) {
        Victim victim = new Victim(name.get(), "victim.table", SURE);
        incidents.row(victim, date(sheet).orElse(null), findings(sheet, name.get()));
      } else if (label.isEmpty()) {
        incidents
            .at(sheet.facts().get(0).line())
            .ifPresent(draft -> findings(sheet, null).forEach(draft::add));
      }
    }
  }

  /** The one firm of a line; several together are each robbed of a part that nobody says. */
  private static Optional<Name> only(FactSheet.Fact fact) {
    Sentence sentence = fact.line().sentence();
    boolean several =
        sentence.has(Cue.AND, fact.value().from(), fact.value().to())
            || sentence.words(fact.value().from(), fact.value().to()).contains(",");
    return several ? Optional.empty() : Columns.victim(fact.line(), fact.value());
  }

  private static Optional<PartialDate> date(FactSheet sheet) {
    return moment(sheet).map(Moment::date);
  }

  private static Optional<Moment> moment(FactSheet sheet) {
    return sheet
        .of(Columns.Kind.DATE)
        .flatMap(it -> it.line().moments().stream().filter(it.value()::holds).findFirst());
  }

  private List<Finding> findings(FactSheet sheet, @Nullable Name victim) {
    List<Finding> found = new ArrayList<>();
    if (victim != null) {
      ClaimValue named = new ClaimValue.Named(victim.spoken(), PartyKind.ORGANISATION);
      FactSheet.Fact line = sheet.of(Columns.Kind.VICTIM).orElseThrow();
      found.add(finding(line, victim.to(), Property.VICTIM, named));
    }
    loss(sheet, found);
    moment(sheet)
        .ifPresent(
            it ->
                found.add(
                    finding(
                        sheet.of(Columns.Kind.DATE).orElseThrow(),
                        it.to(),
                        Property.OCCURRED_ON,
                        new ClaimValue.On(it.date()))));
    sheet.of(Columns.Kind.ACTOR).ifPresent(line -> culprits(line, found));
    sheet.facts().stream()
        .filter(it -> it.kind() == Columns.Kind.OTHER)
        .forEach(line -> techniques(line, found));
    return found;
  }

  private void loss(FactSheet sheet, List<Finding> found) {
    FactSheet.Fact line = sheet.of(Columns.Kind.LOSS).orElseThrow();
    Optional<Sum> sum = sheet.loss();
    sum.ifPresent(it -> found.add(loss(line, it, it.amount(AmountKind.STOLEN))));
    for (Money again : sum.map(Sum::restated).orElse(List.of())) {
      found.add(loss(line, sum.orElseThrow(), again.amount(AmountKind.STOLEN)));
    }
  }

  private Finding loss(FactSheet.Fact line, Sum sum, Amount amount) {
    String hedge = sum.leading().figures().hedge();
    return finding(line, sum.to(), hedge, Property.LOSS, new ClaimValue.Money(amount));
  }

  private void culprits(FactSheet.Fact line, List<Finding> found) {
    for (Name name : line.line().names()) {
      if (line.value().holds(name) && name.actor()) {
        ClaimValue culprit =
            new ClaimValue.Named(name.spoken(), name.kind().orElse(PartyKind.INTRUSION_SET));
        found.add(finding(line, name.to(), Property.ATTRIBUTED_TO, culprit));
      }
    }
  }

  private void techniques(FactSheet.Fact line, List<Finding> found) {
    Sentence sentence = line.line().sentence();
    for (CueMatch match : sentence.cues(Cue.TECHNIQUE, line.value().from(), line.value().to())) {
      if (!match.code().startsWith("NONE")) {
        ClaimValue technique =
            new ClaimValue.Technique(match.code(), Techniques.name(match.code()));
        found.add(finding(line, match.to(), Property.TECHNIQUE, technique));
      }
    }
  }

  private Finding finding(FactSheet.Fact line, int to, Property property, ClaimValue value) {
    return finding(line, to, null, property, value);
  }

  /** The label hedges too: "suspected culprit: X". */
  private Finding finding(
      FactSheet.Fact line, int to, @Nullable String bound, Property property, ClaimValue value) {
    Sentence sentence = line.line().sentence();
    Tone tone = Tone.of(sentence, sentence.from(), to, bound);
    return findings.of(line.line(), tone, property, value, "table.row", SURE);
  }
}
