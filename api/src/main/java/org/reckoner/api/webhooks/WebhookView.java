// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.webhooks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.document.Tlp;

/**
 * A webhook without its secret.
 *
 * @param key its name
 * @param url where events are sent
 * @param kinds of what
 * @param audience only of what may be shown to those cleared for it
 * @param active false once the receiver has answered 410
 * @param madeBy who wants it
 * @param madeAt since when
 * @param href its own address; {@code /deliveries} and {@code /ping} below it
 */
public record WebhookView(
    String key,
    String url,
    List<EventKind> kinds,
    Tlp audience,
    boolean active,
    String madeBy,
    Instant madeAt,
    String href) {

  /**
   * A webhook that was made.
   *
   * @param secret in the first answer only; whoever asks again with the same Idempotency-Key is not
   *     told, and removes it if that answer was lost
   */
  public record Made(WebhookView webhook, @Nullable String secret) {
    Made withoutSecret() {
      return new Made(webhook, null);
    }
  }

  /**
   * An event on its way, or how that ended.
   *
   * @param event its id, equal at every attempt
   * @param state where it stands
   * @param attempts how many there were
   * @param nextAt when it is tried next, while it is
   * @param lastStatus what the receiver answered last
   * @param lastFailure why it did not arrive last
   * @param endedAt when it was over
   */
  public record DeliveryView(
      String event,
      EventKind kind,
      Instant madeAt,
      Delivery.State state,
      int attempts,
      @Nullable Instant nextAt,
      @Nullable Integer lastStatus,
      @Nullable String lastFailure,
      @Nullable Instant endedAt) {

    static DeliveryView of(Delivery one) {
      return new DeliveryView(
          one.event(),
          one.kind(),
          one.madeAt(),
          one.state(),
          one.attempts(),
          one.state() == Delivery.State.PENDING ? one.nextAt() : null,
          one.lastStatus().orElse(null),
          one.lastFailure().orElse(null),
          one.endedAt().orElse(null));
    }
  }

  static WebhookView of(Webhook hook) {
    return new WebhookView(
        hook.key(),
        hook.url(),
        hook.kinds(),
        hook.audience(),
        hook.active(),
        hook.madeBy(),
        hook.madeAt(),
        WebhooksResource.PATH + "/" + hook.key());
  }
}
