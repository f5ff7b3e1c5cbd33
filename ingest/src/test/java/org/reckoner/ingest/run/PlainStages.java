// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reckoner.domain.claim.Assertion;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Extraction;
import org.reckoner.domain.claim.Frame;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Observation;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.evidence.QuotableText;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.read.RawDocument;
import org.reckoner.ingest.read.ReadDocument;
import org.reckoner.ingest.read.Reading;

/**
 * Stages that a test can foresee: a file is a text, "---" parts it into several documents, and
 * every "X was robbed" is a claim that X is a victim. "UNREADABLE" is unreadable, "DEFECT" meets a
 * defect.
 */
final class PlainStages {
  static final String VERSION = "plain 1";
  private static final Pattern ROBBED = Pattern.compile("(\\w+) was robbed");
  private static final Pattern CANONICAL = Pattern.compile("canonical (\\S+)");

  private PlainStages() {}

  static Stages stages() {
    return new Stages(PlainStages::read, PlainStages::extract, text -> List.of(), VERSION);
  }

  static List<Reading> read(RawDocument raw) {
    String text = new String(raw.bytes(), StandardCharsets.UTF_8);
    if (text.contains("DEFECT")) {
      throw new IllegalStateException("met a defect");
    }
    String[] parts = text.split("---", -1);
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      String source = parts.length == 1 ? raw.source() : raw.source() + "#" + (i + 1);
      readings.add(
          parts[i].contains("UNREADABLE")
              ? new Reading.Unreadable(
                  source, new Failure(Failure.Type.DAMAGED, "'" + source + "' is damaged"))
              : new Reading.Read(source, document(parts[i], raw)));
    }
    return readings;
  }

  private static ReadDocument document(String text, RawDocument raw) {
    Matcher canonical = CANONICAL.matcher(text);
    return new ReadDocument(
        "text/plain",
        null,
        List.of(),
        null,
        null,
        canonical.find() ? canonical.group(1) : null,
        "en",
        QuotableText.of(text),
        List.of(),
        Sha256.of(raw.bytes()),
        List.of());
  }

  static Extraction extract(WorkKey work, ReadDocument document) {
    List<Observation> observations = new ArrayList<>();
    Matcher robbed = ROBBED.matcher(document.text().text());
    while (robbed.find()) {
      String victim = robbed.group(1);
      Claim claim =
          Claim.of(
              work,
              new Frame(
                  FrameKind.INCIDENT,
                  "incident:" + victim,
                  victim,
                  IncidentType.CRYPTO_THEFT,
                  null),
              Property.VICTIM,
              new ClaimValue.Named(victim, null),
              Assertion.PLAIN,
              List.of(document.text().quote(robbed.start(), robbed.end())),
              observations.size() + 1);
      observations.add(new Observation(claim, "plain.robbed", "1", 90));
    }
    return new Extraction(work, document.text(), observations);
  }
}
