// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.party;

/** What sort of party it is. */
public enum PartyKind {
  /** A company, exchange, protocol or other body. */
  ORGANISATION,

  /** A natural person. */
  PERSON,

  /** A group of attackers (STIX 2.1 intrusion-set). */
  INTRUSION_SET,

  /** An organ of a state or of an international organisation. */
  AGENCY,

  /** A state. */
  STATE
}
