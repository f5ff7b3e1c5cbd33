// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.webhooks;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The webhooks on record and their leases. Each method is a transaction of its own, so that another
 * process sees at once what was done.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class WebhookRepository implements PanacheRepositoryBase<Webhook, String> {

  /** All of them, the oldest first. */
  List<Webhook> inOrder() {
    return listAll(Sort.by("madeAt").and("hookKey"));
  }

  Optional<Webhook> byKey(String key) {
    return find("hookKey", key).firstResultOptional();
  }

  boolean remove(String key) {
    return delete("hookKey", key) == 1;
  }

  /**
   * Takes or keeps the lease.
   *
   * @return false if another process has it, or the webhook is gone
   */
  boolean lease(Webhook hook, String process, Instant now, Duration length) {
    return update(
            "leasedBy = ?1, leasedUntil = ?2 where hookKey = ?3 and active = true"
                + " and (leasedBy = ?1 or leasedUntil is null or leasedUntil < ?4)",
            process,
            now.plus(length),
            hook.key(),
            now)
        == 1;
  }

  void giveUpLease(Webhook hook, String process) {
    update(
        "leasedBy = null, leasedUntil = null where hookKey = ?1 and leasedBy = ?2",
        hook.key(),
        process);
  }

  /** Tells the receiver of nothing more. */
  void deactivate(Webhook hook) {
    update("active = false where hookKey = ?1", hook.key());
  }
}
