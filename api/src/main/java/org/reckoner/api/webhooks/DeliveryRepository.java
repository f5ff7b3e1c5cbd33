// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.webhooks;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** The deliveries on record. Each method is a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class DeliveryRepository implements PanacheRepository<Delivery> {

  /** What is due for a receiver, in the order in which it came up. */
  List<Delivery> due(Webhook hook, Instant now, int most) {
    return find(
            "hookKey = ?1 and state = ?2 and nextAt <= ?3 order by id",
            hook.key(),
            Delivery.State.PENDING,
            now)
        .page(0, most)
        .list();
  }

  /** Writes what came of an attempt, unless the delivery is over or gone meanwhile. */
  void finish(Delivery delivery, Consumer<Delivery> outcome) {
    find("id = ?1 and state = ?2", delivery.ordinal(), Delivery.State.PENDING)
        .firstResultOptional()
        .ifPresent(outcome);
  }

  /** Those to a receiver before the one of that ordinal, the latest first. */
  List<Delivery> before(String hook, long ordinal, int most) {
    return find("hookKey = ?1 and id < ?2 order by id desc", hook, ordinal).page(0, most).list();
  }

  long count(String hook) {
    return count("hookKey = ?1", hook);
  }

  void add(Delivery delivery) {
    persist(delivery);
  }

  /** Gives up all that waits for a receiver. */
  void abandon(Webhook hook, Instant now) {
    update(
        "state = ?1, endedAt = ?2 where hookKey = ?3 and state = ?4",
        Delivery.State.ABANDONED,
        now,
        hook.key(),
        Delivery.State.PENDING);
  }

  /** Lets go of what was over before then. */
  void forget(Instant endedBefore) {
    delete("endedAt < ?1", endedBefore);
  }
}
