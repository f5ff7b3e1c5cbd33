// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.form;

/**
 * Told how far the writing of a report is. It may end the writing by throwing; what was written
 * until then is of no use.
 */
@FunctionalInterface
public interface ReportProgress {
  /** Nobody is told, and nobody ends it. */
  ReportProgress NOBODY = step -> {};

  /** What is done for a report, in order. Only paper is laid out and painted. */
  enum Step {
    /** The ledger of the view is worked out. */
    LEDGER(0, "the ledger"),
    /** Paragraphs, tables and figures are composed. */
    TEXT(1, "the text"),
    /** The text is broken into lines and pages. */
    LAYOUT(2, "the layout"),
    /** The pages are drawn. */
    PAGES(3, "the pages"),
    /** All of it is written. */
    FILE(4, "the file");

    /** How many there are. */
    public static final int COUNT = values().length;

    private final int before;
    private final String label;

    Step(int before, String label) {
      this.before = before;
      this.label = label;
    }

    /** How many steps are behind it. */
    public int before() {
      return before;
    }

    /** For people: "the layout". */
    public String label() {
      return label;
    }
  }

  /** A step is about to begin. */
  void at(Step step);
}
