// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.audit;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.paging.Page;
import org.reckoner.api.paging.PageRequest;
import org.reckoner.domain.decision.Role;

/** The audit log. */
@Path(AuditResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public class AuditResource {
  public static final String PATH = "/api/v1/audit";

  private final AuditLog log;

  @Inject
  public AuditResource(AuditLog log) {
    this.log = log;
  }

  /**
   * One line of the log.
   *
   * @param at when
   * @param who a name, or the address of somebody unknown
   * @param role in which role; null for somebody unknown
   * @param action what was done
   * @param target to what
   * @param status what came of it, as in HTTP
   */
  public record AuditView(
      Instant at, String who, @Nullable Role role, String action, String target, int status) {
    static AuditView of(AuditEntry entry) {
      return new AuditView(
          entry.at(),
          entry.who(),
          entry.role().orElse(null),
          entry.action(),
          entry.target(),
          entry.status());
    }
  }

  @GET
  @Operation(summary = "Who did what, the latest first")
  public Page<AuditView> list(@BeanParam PageRequest page) {
    return Page.queried(
        (after, most) -> log.before(after.map(AuditResource::ordinal).orElse(Long.MAX_VALUE), most),
        log.size(),
        page,
        entry -> Long.toString(entry.ordinal()),
        AuditView::of);
  }

  private static long ordinal(String key) {
    return PageRequest.number(key);
  }
}
