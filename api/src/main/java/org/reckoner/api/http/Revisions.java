// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.problem.ProblemType;
import org.reckoner.domain.document.Sha256;

/**
 * Entity tags of what is not read from the ledger and changes by itself: runs, feeds, webhooks,
 * tokens. A tag names all that is shown of one.
 */
@ApplicationScoped
public class Revisions {
  private static final int LENGTH = 20;

  private final ObjectMapper mapper;

  @Inject
  public Revisions(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** The tag of a thing as it is shown whole. */
  String tag(Object view) {
    try {
      return '"' + Sha256.of(mapper.writeValueAsBytes(view)).substring(0, LENGTH) + '"';
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What is answered can be written as JSON", e);
    }
  }

  /**
   * Holds the condition that a change comes with against the thing as it is now.
   *
   * @param view as it is shown whole
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 428 without a condition, 412 if it names
   *     another state
   */
  public void require(@Nullable String ifMatch, Object view) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw missing();
    }
    String tag = tag(view);
    if (Arrays.stream(ifMatch.split(",", -1))
        .map(String::trim)
        .noneMatch(one -> one.equals("*") || one.equals(tag))) {
      throw ProblemType.STALE_VERSION.because(
          "If-Match names a state that is not the present one: " + tag + ".");
    }
  }

  static RuntimeException missing() {
    return ProblemType.PRECONDITION_REQUIRED.because(
        "If-Match names the ETag of what is changed as it was read, or *.");
  }
}
