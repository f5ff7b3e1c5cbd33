// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.AmountKind;
import org.reckoner.domain.amount.Count;
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
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.document.Publisher;
import org.reckoner.domain.document.PublisherKind;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.evidence.QuotableText;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.domain.period.Period;

/**
 * Made-up documents in any number, shaped like the real thing: a few incidents that everybody
 * writes about and many that few do, figures that wander about the true one, half of the articles
 * crediting somebody, one in eight undated, firms with two-word names and nicknames, one in twelve
 * articles with a total.
 */
public final class SyntheticLibrary {
  private static final String[] SYLLABLES = {
    "ba", "co", "dra", "fi", "gno", "hu", "jo", "ki", "lum", "mer", "nex", "ol", "pra", "qua", "ro",
    "sta", "tri", "ul", "vor", "wi", "xan", "yo", "zeb"
  };
  private static final String[] ORDINARY = {"", "", " Exchange", " Finance", " Network", " Bridge"};
  private static final String[] ASSERTERS = {
    "Elliptic", "Chainalysis", "FBI", "United Nations", "CertiK", "PeckShield", "SlowMist"
  };
  private static final String[] ACTORS = {
    "Lazarus Group", "North Korea", "Sandworm", "TraderTraitor"
  };

  private final Random random;
  private final List<SourceDocument> documents = new ArrayList<>();
  private final List<Observation> observations = new ArrayList<>();

  private record Theft(String victim, LocalDate day, long dollars) {}

  private SyntheticLibrary(long seed) {
    random = new Random(seed);
  }

  /** At least so many claims, always the same for one seed. */
  public static LedgerInput of(int claims, long seed) {
    return of(claims, Math.max(10, claims / 50), seed);
  }

  /** At least so many claims about at most so many thefts. */
  public static LedgerInput of(int claims, int thefts, long seed) {
    SyntheticLibrary library = new SyntheticLibrary(seed);
    library.write(claims, thefts);
    return new LedgerInput(
        library.documents,
        library.observations,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Library.actors(),
        LedgerInput.View.ALL);
  }

  private void write(int claims, int different) {
    List<Theft> thefts = new ArrayList<>();
    for (int i = 0; i < different; i++) {
      thefts.add(
          new Theft(name(), LocalDate.of(2014, 1, 1).plusDays(random.nextInt(4000)), dollars()));
    }
    for (int i = 0; observations.size() < claims; i++) {
      document(i, thefts);
    }
  }

