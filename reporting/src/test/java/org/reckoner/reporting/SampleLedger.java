// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.AmountKind;
import org.reckoner.domain.amount.Count;
import org.reckoner.domain.amount.Qualifier;
import org.reckoner.domain.amount.Share;
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
import org.reckoner.reporting.model.EarlierLedger;
import org.reckoner.reporting.model.ReportKind;
import org.reckoner.reporting.model.ReportModel;
import org.reckoner.reporting.model.ReportRequest;
import org.reckoner.reporting.model.Selection;

/** A ledger written by hand, with one of everything that a report must be able to say. */
public final class SampleLedger {
  private static final LocalDate CAPTURED = LocalDate.of(2025, 4, 1);

  private final List<SourceDocument> documents = new ArrayList<>();
  private final List<LedgerClaim> claims = new ArrayList<>();

  private SampleLedger() {}

  public static ReportRequest request() {
    return new ReportRequest(
        ReportRequest.TITLE, null, LocalDate.of(2025, 4, 1), Tlp.CLEAR, Sha256.of("sample"));
  }

  public static ReportModel model() {
    return ReportModel.of(ledger(), request());
  }

  /** A report of each kind, on Poloniex, Lazarus Group, or since the ledger was empty. */
  public static ReportModel model(ReportKind kind) {
    return ReportModel.of(ledger(), request(kind, ledger()));
  }

  /** The request for a report of each kind on any ledger with an incident and an attribution. */
  public static ReportRequest request(ReportKind kind, Ledger ledger) {
    Incident attributed =
        ledger.incidents().stream()
            .filter(one -> !one.attributions().isEmpty())
            .reduce((first, second) -> second)
            .orElse(ledger.incidents().get(0));
    Selection selection =
        switch (kind) {
          case INCIDENT -> new Selection(null, null, null, attributed.key());
          case ACTOR ->
              attributed.attributions().isEmpty()
                  ? new Selection(null, null, attributed.name(), null)
                  : new Selection(null, null, attributed.attributions().get(0).actor(), null);
          default -> Selection.ALL;
        };
    EarlierLedger earlier =
        kind == ReportKind.DIGEST
            ? new EarlierLedger(LocalDate.of(2024, 1, 1), empty(), Sha256.of("empty"))
            : null;
    return new ReportRequest(
        kind, null, selection, CAPTURED, Tlp.CLEAR, Sha256.of("sample"), earlier);
  }

  public static Ledger ledger() {
    return new SampleLedger().built();
  }

  public static Ledger empty() {
    return new Ledger(
        "1.0",
        "none",
        LedgerInput.View.ALL,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        0,
        List.of());
  }

  /** A ledger whose only document says these words, as titles, names and quotation alike. */
  public static Ledger saying(String words) {
    SampleLedger sample = new SampleLedger();
    SourceDocument document = sample.document("hostile", words, words, "und", null);
    Frame frame = new Frame(FrameKind.INCIDENT, "a", words, IncidentType.CRYPTO_THEFT, null);
    ClaimKey loss =
        sample.claim(document, frame, Property.LOSS, money(5_000_000), credited(words), words);
    Incident incident =
        new Incident(
            loss.value(),
            1,
            "slug",
            words,
            words,
            IncidentType.CRYPTO_THEFT,
            Determination.CONFIRMED,
            List.of(sample.resolution(Property.LOSS, loss)),
            List.of(),
            List.of(loss));
    Conflict conflict =
        new Conflict(
            Sha256.of("c"),
            Conflict.Kind.VALUE,
            Conflict.Severity.LOW,
            List.of(),
            Property.LOSS,
            List.of(side(words, loss), side(words, loss)),
            words);
    return sample.ledger(
        List.of(incident), List.of(), List.of(conflict), List.of(sample.group(words, words, loss)));
  }

