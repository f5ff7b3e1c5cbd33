// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.ledger.Ledgers;
import org.reckoner.domain.ledger.LedgerInput;
import org.reckoner.ingest.fetch.WebPost;

/**
 * Sends what is due, to each receiver under its lease: of two processes one does, and when that is
 * killed the other takes over once the lease has ended. An event that was sent and not noted before
 * that is sent again, under the same id.
 */
final class Deliveries {
  private static final Logger LOG = Logger.getLogger(Deliveries.class);

  /** So many to one receiver, and then it is the next one's turn. */
  private static final int AT_ONCE = 50;

  private static final int GONE = 410;

  private final String process = UUID.randomUUID().toString();
  private final WebhookRepository hooks;
  private final DeliveryRepository deliveries;
  private final Ledgers ledgers;
  private final WebPost post;
  private final WebhooksConfig config;
  private final ObjectMapper mapper;
  private final Clock clock;

  Deliveries(
      WebhookRepository hooks,
      DeliveryRepository deliveries,
      Ledgers ledgers,
      WebPost post,
      WebhooksConfig config,
      ObjectMapper mapper,
      Clock clock) {
    this.hooks = hooks;
    this.deliveries = deliveries;
    this.ledgers = ledgers;
    this.post = post;
    this.config = config;
    this.mapper = mapper;
    this.clock = clock;
  }

  /**
   * What is sent.
   *
   * @param id of the event, equal at every attempt
   * @param kind INCIDENT, CONFLICT, RESTATEMENT or PING
   * @param at when it came up
   * @param audience of whose ledger it is
   * @param subject what it is about; null for a ping
   */
  record Event(
      String id, EventKind kind, Instant at, String audience, News.@Nullable Item subject) {}

  /** Sends all that is due and answers how many attempts there were. */
  int sendDue() {
    int attempts = 0;
    for (Webhook hook : hooks.inOrder()) {
      if (hook.active()
          && !deliveries.due(hook, clock.instant(), 1).isEmpty()
          && hooks.lease(hook, process, clock.instant(), config.lease())) {
        try {
          attempts += sendDue(hook);
        } finally {
          hooks.giveUpLease(hook, process);
        }
      }
    }
    return attempts;
  }

  private int sendDue(Webhook hook) {
    Map<News.Name, News.Item> items =
        News.of(ledgers.of(new LedgerInput.View(hook.audience(), null, null)).ledger()).items();
    int attempts = 0;
    for (Delivery delivery : deliveries.due(hook, clock.instant(), AT_ONCE)) {
      if (!hooks.lease(hook, process, clock.instant(), config.lease())) {
        return attempts;
      }
      News.Item item = items.get(delivery.name());
      if (item == null && delivery.kind() != EventKind.PING) {
        deliveries.finish(delivery, one -> one.end(Delivery.State.WITHDRAWN, clock.instant()));
        continue;
      }
      attempts++;
      if (!send(hook, delivery, item)) {
        // Nobody is there: what else waits for them would only wait for the same answer.
        return attempts;
      }
    }
    return attempts;
  }

  /** Sends one; false if there is nobody to send to. */
  private boolean send(Webhook hook, Delivery delivery, News.@Nullable Item item) {
    byte[] body = json(hook, delivery, item);
    long seconds = clock.instant().getEpochSecond();
    WebPost.Outcome outcome =
        post.json(
            hook.url(),
            Map.of(
                "webhook-id", delivery.event(),
                "webhook-timestamp", Long.toString(seconds),
                "webhook-signature", hook.secret().signature(delivery.event(), seconds, body)),
            body);
    Instant now = clock.instant();
    if (outcome instanceof WebPost.Outcome.NotSent notSent) {
      deliveries.finish(
          delivery, one -> one.failed(null, notSent.failure().message(), config.waits(), now));
      return false;
    }
    int status = ((WebPost.Outcome.Answered) outcome).status();
    if (status >= 200 && status < 300) {
      deliveries.finish(delivery, one -> one.delivered(status, now));
      return true;
    }
    deliveries.finish(
        delivery,
        one ->
            one.failed(status, "The receiver answers with status " + status, config.waits(), now));
    if (status == GONE) {
      LOG.infof("The receiver of the %s is gone for good", hook);
      hooks.deactivate(hook);
      deliveries.abandon(hook, now);
      return false;
    }
    return true;
  }

  private byte[] json(Webhook hook, Delivery delivery, News.@Nullable Item item) {
    try {
      return mapper.writeValueAsBytes(
          new Event(
              delivery.event(), delivery.kind(), delivery.madeAt(), hook.audience().label(), item));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An event can be written as JSON", e);
    }
  }
}
