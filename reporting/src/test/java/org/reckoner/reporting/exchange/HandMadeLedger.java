// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.AmountKind;
import org.reckoner.domain.amount.Count;
import org.reckoner.domain.claim.AsserterBasis;
import org.reckoner.domain.claim.Assertion;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Frame;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Modality;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.claim.Scope;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.document.Publisher;
import org.reckoner.domain.document.PublisherKind;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.evidence.Origin;
import org.reckoner.domain.evidence.QuotableText;
import org.reckoner.domain.incident.Attribution;
import org.reckoner.domain.incident.Determination;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.Conflict;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.ledger.LedgerClaim;
import org.reckoner.domain.ledger.LedgerInput;
import org.reckoner.domain.ledger.SourceGroup;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.domain.period.Period;
import org.reckoner.domain.total.Reconciliation;
import org.reckoner.domain.total.Total;

/**
 * A small ledger in our own words: two newspapers disagree on what an invented exchange lost, one
 * cites a made-up institute's total, one gives advice.
 */
public final class HandMadeLedger {
  static final String FIRST_TEXT =
      "Norvik Exchange lost USD 31 million on 4 May 2023, and investigators blame the Lazarus"
          + " Group. The Harbour Institute counts at least 97 attacks by North Korea from 2017 to"
          + " April 2024, worth USD 3.6 billion.";
  static final String SECOND_TEXT =
      "=Norvik Exchange said that 52.8 million dollars were gone; the thieves had phished an"
          + " engineer. Pyongyang denied any part in it. Exchanges should use multi-factor"
          + " authentication. Coins went to bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq.";

  public static final WorkKey FIRST = WorkKey.ofUrl("https://harbour.example/norvik");
  public static final WorkKey SECOND = WorkKey.ofText(Sha256.of(SECOND_TEXT));

  private static final Frame THEFT =
      new Frame(
          FrameKind.INCIDENT,
          "incident:norvik",
          "Norvik Exchange",
          IncidentType.CRYPTO_THEFT,
          null);
  private static final Scope SCOPE =
      new Scope(
          "North Korea",
          null,
          IncidentType.CRYPTO_THEFT,
          Period.occurred(PartialDate.ofYear(2017), PartialDate.ofMonth(2024, 4)));
  private static final Frame MANY =
      new Frame(
          FrameKind.TOTAL, "total:north korea", "North Korea", IncidentType.CRYPTO_THEFT, SCOPE);
  private static final Frame ADVICE =
      new Frame(
          FrameKind.RECOMMENDATION,
          "advice",
          "multi-factor authentication",
          IncidentType.UNKNOWN,
          null);

  private static final Assertion INSTITUTE =
      new Assertion(
          "Harbour Institute",
          AsserterBasis.SENTENCE,
          Modality.ASSERTED,
          Polarity.AFFIRMED,
          null,
          false);
  private static final Assertion SUSPECTED =
      new Assertion(
          "investigators",
          AsserterBasis.SENTENCE,
          Modality.SUSPECTED,
          Polarity.AFFIRMED,
          "blame",
          false);
  private static final Assertion DENIAL =
      new Assertion(
          "Pyongyang", AsserterBasis.SENTENCE, Modality.ASSERTED, Polarity.DENIED, null, false);

