// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.paging;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.AmountKind;
import org.reckoner.domain.claim.Assertion;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Extraction;
import org.reckoner.domain.claim.Frame;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Observation;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.document.Capture;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.evidence.EvidenceSpan;
import org.reckoner.domain.evidence.QuotableText;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.domain.recorded.Finding;
import org.reckoner.domain.recorded.Intake;
import org.reckoner.domain.recorded.LedgerWriter;
import org.reckoner.domain.recorded.Sample;

/**
 * Documents in any number, with sentences and the claims that quote them: thefts each with victim,
 * sum and day, every theft told by three documents that do not quite agree on the sum.
 */
public final class MadeUpDocuments {
  /** Claims about each theft in each document. */
  public static final int CLAIMS = 3;

  private static final int TOLD = 3;
  private static final int AT_ONCE = 100;
  private static final String SYLLABLES = "bacodrafignohujokilummernexolpraquarostatriulvorwizan";

  private final int thefts;
  private final int otherWords;

  /**
   * Documents of a size.
   *
   * @param thefts told by each
   * @param otherWords that say nothing and follow, some common and most rare
   */
  public MadeUpDocuments(int thefts, int otherWords) {
    this.thefts = thefts;
    this.otherWords = otherWords;
  }

  /** Writes so many of them. */
  public void write(DataSource database, int documents) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      LedgerWriter writer = new LedgerWriter();
      for (int i = 0; i < documents; i++) {
        writer.take(connection, intake(i), Sample.NOON);
        if (i % AT_ONCE == 0) {
          connection.commit();
        }
      }
      connection.commit();
    }
  }

  private Intake intake(int number) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < thefts; i++) {
      int theft = number / TOLD * thefts + i;
      words.append(
          "%s lost $%d on %s. ".formatted(victim(theft), dollars(theft, number), day(theft)));
    }
    Random random = new Random(number);
    for (int i = 0; i < otherWords; i++) {
      words.append(word(random)).append(i % 12 == 11 ? ". " : " ");
    }
    QuotableText text = QuotableText.of(words.toString());
    WorkKey work = WorkKey.named("document " + number);
    List<Observation> found = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < thefts; i++) {
      int end = text.text().indexOf(". ", from) + 1;
      EvidenceSpan sentence = text.quote(from, end);
      found.addAll(claims(work, number / TOLD * thefts + i, number, sentence));
      from = end + 1;
    }
    String raw = Sha256.of("raw " + number);
    Capture capture =
        new Capture(
            raw, "d" + number, null, "text/plain", Map.of(), Sample.MORNING, Tlp.CLEAR, null, null);
    SourceDocument document =
        new SourceDocument(
            work,
            raw,
            Sha256.of(text.text()),
            "d" + number,
            null,
            null,
            null,
            null,
            LocalDate.of(2024, 3, 23),
            "en",
            Tlp.CLEAR,
            List.of(),
            List.of());
    return new Intake(
        capture, "1", List.of(new Finding(document, new Extraction(work, text, found))), List.of());
  }

  private static List<Observation> claims(
      WorkKey work, int theft, int number, EvidenceSpan sentence) {
    Frame frame =
        new Frame(
            FrameKind.INCIDENT,
            "incident:" + theft,
            victim(theft),
            IncidentType.CRYPTO_THEFT,
            null);
    Map<Property, ClaimValue> values =
        Map.of(
            Property.VICTIM,
            new ClaimValue.Named(victim(theft), PartyKind.ORGANISATION),
            Property.LOSS,
            new ClaimValue.Money(
                Amount.exactly(
                    AmountKind.STOLEN, "USD", BigDecimal.valueOf(dollars(theft, number)))),
            Property.OCCURRED_ON,
            new ClaimValue.On(PartialDate.of(day(theft))));
    List<Observation> observations = new ArrayList<>();
    values.forEach(
        (property, value) -> {
          Claim claim =
              Claim.of(work, frame, property, value, Assertion.PLAIN, List.of(sentence), 1);
          observations.add(new Observation(claim, property.wireName(), "1", 90));
        });
    return observations;
  }

  /** Of 20,000 words, the first ones far more often than the last. */
  public static String word(Random random) {
    return victim((int) (20_000 * Math.pow(random.nextDouble(), 4))).split(" ", 2)[0];
  }

  /** Whom a theft of that number robbed: two words that hardly any other has. */
  public static String victim(int theft) {
    long mixed = (theft * 2654435761L) & 0xffffffffL;
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      int at = (int) (mixed % 25) * 2;
      mixed /= 25;
      String part = SYLLABLES.substring(at, at + 3);
      if (i % 3 == 0) {
        name.append(i == 0 ? "" : " ").append(Character.toUpperCase(part.charAt(0)));
        name.append(part.substring(1));
      } else {
        name.append(part);
      }
    }
    return name.append(theft % 2 == 0 ? " Exchange" : " Finance").toString();
  }

  private static long dollars(int theft, int number) {
    return 1_000_000L + theft * 37L % 90_000_000 + number % TOLD * 1000L;
  }

  private static LocalDate day(int theft) {
    return LocalDate.of(2014, 1, 1).plusDays(theft % 3600);
  }
}
