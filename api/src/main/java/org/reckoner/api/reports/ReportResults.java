// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.reports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.reckoner.domain.document.Tlp;

/**
 * What came of the reports that were written as long work, in the database, where every process
 * finds it: in parts, so that neither writing nor reading one asks for memory of its size. A result
 * is there whole or not at all, and no more once a document has been erased that it may quote.
 */
@ApplicationScoped
public class ReportResults {
  private static final int PART = 512 * 1024;

  private final EntityManager database;

  @Inject
  public ReportResults(EntityManager database) {
    this.database = database;
  }

  /**
   * A result without its bytes.
   *
   * @param audience whoever is cleared for less may not see it
   * @param size in bytes
   */
  record Result(String key, String fileName, String mediaType, Tlp audience, long size) {}

  /** How many documents have been erased; to be asked for before the work begins. */
  long erasures() {
    return QuarkusTransaction.requiringNew().call(this::erased);
  }

  /** Keeps a result, whole or not at all. */
  void keep(Result result, long erasures, Instant now, byte[] bytes) {
    QuarkusTransaction.requiringNew()
        .timeout(600)
        .run(
            () -> {
              update(
                  "insert into report_result (run_key, file_name, media_type, audience, size,"
                      + " erasures, made_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                  result.key(),
                  result.fileName(),
                  result.mediaType(),
                  result.audience().name(),
                  result.size(),
                  erasures,
                  now);
              int ordinal = 0;
              for (int from = 0; from < bytes.length; from += PART) {
                update(
                    "insert into report_part (run_key, ordinal, bytes) values (?1, ?2, ?3)",
                    result.key(),
                    ordinal++,
                    Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PART)));
              }
            });
  }

  /** The result of a run, where it is kept. */
  Optional<Result> find(String key) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              @SuppressWarnings("unchecked") // a query of several columns answers with arrays
              List<Object[]> rows =
                  database
                      .createNativeQuery(
                          "select file_name, media_type, audience, size from report_result"
                              + " where run_key = ?1 and erasures = ?2")
                      .setParameter(1, key)
                      .setParameter(2, erased())
                      .getResultList();
              return rows.stream()
                  .findFirst()
                  .map(
                      row ->
                          new Result(
                              key,
                              (String) row[0],
                              (String) row[1],
                              Tlp.valueOf((String) row[2]),
                              ((Number) row[3]).longValue()));
            });
  }

  /**
   * Writes the bytes of a result, part by part.
   *
   * @throws IOException also where it was let go of meanwhile
   */
  void write(Result result, OutputStream out) throws IOException {
    int parts = (int) ((result.size() + PART - 1) / PART);
    for (int ordinal = 0; ordinal < parts; ordinal++) {
      out.write(
          part(result.key(), ordinal)
              .orElseThrow(() -> new IOException("The report is kept no more")));
    }
  }

  /** Lets go what is older than that, and what may quote an erased document. */
  public void forget(Instant madeBefore) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              String gone = "made_at < ?1 or erasures <> ?2";
              update(
                  "delete from report_part where run_key in (select run_key from report_result where "
                      + gone
                      + ")",
                  madeBefore,
                  erased());
              update("delete from report_result where " + gone, madeBefore, erased());
            });
  }

  private Optional<byte[]> part(String key, int ordinal) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              @SuppressWarnings("unchecked") // of one column
              List<byte[]> parts =
                  database
                      .createNativeQuery(
                          "select bytes from report_part where run_key = ?1 and ordinal = ?2",
                          byte[].class)
                      .setParameter(1, key)
                      .setParameter(2, ordinal)
                      .getResultList();
              return parts.stream().findFirst();
            });
  }

  private long erased() {
    return ((Number) database.createNativeQuery("select count(*) from erasure").getSingleResult())
        .longValue();
  }

  private void update(String statement, Object... values) {
    var query = database.createNativeQuery(statement);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    query.executeUpdate();
  }
}