  private String name() {
    StringBuilder name = new StringBuilder();
    int length = 4 + random.nextInt(2);
    for (int i = 0; i < length; i++) {
      name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
    return name.append(ORDINARY[random.nextInt(ORDINARY.length)]).toString();
  }

  private long dollars() {
    return Math.round(Math.exp(11 + random.nextGaussian() * 2)) / 1000 * 1000 + 100_000;
  }

  private void document(int number, List<Theft> thefts) {
    WorkKey work = WorkKey.ofUrl("https://news.example/" + number);
    int told = 1 + random.nextInt(3);
    LocalDate day = LocalDate.of(2014, 1, 1);
    for (int i = 0; i < told; i++) {
      // The square makes the first thefts the famous ones.
      double place = random.nextDouble();
      Theft theft = thefts.get((int) (place * place * thefts.size()));
      theft(work, theft);
      day = theft.day().isAfter(day) ? theft.day() : day;
    }
    if (random.nextInt(12) == 0) {
      total(work, day.getYear() - 1);
    }
    boolean dated = random.nextInt(8) > 0;
    String digest = Sha256.of("document " + number);
    documents.add(
        new SourceDocument(
            work,
            digest,
            digest,
            "file-" + number,
            work.value().substring(4),
            "Title " + number,
            new Publisher("Paper " + random.nextInt(400), null, PublisherKind.NEWS),
            dated
                ? new PublicationDate(
                    PartialDate.of(day.plusDays(random.nextInt(20))), PublicationDate.FoundIn.META)
                : null,
            LocalDate.of(2026, 1, 1),
            "en",
            Tlp.CLEAR,
            List.of(),
            List.of()));
  }

  private void theft(WorkKey work, Theft theft) {
    String victim =
        random.nextInt(4) == 0 && theft.victim().indexOf(' ') > 0
            ? theft.victim().substring(0, theft.victim().indexOf(' '))
            : theft.victim();
    Frame frame =
        new Frame(
            FrameKind.INCIDENT, "incident " + victim, victim, IncidentType.CRYPTO_THEFT, null);
    Assertion assertion = assertion();
    claim(work, frame, Property.VICTIM, new ClaimValue.Named(victim, null), assertion);
    if (random.nextInt(8) > 0) {
      PartialDate date =
          random.nextInt(5) == 0
              ? PartialDate.ofMonth(theft.day().getYear(), theft.day().getMonthValue())
              : PartialDate.of(theft.day().plusDays(random.nextInt(2)));
      claim(work, frame, Property.OCCURRED_ON, new ClaimValue.On(date), assertion);
    }
    long wandering = theft.dollars() + theft.dollars() / 20 * (random.nextInt(5) - 2);
    claim(
        work,
        frame,
        Property.LOSS,
        new ClaimValue.Money(
            Amount.exactly(AmountKind.STOLEN, "USD", BigDecimal.valueOf(wandering))),
        assertion);
    if (random.nextInt(3) == 0) {
      claim(
          work,
          frame,
          Property.ATTRIBUTED_TO,
          new ClaimValue.Named(ACTORS[random.nextInt(ACTORS.length)], null),
          assertion);
    }
    if (random.nextInt(3) == 0) {
      claim(
          work,
          frame,
          Property.TECHNIQUE,
          new ClaimValue.Technique("T1566", "Phishing"),
          assertion);
    }
  }

  /** A total over years that were over when the document appeared. */
  private void total(WorkKey work, int lastYear) {
    int last = Math.max(2015, lastYear);
    int year = 2015 + random.nextInt(last - 2014);
    Period period =
        Period.occurred(
            PartialDate.ofYear(year), PartialDate.ofYear(year + random.nextInt(last + 1 - year)));
    String actor = ACTORS[random.nextInt(ACTORS.length)];
    Frame frame =
        new Frame(
            FrameKind.TOTAL,
            "total " + actor + period.iso(),
            actor + " " + period.iso(),
            IncidentType.CRYPTO_THEFT,
            new Scope(actor, "cryptocurrency firms", IncidentType.CRYPTO_THEFT, period));
    Assertion assertion = assertion();
    claim(
        work,
        frame,
        Property.ATTACK_COUNT,
        new ClaimValue.Counted(Count.exactly(1 + random.nextInt(90), "attacks")),
        assertion);
    claim(
        work,
        frame,
        Property.LOSS,
        new ClaimValue.Money(
            Amount.about(
                AmountKind.STOLEN,
                "USD",
                BigDecimal.valueOf((1 + random.nextInt(30)) * 100_000_000L))),
        assertion);
  }

  private Assertion assertion() {
    @Nullable String credited =
        random.nextBoolean() ? ASSERTERS[random.nextInt(ASSERTERS.length)] : null;
    return new Assertion(
        credited,
        credited == null ? null : AsserterBasis.SENTENCE,
        random.nextInt(5) == 0 ? Modality.SUSPECTED : Modality.ASSERTED,
        Polarity.AFFIRMED,
        null,
        false);
  }

  private void claim(
      WorkKey work, Frame frame, Property property, ClaimValue value, Assertion assertion) {
    String before = "According to our paper " + observations.size() + ", ";
    String quote =
        "the " + property.label() + " was " + frame.subject() + " " + observations.size();
    QuotableText text = QuotableText.of(before + quote + " as reported on the following day.");
    observations.add(
        new Observation(
            Claim.of(
                work,
                frame,
                property,
                value,
                assertion,
                List.of(text.quote(before.length(), before.length() + quote.length())),
                1),
            "synthetic.rule",
            "1.0",
            90));
  }
}