  private Ledger built() {
    SourceDocument panel =
        document(
            "https://panel.example.org/report",
            "Report of the panel on cyber-enabled theft",
            "Sanctions Panel",
            "en",
            "2024-03-20");
    SourceDocument wire =
        document(
            "https://wire.example.com/exchanges",
            "Exchanges count the cost of a bad autumn",
            "Example Wire",
            "en",
            "2023-11-15");
    SourceDocument blog =
        document(
            "https://tracing.example.net/year",
            "The year in stolen tokens",
            "Tracing Weekly",
            "en",
            "2024-01");
    SourceDocument korean =
        document("https://news.example.kr/1", "거래소 해킹 수사 결과", "예시신문", "ko", "2024-11-21");
    SourceDocument pasted = document("pasted/notes-from-a-reader.txt", null, null, "en", null);

    Assertion alleged =
        new Assertion(
            "panel of experts",
            AsserterBasis.SENTENCE,
            Modality.SUSPECTED,
            Polarity.AFFIRMED,
            "estimated",
            false);

    Period toApril = Period.occurred(PartialDate.ofYear(2017), PartialDate.ofMonth(2024, 4));
    Period year2023 = Period.of(PartialDate.ofYear(2023));
    Frame total =
        new Frame(
            FrameKind.TOTAL,
            "t1",
            "North Korea",
            IncidentType.CRYPTO_THEFT,
            new Scope("North Korea", null, IncidentType.CRYPTO_THEFT, toApril));
    String totalWords =
        "The panel put at 97 the suspected raids it had looked at up to that spring and at some"
            + " 3.6 billion dollars what they had brought in.";
    ClaimKey attacks =
        claim(panel, total, Property.ATTACK_COUNT, counted(97, "attacks"), alleged, totalWords);
    ClaimKey stolen =
        claim(panel, total, Property.LOSS, money(3_600_000_000L), alleged, totalWords);
    Frame total2023 =
        new Frame(
            FrameKind.TOTAL,
            "t2",
            "North Korea 2023",
            IncidentType.CRYPTO_THEFT,
            new Scope("North Korea", null, IncidentType.CRYPTO_THEFT, year2023));
    ClaimKey first =
        claim(
            wire,
            total2023,
            Property.LOSS,
            new ClaimValue.Money(
                Amount.about(AmountKind.STOLEN, "USD", new BigDecimal("1000000000"))),
            credited("Chainalysis"),
            "Around a billion dollars went in twenty raids in 2023, by Chainalysis' first count.");
    ClaimKey restated =
        claim(
            blog,
            total2023,
            Property.LOSS,
            money(660_500_000L),
            credited("Chainalysis"),
            "A year on the firm lowered that figure to 660.5 million dollars.");

    Incident poloniex =
        theft(
            1,
            "Poloniex",
            "2023-11-10",
            List.of(
                claim(
                    wire,
                    incident("Poloniex"),
                    Property.LOSS,
                    money(117_000_000),
                    Assertion.PLAIN,
                    "Poloniex was short of 117 million dollars by the evening."),
                claim(
                    blog,
                    incident("Poloniex"),
                    Property.LOSS,
                    money(126_000_000),
                    credited("PeckShield"),
                    "PeckShield's tally for the Poloniex raid came to 126 million dollars.")),
            claim(
                wire,
                incident("Poloniex"),
                Property.OCCURRED_ON,
                new ClaimValue.On(PartialDate.parse("2023-11-10")),
                Assertion.PLAIN,
                "It began on 10 November 2023, before dawn."),
            claim(
                wire,
                incident("Poloniex"),
                Property.ATTRIBUTED_TO,
                new ClaimValue.Named("Lazarus Group", PartyKind.INTRUSION_SET),
                new Assertion(null, null, Modality.ASSERTED, Polarity.AFFIRMED, null, true),
                "The group's style was plain to see in what happened at Poloniex."),
            null,
            Attribution.Basis.MEDIA_BASED);
    Incident ronin =
        theft(
            2,
            "Ronin Network",
            "2022-03-23",
            List.of(
                claim(
                    blog,
                    incident("Ronin Network"),
                    Property.LOSS,
                    new ClaimValue.Money(
                        Amount.about(AmountKind.STOLEN, "USD", new BigDecimal("620000000"))),
                    credited("FBI"),
                    "The bridge of the game lost some 620 million dollars, the FBI said.")),
            claim(
                blog,
                incident("Ronin Network"),
                Property.OCCURRED_ON,
                new ClaimValue.On(PartialDate.parse("2022-03")),
                Assertion.PLAIN,
                "That was in March 2022."),
            claim(
                blog,
                incident("Ronin Network"),
                Property.ATTRIBUTED_TO,
                new ClaimValue.Named("Lazarus Group", PartyKind.INTRUSION_SET),
                credited("FBI"),
                "The bureau laid it at the door of the Lazarus Group."),
            "FBI",
            Attribution.Basis.GOVERNMENT);
    Incident coinEx =
        theft(
            3,
            "CoinEx",
            null,
            List.of(
                claim(
                    pasted,
                    incident("CoinEx"),
                    Property.LOSS,
                    new ClaimValue.Money(
                        Amount.atLeast(AmountKind.STOLEN, "USD", new BigDecimal("55000000"), true)),
                    new Assertion(
                        "investigators",
                        AsserterBasis.CONTEXT,
                        Modality.SUSPECTED,
                        Polarity.AFFIRMED,
                        "is thought",
                        false),
                    "More than 55 million dollars is thought to be gone from CoinEx.")),
            null,
            null,
            null,
            Attribution.Basis.NOT_STATED);
    Incident upbit =
        theft(
            4,
            "업비트 (Upbit)",
            "2019-11-27",
            List.of(
                claim(
                    korean,
                    incident("업비트"),
                    Property.LOSS,
                    new ClaimValue.Money(
                        Amount.exactly(AmountKind.STOLEN, "ETH", new BigDecimal("342000"))),
                    credited("경찰청"),
                    "업비트에서는 이더리움 34만 2천 개가 빠져나갔다.")),
            claim(
                korean,
                incident("업비트"),
                Property.OCCURRED_ON,
                new ClaimValue.On(PartialDate.parse("2019-11-27")),
                Assertion.PLAIN,
                "2019년 11월 27일의 일이다."),
            claim(
                korean,
                incident("업비트"),
                Property.ATTRIBUTED_TO,
                new ClaimValue.Named("Lazarus Group", PartyKind.INTRUSION_SET),
                credited("경찰청"),
                "경찰은 라자루스의 소행으로 결론지었다."),
            "경찰청",
            Attribution.Basis.GOVERNMENT);
    said(panel, pasted);
    List<Incident> incidents = List.of(upbit, ronin, poloniex, coinEx);
    List<Total> totals =
        List.of(
            total(
                "North Korea, 2023",
                total2023.scope(),
                List.of(resolution(Property.LOSS, restated, first)),
                List.of(poloniex),
                List.of(coinEx),
                660_500_000L),
            total(
                "North Korea, 2017 to April 2024",
                total.scope(),
                List.of(
                    resolution(Property.ATTACK_COUNT, attacks), resolution(Property.LOSS, stolen)),
                List.of(upbit, ronin, poloniex),
                List.of(coinEx),
                3_600_000_000L));
    Conflict restatement =
        new Conflict(
            Sha256.of("restatement"),
            Conflict.Kind.RESTATEMENT,
            Conflict.Severity.HIGH,
            List.of(totals.get(0).key()),
            Property.LOSS,
            List.of(side("about USD 1 billion", first), side("USD 660.5 million", restated)),
            "Chainalysis changed its figure for 2023 from about USD 1 billion to USD 660.5 million");
    Conflict value =
        new Conflict(
            Sha256.of("value"),
            Conflict.Kind.VALUE,
            Conflict.Severity.MEDIUM,
            List.of(poloniex.key()),
            Property.LOSS,
            List.of(
                side("USD 117 million", poloniex.claims().get(0)),
                side("USD 126 million", poloniex.claims().get(1))),
            "Two sources give different amounts for Poloniex");
    return ledger(
        incidents,
        totals,
        List.of(restatement, value),
        List.of(
            group(
                "panel of experts, one report",
                "Both figures come from one report.",
                attacks,
                stolen),
            group("Chainalysis", "One asserter speaks in both articles.", first, restated)));
  }

