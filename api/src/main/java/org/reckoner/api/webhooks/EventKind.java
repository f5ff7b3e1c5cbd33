// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.webhooks;

/** What others are told of. */
public enum EventKind {
  /** A theft that the ledger had not known. */
  INCIDENT,
  /** Sources that do not go together, or a further reading in such a place. */
  CONFLICT,
  /** Somebody who changed a number of their own. */
  RESTATEMENT,
  /** Nothing: an administrator wants to see whether it arrives. */
  PING
}
