// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Which of the reports on a ledger is meant. All are composed from the same paragraphs. */
public enum ReportKind {
  /** Everything that the selection lets in, with every annex. */
  COMPREHENSIVE("Comprehensive report"),
  /** One incident. */
  INCIDENT("Report on one incident"),
  /** One group or state, and what is attributed to it. */
  ACTOR("Report on one actor"),
  /** What is new since an earlier ledger. */
  DIGEST("Digest of what is new"),
  /** Questions and answers on two pages. */
  BRIEF("Brief");

  private final String label;

  ReportKind(String label) {
    this.label = label;
  }

  /** As the title page calls it. */
  public String label() {
    return label;
  }

  /** As commands and addresses call it: {@code incident}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The kind of that name.
   *
   * @throws IllegalArgumentException in a sentence, if there is none
   */
  public static ReportKind named(String name) {
    return Arrays.stream(values())
        .filter(kind -> kind.wireName().equals(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no kind of report '" + name + "': " + names()));
  }

  /** "comprehensive, incident, actor, digest, brief". */
  public static String names() {
    return Arrays.stream(values()).map(ReportKind::wireName).collect(Collectors.joining(", "));
  }
}