  private void said(SourceDocument panel, SourceDocument pasted) {
    Assertion panelSays = credited("panel of experts");
    statement(
        panel,
        FrameKind.INVESTIGATION,
        Property.INVESTIGATION_STATUS,
        new ClaimValue.Term("REPORT_EXPECTED", "report due soon"),
        panelSays,
        "The panel is still at work and means to publish before long.");
    statement(
        panel,
        FrameKind.PROCEEDS,
        Property.PURPOSE,
        new ClaimValue.Term("WEAPONS_PROGRAMMES", "arms"),
        new Assertion(
            "panel of experts",
            AsserterBasis.SENTENCE,
            Modality.CONDITIONAL,
            Polarity.AFFIRMED,
            "could",
            false),
        "The money could pay for weapons, the panel wrote.");
    statement(
        panel,
        FrameKind.PROCEEDS,
        Property.INCOME_SHARE,
        new ClaimValue.Portion(
            new Share(
                null,
                new BigDecimal("30"),
                new BigDecimal("30"),
                Qualifier.UP_TO,
                "foreign income")),
        new Assertion(null, null, Modality.CONDITIONAL, Polarity.AFFIRMED, "could", false),
        "Raids could bring up to 30 percent of foreign earnings.");
    statement(
        pasted,
        FrameKind.RESPONSE,
        Property.RESPONSE,
        new ClaimValue.Term("REFUSED_TO_COMMENT", "no comment"),
        credited("mission"),
        "The mission would not comment.");
    statement(
        panel,
        FrameKind.METHOD,
        Property.TECHNIQUE,
        new ClaimValue.Technique("T1566", "Phishing"),
        panelSays,
        "Phishing opened the door more often than not.");
    statement(
        pasted,
        FrameKind.METHOD,
        Property.TECHNIQUE,
        new ClaimValue.Technique("T1566", "Phishing"),
        Assertion.PLAIN,
        "It may have begun with a phishing mail.");
    statement(
        panel,
        FrameKind.RECOMMENDATION,
        Property.ADVICE,
        new ClaimValue.Mitigation("M1032", "multi-factor authentication", "exchanges"),
        panelSays,
        "Exchanges should ask for a second factor at every sign-in.");
  }

