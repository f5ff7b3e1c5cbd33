// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.ledger;

import java.util.List;
import org.reckoner.domain.decision.CarriedDecision;

/** What analysts decided of a ledger, in the form in which it travels to others. */
public interface DecisionsOfLedger {
  /** The decisions that a view rests on and that travel, the earliest first. */
  List<CarriedDecision> of(OpenLedger ledger);
}
