// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.paging;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.problem.ProblemType;

/** Which page of a list is asked for. */
public final class PageRequest {
  public static final String CSV = "text/csv";
  public static final String JSON_LINES = "application/x-ndjson";

  private static final int USUAL = 50;
  static final int MOST = 500;

  // Strings, because the framework answers 404 to a number that is none.
  @QueryParam("limit")
  @Parameter(
      description =
          "Items on the page, 1 to 500; where it is not given 50, and all in CSV or JSON Lines")
  @Nullable String limit;

  @QueryParam("cursor")
  @Parameter(description = "The next member of the page before")
  @Nullable String cursor;

  @HeaderParam("Accept")
  @Parameter(hidden = true)
  @Nullable String accept;

  int limit() {
    if (limit == null) {
      return isTable() ? Integer.MAX_VALUE : USUAL;
    }
    if (!limit.matches("[0-9]{1,3}")
        || Integer.parseInt(limit) < 1
        || Integer.parseInt(limit) > MOST) {
      throw ProblemType.INVALID_PARAMETER.because(
          "limit is a number from 1 to " + MOST + ", not '" + limit + "'.");
    }
    return Integer.parseInt(limit);
  }

  /**
   * The number that a list's own cursors hold.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem if the cursor is of another list
   */
  public static long number(String key) {
    if (!key.matches("[0-9]{1,18}")) {
      throw ProblemType.INVALID_PARAMETER.because("The cursor is of another list.");
    }
    return Long.parseLong(key);
  }

  Optional<Cursor> after() {
    return Optional.ofNullable(cursor).map(Cursor::parse);
  }

  /** Tables and lines are streamed and need no pages. */
  private boolean isTable() {
    return accept != null && (accept.contains(CSV) || accept.contains(JSON_LINES));
  }
}
