// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.decision.Role;

/** The audit log. Each entry is written in a transaction of its own and stands whatever else. */
@ApplicationScoped
public class AuditLog implements PanacheRepository<AuditEntry> {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TARGET = 2000;

  private final Clock clock;

  @Inject
  public AuditLog(Clock clock) {
    this.clock = clock;
  }

  /**
   * Adds an entry.
   *
   * @param who who did it: a name, or the address of somebody unknown
   * @param role in which role, or null for somebody unknown
   * @param action what was done: {@code POST}, {@code login}, the name of a command
   * @param target to what
   * @param status what came of it, as in HTTP
   */
  public void note(String who, @Nullable Role role, String action, String target, int status) {
    AuditEntry entry =
        new AuditEntry(
            clock.instant(),
            cut(who, LONGEST_NAME),
            role,
            action,
            cut(target, LONGEST_TARGET),
            status);
    QuarkusTransaction.requiringNew().run(() -> persist(entry));
  }

  /** The latest entries before the one of that ordinal. */
  List<AuditEntry> before(long ordinal, int most) {
    return QuarkusTransaction.requiringNew()
        .call(() -> find("id < ?1 order by id desc", ordinal).page(0, most).list());
  }

  /** How many there are. */
  long size() {
    return QuarkusTransaction.requiringNew().call(() -> count());
  }

  /** Neither in the middle of a character nor with one that PostgreSQL cannot keep. */
  private static String cut(String text, int longest) {
    String plain = text.replace('\0', '\uFFFD');
    return plain.codePointCount(0, plain.length()) <= longest
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, longest));
  }
}