  public static final Claim LOSS_31 =
      claim(
          FIRST,
          FIRST_TEXT,
          THEFT,
          Property.LOSS,
          usd("31000000"),
          Assertion.PLAIN,
          "USD 31 million");
  static final Claim OCCURRED =
      claim(
          FIRST,
          FIRST_TEXT,
          THEFT,
          Property.OCCURRED_ON,
          new ClaimValue.On(PartialDate.parse("2023-05-04")),
          Assertion.PLAIN,
          "4 May 2023");
  static final Claim VICTIM =
      claim(
          FIRST,
          FIRST_TEXT,
          THEFT,
          Property.VICTIM,
          new ClaimValue.Named("Norvik Exchange", PartyKind.ORGANISATION),
          Assertion.PLAIN,
          "Norvik Exchange");
  static final Claim BLAMED =
      claim(
          FIRST,
          FIRST_TEXT,
          THEFT,
          Property.ATTRIBUTED_TO,
          new ClaimValue.Named("Lazarus Group", PartyKind.INTRUSION_SET),
          SUSPECTED,
          "investigators blame the Lazarus Group");
  public static final Claim LOSS_52 =
      claim(
          SECOND,
          SECOND_TEXT,
          THEFT,
          Property.LOSS,
          usd("52800000"),
          Assertion.PLAIN,
          "52.8 million dollars");
  static final Claim PHISHING =
      claim(
          SECOND,
          SECOND_TEXT,
          THEFT,
          Property.TECHNIQUE,
          new ClaimValue.Technique("T1566", "Phishing"),
          Assertion.PLAIN,
          "phished an engineer");
  static final Claim DENIED =
      claim(
          SECOND,
          SECOND_TEXT,
          THEFT,
          Property.ATTRIBUTED_TO,
          new ClaimValue.Named("North Korea", PartyKind.STATE),
          DENIAL,
          "Pyongyang denied any part in it");
  static final Claim ADDRESS =
      claim(
          SECOND,
          SECOND_TEXT,
          THEFT,
          Property.ADDRESS,
          new ClaimValue.Address(
              "bitcoin",
              "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
              ClaimValue.Address.Checksum.VERIFIED),
          Assertion.PLAIN,
          "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq");
  static final Claim ATTACKS =
      claim(
          FIRST,
          FIRST_TEXT,
          MANY,
          Property.ATTACK_COUNT,
          new ClaimValue.Counted(Count.exactly(97, "attacks")),
          INSTITUTE,
          "at least 97 attacks");
  static final Claim WORTH =
      claim(
          FIRST, FIRST_TEXT, MANY, Property.LOSS, usd("3600000000"), INSTITUTE, "USD 3.6 billion");
  static final Claim ADVISED =
      claim(
          SECOND,
          SECOND_TEXT,
          ADVICE,
          Property.ADVICE,
          new ClaimValue.Mitigation("M1032", "Multi-factor Authentication", "exchanges"),
          Assertion.PLAIN,
          "Exchanges should use multi-factor authentication");

  private HandMadeLedger() {}

  /** The whole of it. */
  public static Ledger whole() {
    return ledger(LedgerInput.View.ALL, Tlp.CLEAR);
  }

  /** The same, with another marking on the second document and another view. */
  public static Ledger ledger(LedgerInput.View view, Tlp secondMarking) {
    return new Ledger(
        "rules 1",
        "register 1",
        view,
        List.of(
            document(
                FIRST, FIRST_TEXT, "Harbour \"Daily\"", PartialDate.parse("2024-05-02"), Tlp.CLEAR),
            document(SECOND, SECOND_TEXT, null, null, secondMarking)),
        List.of(
                LOSS_31, OCCURRED, VICTIM, BLAMED, LOSS_52, PHISHING, DENIED, ADDRESS, ATTACKS,
                WORTH, ADVISED)
            .stream()
            .map(HandMadeLedger::eligible)
            .toList(),
        List.of(incident()),
        List.of(total()),
        List.of(conflict()),
        List.of(
            new SourceGroup(
                "group-1",
                "Harbour Daily, uncredited",
                List.of(FIRST),
                List.of(LOSS_31.key()),
                "one text"),
            new SourceGroup(
                "group-2",
                "@unknown, uncredited",
                List.of(SECOND),
                List.of(LOSS_52.key()),
                "one text")),
        0,
        List.of());
  }

  /** The whole of it, with the theft attributed to a natural person on that ground instead. */
  public static Ledger blamingAPerson(Attribution.Basis basis) {
    Ledger whole = whole();
    Incident incident = incident();
    Attribution person =
        new Attribution(
            "J. Doe",
            "j-doe",
            "Harbour Institute",
            basis,
            Modality.ASSERTED,
            Polarity.AFFIRMED,
            false,
            List.of(BLAMED.key()));
    return new Ledger(
        whole.ruleVersion(),
        whole.registerVersion(),
        whole.view(),
        whole.documents(),
        whole.claims(),
        List.of(
            new Incident(
                incident.key(),
                incident.number(),
                incident.slug(),
                incident.name(),
                incident.victim(),
                incident.type(),
                incident.determination(),
                incident.resolutions(),
                List.of(person),
                incident.claims())),
        whole.totals(),
        whole.conflicts(),
        whole.groups(),
        whole.undated(),
        whole.unappliedDecisions());
  }

