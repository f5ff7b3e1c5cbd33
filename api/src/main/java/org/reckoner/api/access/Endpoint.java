// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.access;

import java.util.List;
import org.reckoner.domain.decision.Role;

/**
 * One entry of the table of who may do what. An endpoint that is missing here is closed to
 * everybody.
 *
 * @param method GET, POST and so on
 * @param path as in the resources, with templates: {@code /api/v1/claims/{key}}
 * @param role the least role that may use it
 */
public record Endpoint(String method, String path, Role role) {
  /** The whole table. */
  public static final List<Endpoint> ALL =
      List.of(
          reads("/"),
          reads("/incidents/{name}"),
          reads("/totals/{key}"),
          reads("/conflicts"),
          reads("/documents"),
          reads("/documents/{id}"),
          reads("/api/v1/documents"),
          reads("/api/v1/documents/{id}"),
          reads("/api/v1/documents/{id}/text"),
          reads("/api/v1/documents/{id}/original"),
          reads("/api/v1/claims"),
          reads("/api/v1/claims/{key}"),
          reads("/api/v1/incidents"),
          reads("/api/v1/incidents/{name}"),
          reads("/api/v1/incidents/{name}/claims"),
          reads("/api/v1/totals"),
          reads("/api/v1/totals/{key}"),
          reads("/api/v1/conflicts"),
          reads("/api/v1/conflicts/{key}"),
          reads("/api/v1/parties"),
          reads("/api/v1/parties/{id}"),
          reads("/api/v1/addresses/{chain}/{address}"),
          reads("/api/v1/ledger"),
          reads("/api/v1/ledger/export"),
          reads("/api/v1/reports/{name}"),
          reads("/api/v1/problems"),
          reads("/api/v1/problems/{slug}"),
          reads("/api/v1/decisions"),
          new Endpoint("POST", "/api/v1/decisions", Role.ANALYST),
          new Endpoint("GET", "/api/v1/runs", Role.ANALYST),
          new Endpoint("POST", "/api/v1/runs", Role.ANALYST),
          new Endpoint("GET", "/api/v1/runs/{key}", Role.ANALYST),
          new Endpoint("DELETE", "/api/v1/runs/{key}", Role.ANALYST));

  private static Endpoint reads(String path) {
    return new Endpoint("GET", path, Role.READER);
  }
}
