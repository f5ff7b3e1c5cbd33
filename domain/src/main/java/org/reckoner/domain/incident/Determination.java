// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.incident;

/** How far it is established that the incident happened (STIX incident extension's terms). */
public enum Determination {
  SUSPECTED,
  CONFIRMED,
  ATTEMPTED,
  FALSE_POSITIVE
}