  static Incident incident() {
    return new Incident(
        LOSS_31.key().value(),
        1,
        "2023-05-04-norvik-exchange",
        "Norvik Exchange",
        "Norvik Exchange",
        IncidentType.CRYPTO_THEFT,
        Determination.CONFIRMED,
        List.of(
            resolution(VICTIM, List.of(VICTIM)),
            resolution(LOSS_31, List.of(LOSS_31, LOSS_52)),
            resolution(OCCURRED, List.of(OCCURRED))),
        List.of(
            new Attribution(
                "Lazarus Group",
                "lazarus-group",
                "investigators",
                Attribution.Basis.NOT_STATED,
                Modality.SUSPECTED,
                Polarity.AFFIRMED,
                false,
                List.of(BLAMED.key())),
            new Attribution(
                "North Korea",
                "north-korea",
                "Pyongyang",
                Attribution.Basis.CONTESTED,
                Modality.ASSERTED,
                Polarity.DENIED,
                false,
                List.of(DENIED.key()))),
        keys(VICTIM, LOSS_31, LOSS_52, OCCURRED, BLAMED, PHISHING, DENIED, ADDRESS));
  }

  static Total total() {
    return new Total(
        ATTACKS.key().value(),
        "North Korea, 2017 to April 2024",
        SCOPE,
        List.of(resolution(WORTH, List.of(WORTH)), resolution(ATTACKS, List.of(ATTACKS))),
        new Reconciliation(
            "USD",
            List.of(),
            List.of(LOSS_31.key().value()),
            BigDecimal.ZERO,
            new BigDecimal("31000000"),
            new BigDecimal("3569000000"),
            new BigDecimal("3600000000"),
            new BigDecimal("0.9"),
            new BigDecimal("97"),
            0,
            List.of(),
            new Origin.Derived("3600000000 claimed − 31000000 known here", List.of())),
        keys(WORTH, ATTACKS));
  }

  static Conflict conflict() {
    return new Conflict(
        Sha256.of("conflict"),
        Conflict.Kind.VALUE,
        Conflict.Severity.HIGH,
        List.of(LOSS_31.key().value()),
        Property.LOSS,
        List.of(
            new Conflict.Side("USD 31 million", keys(LOSS_31), List.of("group-1")),
            new Conflict.Side("USD 52.8 million", keys(LOSS_52), List.of("group-2"))),
        "Two sources give different losses for one theft.");
  }

  private static Resolution resolution(Claim chosen, List<Claim> candidates) {
    return new Resolution(
        chosen.property(),
        chosen.value(),
        chosen.key(),
        candidates.stream().map(Claim::key).toList(),
        "most-independent-groups",
        "1",
        "The first of the values that are equally well supported.",
        List.of(),
        1);
  }

  private static LedgerClaim eligible(Claim claim) {
    return new LedgerClaim(
        claim, LedgerClaim.Standing.ELIGIBLE, null, "group-1", "made.by.hand", "1", 90);
  }

  private static SourceDocument document(
      WorkKey work,
      String text,
      @Nullable String publisher,
      @Nullable PartialDate published,
      Tlp tlp) {
    return new SourceDocument(
        work,
        Sha256.of("raw " + text),
        Sha256.of(text),
        publisher == null ? "second.txt" : "https://harbour.example/norvik",
        publisher == null ? null : "https://harbour.example/norvik",
        publisher == null ? null : "What Norvik lost, and to whom",
        publisher == null ? null : new Publisher(publisher, "harbour.example", PublisherKind.NEWS),
        published == null ? null : new PublicationDate(published, PublicationDate.FoundIn.META),
        LocalDate.of(2024, 6, 1),
        "en",
        tlp,
        List.of(),
        List.of());
  }

  static Claim claim(
      WorkKey work,
      String text,
      Frame frame,
      Property property,
      ClaimValue value,
      Assertion assertion,
      String words) {
    int start = text.indexOf(words);
    return Claim.of(
        work,
        frame,
        property,
        value,
        assertion,
        List.of(QuotableText.of(text).quote(start, start + words.length())),
        1);
  }

  static ClaimValue usd(String figure) {
    return new ClaimValue.Money(Amount.exactly(AmountKind.STOLEN, "USD", new BigDecimal(figure)));
  }

  private static List<ClaimKey> keys(Claim... claims) {
    return List.of(claims).stream().map(Claim::key).toList();
  }
}
