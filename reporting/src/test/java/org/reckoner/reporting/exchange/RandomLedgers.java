// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.AmountKind;
import org.reckoner.domain.amount.AssetQuantity;
import org.reckoner.domain.amount.Count;
import org.reckoner.domain.amount.Qualifier;
import org.reckoner.domain.amount.Share;
import org.reckoner.domain.amount.ValuationBasis;
import org.reckoner.domain.claim.AsserterBasis;
import org.reckoner.domain.claim.Assertion;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Frame;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Modality;
import org.reckoner.domain.claim.Observation;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Scope;
import org.reckoner.domain.decision.Decision;
import org.reckoner.domain.decision.Role;
import org.reckoner.domain.decision.Ruling;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.document.Publisher;
import org.reckoner.domain.document.PublisherKind;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.evidence.Origin;
import org.reckoner.domain.evidence.QuotableText;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.ledger.LedgerInput;
import org.reckoner.domain.ledger.LedgerRules;
import org.reckoner.domain.ledger.Reckoning;
import org.reckoner.domain.party.Party;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.domain.period.Period;

/** Ledgers reckoned from documents and claims that a seed makes up, hostile words among them. */
public final class RandomLedgers {
  private static final Origin.Reference MADE_UP = new Origin.Reference("made up", "1", "x");

  /** A few parties with parents, one of them known to ATT&amp;CK, one a person. */
  public static final PartyRegister REGISTER =
      PartyRegister.of(
          "made up 1",
          List.of(
              party("dprk", PartyKind.STATE, "North Korea", null, null),
              party("rgb", PartyKind.AGENCY, "Reconnaissance General Bureau", "dprk", null),
              party("lazarus-group", PartyKind.INTRUSION_SET, "Lazarus Group", "rgb", "G0032"),
              party("quiet-heron", PartyKind.INTRUSION_SET, "Quiet Heron", "lazarus-group", null),
              party("nowhere", PartyKind.STATE, "Republic of Nowhere", null, null),
              party("j-doe", PartyKind.PERSON, "J. Doe", null, null)));

  private static final List<String> WORDS =
      List.of(
          "Norvik",
          "Exchange",
          "=SUM(A1)",
          "thieves",
          "\u0639\u0631\u0628\u064a",
          "한국",
          "𝄞",
          "\"quoted\"",
          "a\tb",
          "</script>",
          "-1",
          "O’Hara",
          "bridge",
          "wallet",
          "ﬁ",
          "\u200b");
  private static final List<String> VICTIMS =
      List.of("Norvik Exchange", "Harbour Bridge", "Coin & Sons", "한빛거래소", "Norvik");
  private static final List<String> ACTORS =
      List.of(
          "Lazarus Group",
          "North Korea",
          "Quiet Heron",
          "J. Doe",
          "unknown hackers",
          "Republic of Nowhere");
  private static final List<String> TECHNIQUES = List.of("T1566", "T1552.004", "T9999");

  private static final List<Property> OF_INCIDENTS =
      List.of(
          Property.LOSS,
          Property.OCCURRED_ON,
          Property.ATTRIBUTED_TO,
          Property.SUPPLIER,
          Property.TECHNIQUE,
          Property.ADDRESS,
          Property.RECOVERED);

  private final Random random;
  private final List<SourceDocument> documents = new ArrayList<>();
  private final List<Observation> observations = new ArrayList<>();
  private final List<Decision> assertions = new ArrayList<>();

  private RandomLedgers(long seed) {
    random = new Random(seed);
  }

  /** The ledger that belongs to the seed, of a handful of documents. */
  public static Ledger of(long seed) {
    return of(seed, 1 + (int) (seed % 6), 6);
  }

