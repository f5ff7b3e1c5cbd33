// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.claim;

/** What a frame is about. */
public enum FrameKind {
  /** One attack. */
  INCIDENT,

  /** Many attacks, counted or summed up. */
  TOTAL,

  /** Who somebody is: aliases, parents, sponsors, targets. */
  PARTY,

  /** What stolen assets are used for. */
  PROCEEDS,

  /** How attackers work in general, apart from one incident. */
  METHOD,

  /** A sanction or other political or legal measure. */
  SANCTION,

  /** A body that looks into the thefts, and how far it is. */
  INVESTIGATION,

  /** A statement, a call to act, a refusal to comment, a denial. */
  RESPONSE,

  /** What is advised to whom. */
  RECOMMENDATION,

  /** What the thefts do to markets, confidence and practice. */
  IMPACT
}
