// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.AmountKind;
import org.reckoner.domain.amount.Count;
import org.reckoner.domain.claim.AsserterBasis;
import org.reckoner.domain.claim.Assertion;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Extraction;
import org.reckoner.domain.claim.Frame;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Modality;
import org.reckoner.domain.claim.Observation;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Scope;
import org.reckoner.domain.document.Capture;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.document.Publisher;
import org.reckoner.domain.document.PublisherKind;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.evidence.EvidenceSpan;
import org.reckoner.domain.evidence.QuotableText;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.domain.period.Period;

/** One article with an incident and a total, and what becomes of it. */
public final class Sample {
  public static final Instant MORNING = Instant.parse("2024-03-23T08:00:00.123456Z");
  public static final Instant NOON = Instant.parse("2024-03-23T12:00:00Z");
  public static final Instant EVENING = Instant.parse("2024-03-23T18:00:00Z");

  public static final WorkKey WORK = WorkKey.ofUrl("https://news.example/heist");
  public static final String TEXT =
      "Harbour Exchange 🏦 lost about $31.5 million on 4 May 2023. Investigators of the panel count"
          + " 17 attacks from 2017 to April 2024.";

  private static final QuotableText QUOTABLE = QuotableText.of(TEXT);
  private static final Frame HEIST =
      new Frame(
          FrameKind.INCIDENT,
          "incident:harbour exchange",
          "Harbour Exchange",
          IncidentType.CRYPTO_THEFT,
          null);
  private static final Frame SUM =
      new Frame(
          FrameKind.TOTAL,
          "total:17 attacks",
          "unknown actor 2017/2024-04",
          IncidentType.CRYPTO_THEFT,
          new Scope(
              null,
              "exchanges",
              IncidentType.CRYPTO_THEFT,
              Period.occurred(PartialDate.parse("2017"), PartialDate.parse("2024-04"))));
  private static final Assertion HEDGED =
      new Assertion(null, null, Modality.ASSERTED, Polarity.AFFIRMED, "about", false);
  private static final Assertion OF_THE_PANEL =
      new Assertion(
          "Investigators of the panel",
          AsserterBasis.SENTENCE,
          Modality.SUSPECTED,
          Polarity.AFFIRMED,
          null,
          true);

  private Sample() {}

  public static Observation victim(String version) {
    return observed(
        HEIST,
        Property.VICTIM,
        new ClaimValue.Named("Harbour Exchange", PartyKind.ORGANISATION),
        Assertion.PLAIN,
        version,
        words("Harbour Exchange"));
  }

  public static Observation loss(String version) {
    return observed(
        HEIST,
        Property.LOSS,
        new ClaimValue.Money(Amount.about(AmountKind.STOLEN, "USD", new BigDecimal("31500000"))),
        HEDGED,
        version,
        words("about $31.5 million"),
        words("lost"));
  }

  /** So many different losses of the one theft. */
  static Observation[] losses(int number, String version) {
    Observation[] losses = new Observation[number];
    for (int i = 0; i < number; i++) {
      Amount loss = Amount.about(AmountKind.STOLEN, "USD", BigDecimal.valueOf(i + 1L));
      losses[i] =
          observed(
              HEIST, Property.LOSS, new ClaimValue.Money(loss), HEDGED, version, words("lost"));
    }
    return losses;
  }

  public static Observation attacks(String version) {
    return observed(
        SUM,
        Property.ATTACK_COUNT,
        new ClaimValue.Counted(Count.exactly(17, "attacks")),
        OF_THE_PANEL,
        version,
        words("17 attacks"));
  }

  private static Observation observed(
      Frame frame,
      Property property,
      ClaimValue value,
      Assertion assertion,
      String version,
      EvidenceSpan... evidence) {
    return new Observation(
        Claim.of(WORK, frame, property, value, assertion, List.of(evidence), 1),
        "sample." + property.wireName(),
        version,
        90);
  }

  private static EvidenceSpan words(String exact) {
    int start = TEXT.indexOf(exact);
    return QUOTABLE.quote(start, start + exact.length());
  }

  public static Capture capture(String bytes, Instant at) {
    return new Capture(
        Sha256.of(bytes),
        "heist.html",
        "https://news.example/heist?utm=1",
        "text/html",
        Map.of("content-type", "text/html"),
        at,
        Tlp.GREEN,
        null,
        null);
  }

  public static SourceDocument document(String bytes, LocalDate capturedOn) {
    return new SourceDocument(
        WORK,
        Sha256.of(bytes),
        Sha256.of(TEXT),
        "heist.html",
        "https://news.example/heist",
        "Harbour robbed",
        new Publisher("Example News", "news.example", PublisherKind.NEWS),
        new PublicationDate(PartialDate.parse("2024-03-22"), PublicationDate.FoundIn.JSON_LD),
        capturedOn,
        "en",
        Tlp.GREEN,
        List.of("https://un.example/report"),
        List.of(3, -7, 2_000_000_000));
  }

  public static Intake intake(String bytes, String version, Observation... observations) {
    return captured(bytes, MORNING, version, observations);
  }

  /** The same, captured at another time. */
  public static Intake captured(
      String bytes, Instant at, String version, Observation... observations) {
    return new Intake(
        capture(bytes, at),
        version,
        List.of(
            new Finding(
                document(bytes, LocalDate.of(2024, 3, 23)),
                new Extraction(WORK, QUOTABLE, List.of(observations)))),
        List.of());
  }
}