  /** A ledger of so many documents with up to so many frames each. */
  public static Ledger of(long seed, int documents, int frames) {
    RandomLedgers made = new RandomLedgers(seed);
    for (int i = 0; i < documents; i++) {
      made.document(i, frames);
    }
    return Reckoning.of(
        new LedgerInput(
            made.documents,
            made.observations,
            List.of(),
            List.of(),
            made.assertions,
            List.of(),
            REGISTER,
            LedgerInput.View.ALL),
        LedgerRules.STANDARD);
  }

  private static Party party(
      String id, PartyKind kind, String name, @Nullable String parent, @Nullable String attackId) {
    return new Party(id, kind, name, List.of(name + " group"), parent, attackId, false, MADE_UP);
  }

  private void document(int number, int frames) {
    boolean url = random.nextBoolean();
    String address = "https://news.example/" + number + (random.nextInt(5) == 0 ? "/ü b" : "");
    StringBuilder text = new StringBuilder();
    WorkKey work = url ? WorkKey.ofUrl(address) : WorkKey.named("document " + number);
    int many = random.nextInt(frames + 1);
    for (int frame = 0; frame < many; frame++) {
      frame(work, frame, text);
    }
    documents.add(
        new SourceDocument(
            work,
            Sha256.of("raw" + number),
            Sha256.of(text.toString()),
            "file " + number,
            url ? address : null,
            random.nextBoolean() ? words(4) : null,
            random.nextBoolean()
                ? new Publisher(words(2), "news.example", any(PublisherKind.values()))
                : null,
            random.nextInt(3) > 0
                ? new PublicationDate(date(), PublicationDate.FoundIn.META)
                : null,
            LocalDate.of(2025, 1, 1).plusDays(random.nextInt(300)),
            random.nextBoolean() ? "en" : "und",
            any(Tlp.values()),
            List.of(),
            List.of()));
  }

  private void frame(WorkKey work, int number, StringBuilder text) {
    FrameKind kind = random.nextBoolean() ? FrameKind.INCIDENT : any(FrameKind.values());
    IncidentType type = any(IncidentType.values());
    String subject = kind == FrameKind.INCIDENT ? any(VICTIMS) : any(ACTORS);
    Scope scope =
        kind == FrameKind.TOTAL
            ? new Scope(
                random.nextBoolean() ? any(ACTORS) : null,
                random.nextBoolean() ? "firms" : null,
                type,
                random.nextBoolean() ? period() : null)
            : null;
    Frame frame = new Frame(kind, kind + " " + number + " " + subject, subject, type, scope);
    if (kind == FrameKind.INCIDENT) {
      claim(
          work,
          frame,
          Property.VICTIM,
          new ClaimValue.Named(subject, PartyKind.ORGANISATION),
          text);
    }
    int many = 1 + random.nextInt(4);
    for (int i = 0; i < many; i++) {
      Property property = random.nextBoolean() ? any(OF_INCIDENTS) : any(Property.values());
      claim(work, frame, property, value(property), text);
    }
  }

  private void claim(
      WorkKey work, Frame frame, Property property, ClaimValue value, StringBuilder text) {
    int start = text.length();
    text.append(words(1 + random.nextInt(6))).append(" end").append(text.length()).append(". ");
    Claim claim =
        Claim.of(
            work,
            frame,
            property,
            value,
            assertion(),
            List.of(QuotableText.of(text.toString()).quote(start, text.length() - 1)),
            1);
    int confidence = random.nextInt(101);
    if (text.length() % 9 == 4) {
      assertions.add(
          new Decision(new Ruling.Asserted(claim), "ada", Role.ANALYST, Instant.EPOCH, "Read."));
    } else {
      observations.add(new Observation(claim, "made.up", "1", confidence));
    }
  }

  private Assertion assertion() {
    boolean credited = random.nextBoolean();
    return new Assertion(
        credited ? words(2) : null,
        credited ? any(AsserterBasis.values()) : null,
        any(Modality.values()),
        random.nextInt(5) == 0 ? Polarity.DENIED : Polarity.AFFIRMED,
        random.nextBoolean() ? "reportedly" : null,
        random.nextInt(4) == 0);
  }

