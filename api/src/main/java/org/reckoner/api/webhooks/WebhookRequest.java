// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.webhooks;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.document.Tlp;

/**
 * Somebody to be told of what is new.
 *
 * @param url the http or https address that events are sent to
 * @param kinds of what: INCIDENT, CONFLICT, RESTATEMENT; all where not given
 * @param audience only of what may be shown to those cleared for this TLP marking
 */
public record WebhookRequest(
    @NotBlank @Size(max = 2000) String url,
    @Nullable @Size(min = 1, max = 3) List<@NotNull EventKind> kinds,
    @Nullable Tlp audience) {
  private static final List<EventKind> USUAL =
      List.of(EventKind.INCIDENT, EventKind.CONFLICT, EventKind.RESTATEMENT);

  List<EventKind> wantedKinds() {
    return kinds == null ? USUAL : kinds;
  }
}