  private static Frame incident(String name) {
    return new Frame(FrameKind.INCIDENT, "i-" + name, name, IncidentType.CRYPTO_THEFT, null);
  }

  private static Assertion credited(String to) {
    return new Assertion(
        to, AsserterBasis.SENTENCE, Modality.ASSERTED, Polarity.AFFIRMED, null, false);
  }

  private static ClaimValue money(long dollars) {
    return new ClaimValue.Money(
        Amount.exactly(AmountKind.STOLEN, "USD", BigDecimal.valueOf(dollars)));
  }

  private static ClaimValue counted(long number, String unit) {
    return new ClaimValue.Counted(Count.exactly(number, unit));
  }

  private void statement(
      SourceDocument document,
      FrameKind kind,
      Property property,
      ClaimValue value,
      Assertion assertion,
      String words) {
    claim(
        document,
        new Frame(kind, property.wireName(), "North Korea", IncidentType.UNKNOWN, null),
        property,
        value,
        assertion,
        words);
  }

  private SourceDocument document(
      String source, String title, String publisher, String language, String published) {
    boolean web = source.startsWith("https:");
    SourceDocument document =
        new SourceDocument(
            web ? WorkKey.ofUrl(source) : WorkKey.named(source),
            Sha256.of(source),
            Sha256.of(source + " text"),
            source,
            web ? source : null,
            title,
            publisher == null ? null : new Publisher(publisher, null, PublisherKind.NEWS),
            published == null
                ? null
                : new PublicationDate(PartialDate.parse(published), PublicationDate.FoundIn.META),
            CAPTURED,
            language,
            Tlp.CLEAR,
            List.of(),
            List.of());
    documents.add(document);
    return document;
  }

  private ClaimKey claim(
      SourceDocument document,
      Frame frame,
      Property property,
      ClaimValue value,
      Assertion assertion,
      String words) {
    String before = "Earlier on the page. ";
    QuotableText text = QuotableText.of(before + words + " And more after it.");
    Claim claim =
        Claim.of(
            document.work(),
            frame,
            property,
            value,
            assertion,
            List.of(text.quote(before.length(), before.length() + words.length())),
            1);
    String asserter = assertion.assertedBy();
    claims.add(
        new LedgerClaim(
            claim,
            LedgerClaim.Standing.ELIGIBLE,
            null,
            Sha256.of(asserter == null ? document.work().value() : asserter),
            property.wireName() + ".sample",
            "1.0",
            90));
    return claim.key();
  }

  private Claim claim(ClaimKey key) {
    return claims.stream()
        .map(LedgerClaim::claim)
        .filter(one -> one.key().equals(key))
        .findAny()
        .orElseThrow();
  }