  private ClaimValue value(Property property) {
    Class<? extends ClaimValue> type = property.valueType();
    if (type == ClaimValue.Money.class) {
      return new ClaimValue.Money(amount());
    }
    if (type == ClaimValue.Counted.class) {
      return new ClaimValue.Counted(
          Count.exactly(random.nextInt(200), any(List.of("attacks", "firms"))));
    }
    if (type == ClaimValue.Portion.class) {
      BigDecimal share = BigDecimal.valueOf(random.nextInt(100));
      return new ClaimValue.Portion(new Share(null, share, share, Qualifier.UP_TO, "income"));
    }
    if (type == ClaimValue.On.class) {
      return new ClaimValue.On(date());
    }
    if (type == ClaimValue.During.class) {
      return new ClaimValue.During(period());
    }
    if (type == ClaimValue.Named.class) {
      return new ClaimValue.Named(
          any(ACTORS), random.nextBoolean() ? any(PartyKind.values()) : null);
    }
    return other(type);
  }

  private ClaimValue other(Class<? extends ClaimValue> type) {
    if (type == ClaimValue.Technique.class) {
      return new ClaimValue.Technique(any(TECHNIQUES), words(2));
    }
    if (type == ClaimValue.Mitigation.class) {
      return new ClaimValue.Mitigation(
          random.nextBoolean() ? "M1032" : null, words(2), random.nextBoolean() ? "firms" : null);
    }
    if (type == ClaimValue.Address.class) {
      return new ClaimValue.Address(
          "ethereum", "0x" + words(1), any(ClaimValue.Address.Checksum.values()));
    }
    if (type == ClaimValue.Transaction.class) {
      return new ClaimValue.Transaction(random.nextBoolean() ? "bitcoin" : null, words(1));
    }
    return new ClaimValue.Term("TERM", words(3));
  }

  private Amount amount() {
    BigDecimal figure =
        BigDecimal.valueOf(random.nextInt(1_000_000) + 1L, random.nextInt(4)).movePointRight(3);
    String currency = any(List.of("USD", "EUR", "ETH"));
    Amount amount =
        switch (random.nextInt(5)) {
          case 0 -> Amount.about(AmountKind.STOLEN, currency, figure);
          case 1 -> Amount.atLeast(AmountKind.STOLEN, currency, figure, random.nextBoolean());
          case 2 -> Amount.upTo(AmountKind.RANSOM, currency, figure, random.nextBoolean());
          case 3 -> Amount.between(AmountKind.OTHER, currency, figure, figure.add(BigDecimal.TEN));
          default -> Amount.exactly(any(AmountKind.values()), currency, figure);
        };
    return random.nextInt(4) > 0
        ? amount
        : new Amount(
            amount.kind(),
            currency,
            amount.min(),
            amount.best(),
            amount.max(),
            amount.qualifier(),
            ValuationBasis.AT_THEFT,
            amount.strict(),
            List.of(new AssetQuantity("BTC", new BigDecimal("4502.900000000000000001"), null)));
  }

  private Period period() {
    PartialDate start = date();
    return Period.occurred(start, PartialDate.ofYear(start.year() + random.nextInt(4)));
  }

  private PartialDate date() {
    int year = 2014 + random.nextInt(11);
    return switch (random.nextInt(3)) {
      case 0 -> PartialDate.ofYear(year);
      case 1 -> PartialDate.ofMonth(year, 1 + random.nextInt(12));
      default -> PartialDate.of(LocalDate.of(year, 1, 1).plusDays(random.nextInt(365)));
    };
  }

  private String words(int number) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < number; i++) {
      words.append(i == 0 ? "" : " ").append(any(WORDS));
    }
    String made = words.toString();
    return made.isBlank() ? "x" : made;
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private <T> T any(T[] of) {
    return of[random.nextInt(of.length)];
  }
}
