// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.domain.claim.Extraction;
import org.reckoner.domain.claim.Observation;
import org.reckoner.domain.document.Sha256;

/**
 * Writes what an extractor found in texts, table by table. A claim that is known gets an
 * observation only; a pass that is known changes nothing. Keeps blocks of ids, so one of these
 * serves one database; safe for use by several threads, each with its own connection.
 */
final class ClaimWriter {
  /** Ordinals begin at one. */
  private static final long KNOWN = 0;

  final RowIds extractionIds = new RowIds("extraction_seq", 50);
  final RowIds frameIds = new RowIds("frame_seq", 200);
  final RowIds claimIds = new RowIds("claim_seq", 1000);
  final RowIds observationIds = new RowIds("observation_seq", 1000);

  /**
   * One pass over one text of one work.
   *
   * @param work row of the work
   * @param textId row of the text that the claims quote
   */
  record Pass(
      DocumentWriter.Written work, long textId, Extraction extraction, String extractorVersion) {

    /** Digest of a pass: the same text, version and findings give the same. */
    String key() {
      StringBuilder content = new StringBuilder(extractorVersion);
      content.append('\n').append(Sha256.of(extraction.text().text()));
      for (Observation observation : extraction.observations()) {
        content.append('\n').append(CanonicalJson.write(observation));
      }
      return Sha256.of(content.toString());
    }
  }

  /**
   * What was added.
   *
   * @param claims claims that were new
   * @param observations observations, of new claims and known ones
   * @param pass whether the pass was new; one that finds nothing may supersede what others found
   */
  record Added(int claims, int observations, boolean pass) {
    static final Added NOTHING = new Added(0, 0, false);
  }

  /**
   * Writes passes. The rows of their works must be locked by the transaction, so that two writers
   * do not find the same claim new; of works that were written by it nothing is looked up, since
   * nothing can be known of them.
   *
   * @return of each pass what it added
   * @throws SQLException as the database has it; the transaction is then of no use any more
   */
  List<Added> write(Connection connection, List<Pass> passes, Instant recordedAt)
      throws SQLException {
    KeyedRows ordinals =
        KeyedRows.of(
            connection,
            "select work_id, extraction_key, ordinal from extraction where work_id = any(?)",
            known(passes));
    List<String> keys = passes.stream().map(Pass::key).toList();
    List<Long> ordinalOf = new ArrayList<>(); // KNOWN where the pass is on record
    List<Pass> fresh = new ArrayList<>();
    for (int i = 0; i < passes.size(); i++) {
      Map<String, Long> ofWork = ordinals.of(passes.get(i).work().id());
      if (ofWork.containsKey(keys.get(i))) {
        ordinalOf.add(KNOWN);
      } else {
        long ordinal = 1 + ofWork.values().stream().max(Long::compare).orElse(0L);
        ofWork.put(keys.get(i), ordinal);
        ordinalOf.add(ordinal);
        fresh.add(passes.get(i));
      }
    }
    ClaimRows rows = ClaimRows.of(connection, this, known(fresh), recordedAt);
    Iterator<Integer> newClaims = rows.addClaims(connection, fresh).iterator();
    List<Added> added = new ArrayList<>();
    for (int i = 0; i < passes.size(); i++) {
      if (ordinalOf.get(i) == KNOWN) {
        added.add(Added.NOTHING);
      } else {
        Pass pass = passes.get(i);
        rows.add(connection, pass, keys.get(i), ordinalOf.get(i));
        added.add(new Added(newClaims.next(), pass.extraction().observations().size(), true));
      }
    }
    rows.write(connection);
    return added;
  }

  /** Rows of the works that were there before this transaction. */
  private static Set<Long> known(Collection<Pass> passes) {
    return passes.stream()
        .map(Pass::work)
        .filter(work -> !work.added())
        .map(DocumentWriter.Written::id)
        .collect(Collectors.toSet());
  }
}
