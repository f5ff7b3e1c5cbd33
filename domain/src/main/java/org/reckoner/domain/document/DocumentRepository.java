// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.document;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Documents on record, for looking up; what is found is never changed. */
@ApplicationScoped
public class DocumentRepository implements PanacheRepository<RecordedDocument> {
  /** By when the bytes were captured: in which order captures came in does not matter. */
  private static final Sort NEWEST_FIRST =
      Sort.descending("capture.capturedAt", "capture.rawSha256", "recordedAt", "id");

  /** The work as its newest capture describes it. */
  public Optional<RecordedDocument> present(WorkKey work) {
    return find("work.key", NEWEST_FIRST, work.value()).firstResultOptional();
  }

  /** Every description of the work, the newest first. */
  public List<RecordedDocument> history(WorkKey work) {
    return list("work.key", NEWEST_FIRST, work.value());
  }

  /** The documents that these bytes hold: one, or as many as a feed has entries. */
  public List<RecordedDocument> ofBytes(String rawSha256) {
    return list("capture.rawSha256", Sort.ascending("id"), rawSha256);
  }
}
