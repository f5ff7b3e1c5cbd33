// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reckoner.domain.decision.Decision;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.WorkKey;

/**
 * What one transaction takes in, written table by table: captures, works, texts, documents, and
 * what was found in them. How many questions that takes does not depend on how many documents there
 * are.
 */
final class Taking {
  private final DocumentWriter documents;
  private final ClaimWriter claims;
  private final Instant recordedAt;

  Taking(DocumentWriter documents, ClaimWriter claims, Instant recordedAt) {
    this.documents = documents;
    this.claims = claims;
    this.recordedAt = recordedAt;
  }

  /** Records decisions that were not on record, and answers their rows. */
  interface Supplies {
    List<Long> record(Connection connection, List<Decision> supplied, Instant recordedAt)
        throws SQLException;
  }

  List<Intake.Effect> take(Connection connection, List<Intake> intakes, Supplies supplies)
      throws SQLException {
    Map<String, DocumentWriter.Written> captures =
        documents.captures(connection, intakes.stream().map(Intake::capture).toList(), recordedAt);
    List<Finding> findings =
        intakes.stream().flatMap(intake -> intake.findings().stream()).toList();
    List<SourceDocument> described = findings.stream().map(Finding::document).toList();
    List<WorkKey> keys = described.stream().map(SourceDocument::work).toList();
    Map<String, DocumentWriter.Written> works = documents.lockedWorks(connection, keys, recordedAt);
    Map<String, DocumentWriter.Written> texts =
        documents.texts(connection, textsOf(findings), recordedAt);
    Erasures.refuse(connection, works, texts, described);

    List<DocumentWriter.Description> descriptions = new ArrayList<>();
    List<ClaimWriter.Pass> passes = new ArrayList<>();
    for (Intake intake : intakes) {
      long capture = of(captures, intake.capture().rawSha256()).id();
      for (Finding finding : intake.findings()) {
        SourceDocument document = finding.document();
        DocumentWriter.Written work = of(works, document.work().value());
        long text = of(texts, document.textSha256()).id();
        descriptions.add(new DocumentWriter.Description(document, work, capture, text));
        passes.add(
            new ClaimWriter.Pass(work, text, finding.extraction(), intake.extractorVersion()));
      }
    }
    List<Boolean> fresh = documents.documents(connection, descriptions, recordedAt);
    List<ClaimWriter.Added> added = claims.write(connection, passes, recordedAt);

    Set<Long> changed = new LinkedHashSet<>();
    for (int i = 0; i < passes.size(); i++) {
      if (fresh.get(i) || added.get(i).pass()) {
        changed.add(passes.get(i).work().id());
      }
    }
    List<List<Long>> decisions = new ArrayList<>();
    for (Intake intake : intakes) {
      decisions.add(supplies.record(connection, intake.supplied(), recordedAt));
    }
    Journal.works(connection, changed);
    Journal.decisions(connection, decisions.stream().flatMap(List::stream).toList());
    return effects(intakes, captures, fresh, added, decisions);
  }

  private static List<Intake.Effect> effects(
      List<Intake> intakes,
      Map<String, DocumentWriter.Written> captures,
      List<Boolean> fresh,
      List<ClaimWriter.Added> added,
      List<List<Long>> decisions) {
    List<Intake.Effect> effects = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int at = 0;
    for (int i = 0; i < intakes.size(); i++) {
      String bytes = intakes.get(i).capture().rawSha256();
      boolean newBytes = seen.add(bytes) && of(captures, bytes).added();
      int newDocuments = 0;
      int newClaims = 0;
      int observations = 0;
      for (int end = at + intakes.get(i).findings().size(); at < end; at++) {
        newDocuments += fresh.get(at) ? 1 : 0;
        newClaims += added.get(at).claims();
        observations += added.get(at).observations();
      }
      effects.add(
          new Intake.Effect(
              newBytes ? 1 : 0, newDocuments, newClaims, observations, decisions.get(i).size()));
    }
    return effects;
  }

  private static SortedMap<String, String> textsOf(List<Finding> findings) {
    SortedMap<String, String> texts = new TreeMap<>();
    for (Finding finding : findings) {
      texts.put(finding.document().textSha256(), finding.extraction().text().text());
    }
    return texts;
  }

  private static <V> V of(Map<String, V> rows, String key) {
    V row = rows.get(key);
    if (row == null) {
      throw new IllegalStateException("No row was looked up or written for " + key);
    }
    return row;
  }
}
