// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import org.reckoner.domain.evidence.Origin;

/**
 * A stretch of a sentence or of a cell. Only {@link Words} and {@link Pointer} have no origin, and
 * neither may carry a value: what counts, dates, prices or quotes something is one of the others.
 */
public sealed interface Run {

  /** As it is read. */
  String text();

  /** Our own words. */
  record Words(String text) implements Run {}

  /** A value: an amount, a count, a date, an identifier. A note says where it comes from. */
  record Value(String text, Origin origin) implements Run {}

  /** A name that sources or reference data give. Its origin is known, but it needs no note. */
  record Name(String text, Origin origin) implements Run {}

  /**
   * The exact words of a document.
   *
   * @param language BCP 47 tag of the words, {@code und} where unknown
   */
  record Quoted(String text, String language, Origin origin) implements Run {}

  /**
   * A pointer to another place of the report.
   *
   * @param target anchor of the place
   */
  record Pointer(String text, String target) implements Run {}
}
