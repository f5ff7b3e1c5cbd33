// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Extraction;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.Observation;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.LedgerInput;
import org.reckoner.domain.ledger.LedgerRules;
import org.reckoner.domain.ledger.Reckoning;
import org.reckoner.domain.party.BundledRegister;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.domain.period.PartialDate;

/**
 * The incident that a text is about: one whose victim its title names, and of several, or where it
 * names none, the one that most is said of.
 *
 * @param victim whose it was, or null
 * @param loss in dollars, or null
 * @param date to the day where there is one, of the theft and else of its disclosure; or null
 */
record MainIncident(
    @Nullable String victim, @Nullable BigDecimal loss, @Nullable PartialDate date) {
  private static final MainIncident NONE = new MainIncident(null, null, null);
  private static final PartyRegister REGISTER = BundledRegister.load();

  /** As the claims tell it: of several values the surest, of equally sure ones the first. */
  static MainIncident ofClaims(String title, Extraction extraction) {
    Map<String, List<Observation>> frames =
        extraction.observations().stream()
            .filter(it -> it.claim().frame().kind() == FrameKind.INCIDENT)
            .collect(
                Collectors.groupingBy(
                    it -> it.claim().frame().anchor(),
                    LinkedHashMap::new,
                    Collectors.toUnmodifiableList()));
    return frames.values().stream()
        .max(
            Comparator.comparing((List<Observation> it) -> named(title, subject(it)))
                .thenComparingInt(List::size))
        .map(MainIncident::ofClaims)
        .orElse(NONE);
  }

  private static String subject(List<Observation> frame) {
    return frame.get(0).claim().frame().subject();
  }

  private static MainIncident ofClaims(List<Observation> frame) {
    Optional<BigDecimal> loss =
        surest(frame, Property.LOSS, it -> dollars(((ClaimValue.Money) it).amount()))
            .map(it -> ((ClaimValue.Money) it).amount().figure());
    PartialDate occurred = date(surest(frame, Property.OCCURRED_ON, MainIncident::toTheDay));
    PartialDate disclosed = date(surest(frame, Property.DISCLOSED_ON, MainIncident::toTheDay));
    PartialDate vague = date(surest(frame, Property.OCCURRED_ON, it -> true));
    PartialDate day = occurred == null ? disclosed : occurred;
    return new MainIncident(subject(frame), loss.orElse(null), day == null ? vague : day);
  }

  private static Optional<ClaimValue> surest(
      List<Observation> frame, Property property, Predicate<ClaimValue> fits) {
    return frame.stream()
        .filter(it -> it.claim().property() == property && fits.test(it.claim().value()))
        .max(
            Comparator.comparingInt(Observation::confidence)
                .thenComparing(it -> -it.claim().evidence().get(0).position().start()))
        .map(it -> it.claim().value());
  }

  private static boolean toTheDay(ClaimValue value) {
    return ((ClaimValue.On) value).date().day() != null;
  }

  private static @Nullable PartialDate date(Optional<ClaimValue> value) {
    return value.map(it -> ((ClaimValue.On) it).date()).orElse(null);
  }

  private static boolean dollars(Amount amount) {
    return amount.currency().equals("USD");
  }

  /** As it stands in a ledger of the text alone, by the ledger's rules. */
  static MainIncident inLedger(String title, Extraction extraction) {
    SourceDocument document =
        new SourceDocument(
            extraction.work(),
            "0".repeat(64),
            "0".repeat(64),
            extraction.work().value(),
            null,
            title,
            null,
            null,
            LocalDate.EPOCH,
            "en",
            Tlp.CLEAR,
            List.of(),
            List.of());
    LedgerInput input =
        new LedgerInput(
            List.of(document),
            extraction.observations(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            REGISTER,
            LedgerInput.View.ALL);
    return Reckoning.of(input, LedgerRules.STANDARD).incidents().stream()
        .max(
            Comparator.comparing((Incident it) -> named(title, it.name()))
                .thenComparingInt(it -> it.claims().size()))
        .map(MainIncident::ofIncident)
        .orElse(NONE);
  }

  private static MainIncident ofIncident(Incident incident) {
    BigDecimal loss =
        incident.loss().filter(MainIncident::dollars).map(Amount::figure).orElse(null);
    PartialDate occurred = incident.occurredOn().orElse(null);
    PartialDate disclosed =
        incident
            .resolution(Property.DISCLOSED_ON)
            .map(it -> ((ClaimValue.On) it.value()).date())
            .filter(it -> it.day() != null)
            .orElse(null);
    boolean vague = occurred == null || occurred.day() == null;
    String victim = incident.victim();
    return new MainIncident(
        victim == null ? incident.name() : victim,
        loss,
        vague && disclosed != null ? disclosed : occurred);
  }

  /** The floor: the first sum of dollars and the first day in full, and the title for a victim. */
  static MainIncident firstIn(String title, String text) {
    return new MainIncident(
        title,
        WordedFigures.dollars(text).stream().findFirst().orElse(null),
        Optional.ofNullable(WordedFigures.firstDay(text)).map(PartialDate::of).orElse(null));
  }

  private static boolean named(String title, String victim) {
    return key(title).contains(key(victim));
  }

  /** A name or title by its letters and digits alone. */
  static String key(String name) {
    return PartyRegister.folded(name).replace(" ", "");
  }
}
