// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.table;

/**
 * Words that a spreadsheet program would take for a formula (OWASP, "CSV injection"): they begin
 * with a sign that starts one, or with white space that hides such a sign.
 */
public final class Formula {
  /** What starts a formula in some program, with the full-width forms of East Asian ones. */
  private static final String STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private Formula() {}

  public static boolean startsOne(String text) {
    return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0;
  }

  /** The words, with an apostrophe in front where they would start a formula. */
  public static String neutralised(String text) {
    return startsOne(text) ? "'" + text : text;
  }
}
