// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.party;

/** What a party is to an incident. */
public enum PartyRole {
  /** Who was robbed. */
  VICTIM,

  /** Whose product or service the attack came through. */
  SUPPLIER,

  /** Who held the assets for the victim. */
  CUSTODIAN,

  /** Who is said to have done it. */
  ATTACKER,

  /** Who is said to have helped, by laundering for instance. */
  FACILITATOR,

  /** Who says who did it. */
  ATTRIBUTOR
}
