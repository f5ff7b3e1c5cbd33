// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.stix;

/** How much of a ledger an export carries. */
public enum StixProfile {
  /** Standard objects and properties only, which every platform keeps. */
  CORE,
  /** The same with the incident extensions and our own, for whoever can read them. */
  FULL
}