  private Resolution resolution(Property property, ClaimKey chosen, ClaimKey... others) {
    List<ClaimKey> candidates = new ArrayList<>(List.of(chosen));
    candidates.addAll(Arrays.asList(others));
    List<Resolution.Alternative> alternatives = new ArrayList<>();
    for (ClaimKey other : others) {
      alternatives.add(new Resolution.Alternative("highest-value", claim(other).value(), other));
    }
    return new Resolution(
        property,
        claim(chosen).value(),
        chosen,
        candidates,
        "latest-restatement",
        "1.0",
        "The latest word of the same asserter stands",
        alternatives,
        1);
  }

  private Incident theft(
      int number,
      String name,
      String date,
      List<ClaimKey> losses,
      ClaimKey occurred,
      ClaimKey attributed,
      String attributedBy,
      Attribution.Basis basis) {
    List<ClaimKey> all = new ArrayList<>(losses);
    List<Resolution> resolutions = new ArrayList<>();
    resolutions.add(
        resolution(
            Property.LOSS,
            losses.get(0),
            losses.subList(1, losses.size()).toArray(new ClaimKey[0])));
    Optional.ofNullable(occurred)
        .ifPresent(
            key -> {
              all.add(key);
              resolutions.add(resolution(Property.OCCURRED_ON, key));
            });
    List<Attribution> attributions = new ArrayList<>();
    if (attributed != null) {
      all.add(attributed);
      attributions.add(
          new Attribution(
              "Lazarus Group",
              "lazarus-group",
              attributedBy,
              basis,
              Modality.ASSERTED,
              Polarity.AFFIRMED,
              attributedBy == null,
              List.of(attributed)));
    }
    return new Incident(
        losses.get(0).value(),
        number,
        (date == null ? "" : date + "-") + name.toLowerCase(java.util.Locale.ROOT),
        name,
        name,
        IncidentType.CRYPTO_THEFT,
        Determination.CONFIRMED,
        resolutions,
        attributions,
        all);
  }

  private Total total(
      String name,
      Scope scope,
      List<Resolution> resolutions,
      List<Incident> certain,
      List<Incident> possible,
      long claimed) {
    BigDecimal certainSum = sum(certain);
    BigDecimal possibleSum = certainSum.add(sum(possible));
    BigDecimal amount = BigDecimal.valueOf(claimed);
    ClaimKey key = resolutions.get(resolutions.size() - 1).chosen();
    List<ClaimKey> all = resolutions.stream().flatMap(one -> one.candidates().stream()).toList();
    return new Total(
        key.value(),
        name,
        scope,
        resolutions,
        new Reconciliation(
            "USD",
            certain.stream().map(Incident::key).toList(),
            possible.stream().map(Incident::key).toList(),
            certainSum,
            possibleSum,
            amount.subtract(possibleSum),
            amount.subtract(certainSum),
            possibleSum
                .multiply(BigDecimal.valueOf(100))
                .divide(amount, 2, java.math.RoundingMode.HALF_EVEN),
            null,
            (int) certain.stream().filter(one -> sum(List.of(one)).signum() == 0).count(),
            List.of(),
            new Origin.Derived(
                "claimed − known here",
                List.of(
                    new Origin.Operand(
                        "claimed",
                        amount.toPlainString(),
                        new Origin.Sourced(List.of(key.value()))),
                    new Origin.Operand(
                        "known here",
                        possibleSum.toPlainString(),
                        new Origin.Derived("sum of losses", List.of()))))),
        all);
  }

  private static BigDecimal sum(List<Incident> incidents) {
    return incidents.stream()
        .flatMap(one -> one.loss().stream())
        .filter(loss -> loss.currency().equals("USD"))
        .map(Amount::figure)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Conflict.Side side(String label, ClaimKey claim) {
    return new Conflict.Side(label, List.of(claim), List.of());
  }

  private SourceGroup group(String origin, String reason, ClaimKey... keys) {
    List<WorkKey> works = Arrays.stream(keys).map(key -> claim(key).work()).distinct().toList();
    return new SourceGroup(Sha256.of(origin), origin, works, Arrays.asList(keys), reason);
  }

  private Ledger ledger(
      List<Incident> incidents,
      List<Total> totals,
      List<Conflict> conflicts,
      List<SourceGroup> groups) {
    return new Ledger(
        "1.0",
        "sample-1",
        LedgerInput.View.ALL,
        documents,
        claims,
        incidents,
        totals,
        conflicts,
        groups,
        0,
        List.of());
  }
}
