// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.bundle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.AmountKind;
import org.reckoner.domain.claim.AsserterBasis;
import org.reckoner.domain.claim.Assertion;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Extraction;
import org.reckoner.domain.claim.Frame;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Modality;
import org.reckoner.domain.claim.Observation;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.ingest.read.ReadDocument;

/** Takes the claims out of the lines that an incident or a group of a bundle makes. */
public final class BundleClaims {
  /** Of the documents whose text has such lines. */
  public static final String MEDIA_TYPE = "application/stix+json";

  private BundleClaims() {}

  /** What the lines say; the first names what it is about. */
  public static Extraction extract(WorkKey work, ReadDocument document) {
    String text = document.text().text();
    List<Observation> observations = new ArrayList<>();
    Frame frame = null;
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      String words = text.substring(start, end);
      BundleLine line = BundleLine.parse(words);
      if (frame == null) {
        frame = frame(line);
      } else {
        Said said = said(line).orElse(null);
        if (said != null) {
          Claim claim =
              Claim.of(
                  work,
                  frame,
                  said.property(),
                  said.value(),
                  assertion(line.asserter()),
                  List.of(document.text().quote(start, start + words.stripTrailing().length())),
                  1);
          observations.add(
              new Observation(claim, "bundle." + line.kind(), BundleReader.VERSION, 100));
        }
      }
      start = end + 1;
    }
    return new Extraction(work, document.text(), observations.stream().distinct().toList());
  }

  private record Said(Property property, ClaimValue value) {}

  private static Frame frame(BundleLine line) {
    boolean incident = line.kind().equals("incident");
    return new Frame(
        incident ? FrameKind.INCIDENT : FrameKind.PARTY,
        line.kind() + " " + ClaimKey.normalised(line.words()),
        line.words(),
        IncidentType.UNKNOWN,
        null);
  }

  private static Optional<Said> said(BundleLine line) {
    return Optional.ofNullable(
        switch (line.kind()) {
          case "targets" -> new Said(Property.VICTIM, new ClaimValue.Named(line.words(), null));
          case "attributed-to" ->
              new Said(Property.ATTRIBUTED_TO, new ClaimValue.Named(line.words(), null));
          case "alias" -> new Said(Property.ALIAS, new ClaimValue.Named(line.words(), null));
          case "uses" -> new Said(Property.TECHNIQUE, technique(line.words()));
          case "lost" -> new Said(Property.LOSS, new ClaimValue.Money(amount(line.words())));
          default -> null;
        });
  }

  private static ClaimValue.Technique technique(String words) {
    int blank = words.indexOf(' ');
    return blank < 0
        ? new ClaimValue.Technique(words, words)
        : new ClaimValue.Technique(words.substring(0, blank), words.substring(blank + 1));
  }

  private static Amount amount(String words) {
    String[] parts = words.split(" ", -1);
    BigDecimal min = new BigDecimal(parts[1]);
    BigDecimal max = new BigDecimal(parts[3]);
    return min.compareTo(max) == 0
        ? Amount.exactly(AmountKind.STOLEN, parts[0], min)
        : Amount.between(AmountKind.STOLEN, parts[0], min.min(max), max.max(min));
  }

  private static Assertion assertion(String asserter) {
    return asserter.isEmpty()
        ? Assertion.PLAIN
        : new Assertion(
            asserter, AsserterBasis.SENTENCE, Modality.ASSERTED, Polarity.AFFIRMED, null, false);
  }
}
