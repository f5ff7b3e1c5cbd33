// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.AmountKind;
import org.reckoner.domain.claim.Assertion;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Extraction;
import org.reckoner.domain.claim.Frame;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Observation;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.decision.Decision;
import org.reckoner.domain.decision.Role;
import org.reckoner.domain.decision.Ruling;
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

/**
 * What two writers may write in any order: captures of a few works about a few firms, some works
 * captured twice with another text, some read by a later extractor that finds less, and decisions.
 */
final class RandomWrites {
  private static final String[] FIRMS = {
    "Acme Exchange", "Acme", "Zenith Bridge", "Zenith", "Harbour Wallet", "Quay Finance"
  };
  private static final Instant BEGIN = Instant.parse("2024-03-01T08:00:00Z");

  private final Random random;
  private final List<Write> writes = new ArrayList<>();
  private final List<ClaimKey> claims = new ArrayList<>();

  /** Something to be written in one transaction. */
  interface Write {
    void by(LedgerWriter writer, Connection connection) throws SQLException;
  }

  private RandomWrites(Random random) {
    this.random = random;
  }

  static List<Write> of(Random random) {
    RandomWrites made = new RandomWrites(random);
    for (int work = 0; work < 16; work++) {
      made.work(WorkKey.named("work " + work));
    }
    made.decisions();
    return made.writes;
  }

  private void work(WorkKey work) {
    int captures = 1 + random.nextInt(2);
    for (int capture = 0; capture < captures; capture++) {
      QuotableText text = QuotableText.of(sentence() + sentence());
      take(work, capture, text, "1", observations(work, text, 0));
      if (random.nextInt(3) == 0) {
        take(work, capture, text, "2", observations(work, text, 1));
      }
    }
  }

  private String sentence() {
    return "%s lost $%d million on 2023-0%d-1%d. "
        .formatted(
            FIRMS[random.nextInt(FIRMS.length)],
            1 + random.nextInt(60),
            1 + random.nextInt(3),
            random.nextInt(9));
  }

  private void take(
      WorkKey work, int number, QuotableText text, String version, List<Observation> found) {
    Instant at = BEGIN.plusSeconds(60L * number);
    String raw = Sha256.of(work + text.text());
    Capture capture =
        new Capture(raw, work.value(), null, "text/plain", Map.of(), at, Tlp.CLEAR, null, null);
    SourceDocument document =
        new SourceDocument(
            work,
            raw,
            Sha256.of(text.text()),
            work.value(),
            null,
            null,
            new Publisher("Paper " + random.nextInt(3), null, PublisherKind.NEWS),
            new PublicationDate(PartialDate.parse("2023-06-01"), PublicationDate.FoundIn.TEXT),
            LocalDate.ofInstant(at, ZoneOffset.UTC),
            "en",
            Tlp.CLEAR,
            List.of(),
            List.of());
    Intake intake =
        new Intake(
            capture,
            version,
            List.of(new Finding(document, new Extraction(work, text, found))),
            List.of());
    writes.add((writer, connection) -> writer.take(connection, intake, at));
  }

  /** The claims of both sentences but the first few. */
  private List<Observation> observations(WorkKey work, QuotableText text, int without) {
    List<Observation> found = new ArrayList<>();
    int from = 0;
    for (int sentence = 0; sentence < 2; sentence++) {
      int end = text.text().indexOf(". ", from) + 1;
      String words = text.text().substring(from, end);
      String firm = words.substring(0, words.indexOf(" lost"));
      String millions = words.substring(words.indexOf('$') + 1, words.indexOf(" million"));
      String date = words.substring(words.lastIndexOf(" ") + 1, words.length() - 1);
      Frame frame =
          new Frame(
              FrameKind.INCIDENT, "incident:" + sentence, firm, IncidentType.CRYPTO_THEFT, null);
      EvidenceSpan quote = text.quote(from, end);
      found.add(
          claim(
              work,
              frame,
              Property.VICTIM,
              new ClaimValue.Named(firm, PartyKind.ORGANISATION),
              quote));
      found.add(
          claim(
              work,
              frame,
              Property.LOSS,
              new ClaimValue.Money(
                  Amount.exactly(
                      AmountKind.STOLEN,
                      "USD",
                      new BigDecimal(millions).multiply(BigDecimal.valueOf(1_000_000)))),
              quote));
      found.add(
          claim(
              work,
              frame,
              Property.OCCURRED_ON,
              new ClaimValue.On(PartialDate.parse(date)),
              quote));
      from = end + 1;
    }
    return found.subList(without, found.size());
  }

  private Observation claim(
      WorkKey work, Frame frame, Property property, ClaimValue value, EvidenceSpan quote) {
    Claim claim = Claim.of(work, frame, property, value, Assertion.PLAIN, List.of(quote), 1);
    claims.add(claim.key());
    return new Observation(claim, property.wireName(), "1", 90);
  }

  private void decisions() {
    for (int i = 0; i < 8; i++) {
      ClaimKey one = claims.get(random.nextInt(claims.size()));
      ClaimKey other = claims.get(random.nextInt(claims.size()));
      decide(new Ruling.OnClaim(one, random.nextBoolean()), i);
      if (!one.equals(other)) {
        decide(new Ruling.OnPair(one, other, random.nextBoolean()), i);
      }
    }
    decide(new Ruling.Alias("Quay Finance", "Zenith"), 9);
  }

  private void decide(Ruling ruling, int minute) {
    Instant at = BEGIN.plusSeconds(3600 + 60L * minute);
    Decision decision =
        new Decision(ruling, "ada", minute % 2 == 0 ? Role.ANALYST : Role.CURATOR, at, "A test");
    writes.add((writer, connection) -> writer.decide(connection, decision, at));
  }
}
