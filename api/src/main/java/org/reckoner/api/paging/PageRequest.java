// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.paging;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.problem.ProblemType;

/** Which page of a list is asked for. */
public final class PageRequest {
  private static final int USUAL = 50;
  private static final int MOST = 500;

  // Strings, because the framework answers 404 to a number that is none.
  @QueryParam("limit")
  @Parameter(description = "Items on the page, 1 to 500; 50 where it is not given")
  @Nullable String limit;

  @QueryParam("cursor")
  @Parameter(description = "The next member of the page before")
  @Nullable String cursor;

  int limit() {
    if (limit == null) {
      return USUAL;
    }
    if (!limit.matches("[0-9]{1,3}")
        || Integer.parseInt(limit) < 1
        || Integer.parseInt(limit) > MOST) {
      throw ProblemType.INVALID_PARAMETER.because(
          "limit is a number from 1 to " + MOST + ", not '" + limit + "'.");
    }
    return Integer.parseInt(limit);
  }

  @Nullable String after() {
    return cursor == null ? null : Cursor.key(cursor);
  }
}
