// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.incident.Incident;

/** What the cases ask a ledger for. */
final class Held {
  private Held() {}

  static String figure(Resolution resolution) {
    return resolution.value().bounded().orElseThrow().figure().toPlainString();
  }

  static Incident only(Ledger ledger) {
    assertThat(ledger.incidents()).hasSize(1);
    return ledger.incidents().get(0);
  }

  static List<Conflict> conflicts(Ledger ledger, Conflict.Kind kind) {
    return ledger.conflicts().stream().filter(one -> one.kind() == kind).toList();
  }
}
