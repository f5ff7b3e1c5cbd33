// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.claim;

/** What sort of incident it is; only thefts of crypto-assets enter theft sums. */
public enum IncidentType {
  /** Theft of crypto-assets. */
  CRYPTO_THEFT,

  /** Data or systems held to ransom. */
  RANSOMWARE,

  /** Sabotage, wiping, disruption. */
  DESTRUCTIVE,

  /** Theft of information. */
  ESPIONAGE,

  /** The sources do not say. */
  UNKNOWN
}
