// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.taxii;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.reporting.exchange.RandomLedgers;
import org.reckoner.reporting.stix.StixProfile;

class SectionTest {
  private static final Ledger LEDGER = RandomLedgers.of(7, 40, 6);
  private static final List<Section> SECTIONS = Section.in(LEDGER, RandomLedgers.REGISTER);

  @Test
  void everyYearOfAnIncidentIsASectionOfTheIncidentsThatMayBeOfIt() {
    // Given
    Set<Integer> years =
        LEDGER.incidents().stream()
            .flatMap(one -> one.occurredOn().stream())
            .map(PartialDate::year)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(years).hasSizeGreaterThan(2);

    // When
    List<Section.Year> sections = of(Section.Year.class);

    // Then
    assertThat(sections).extracting(Section.Year::year).containsExactlyElementsOf(years);
    for (Section.Year section : sections) {
      assertThat(section.of(LEDGER).incidents())
          .isEqualTo(
              LEDGER.incidents().stream().filter(one -> mayBeOf(section.year(), one)).toList());
    }
  }

  private static boolean mayBeOf(int year, Incident incident) {
    return incident.occurredOn().map(date -> date.year() == year).orElse(true);
  }

  @Test
  void anActorIsASectionUnlessItIsAPersonOrUnknown() {
    // When
    List<Section.Actor> sections = of(Section.Actor.class);

    // Then
    assertThat(sections).extracting(Section.Actor::name).contains("Lazarus Group");
    assertThat(sections).extracting(Section.Actor::name).doesNotContain("J. Doe");
    Section.Actor lazarus = Section.Actor.of("Lazarus Group");
    assertThat(lazarus.of(LEDGER).incidents())
        .isNotEmpty()
        .allMatch(
            one ->
                one.attributions().stream()
                    .anyMatch(accused -> accused.actor().contains("Lazarus Group")));
  }

  @Test
  void aSectionHasANameAndAnIdOfItsOwn() {
    // Given
    TaxiiCollection whole = new TaxiiCollection(StixProfile.CORE, Tlp.CLEAR, Section.WHOLE);

    // When
    TaxiiCollection year = whole.of(new Section.Year(2023));

    // Then
    assertThat(whole.alias()).isEqualTo("core-clear");
    assertThat(year.alias()).isEqualTo("core-clear-2023");
    assertThat(year.title()).isEqualTo("Thefts of crypto-assets, core, TLP:CLEAR, 2023");
    assertThat(year.id()).isNotEqualTo(whole.id());
    assertThat(whole.of(Section.Actor.of("Lazarus Group")).alias())
        .isEqualTo("core-clear-by-lazarus-group");
  }

  private static <S extends Section> List<S> of(Class<S> sort) {
    return SECTIONS.stream().filter(sort::isInstance).map(sort::cast).toList();
  }
}
