// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.document;

import java.time.LocalDate;
import org.reckoner.domain.evidence.EvidenceSpan;

/**
 * A publisher's own notice on a work. The claims it touches stay visible, struck through, and are
 * ineligible from its date.
 *
 * @param work the work it is about
 * @param kind what it says
 * @param date from when it counts
 * @param evidence the words of the notice
 */
public record DocumentNotice(WorkKey work, Kind kind, LocalDate date, EvidenceSpan evidence) {
  /** What a notice says of its work. */
  public enum Kind {
    CORRECTED,
    UPDATED,
    RETRACTED
  }
}
