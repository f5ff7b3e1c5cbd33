// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.table;

/** What a cell says could not be understood. */
final class CellProblem extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param what without the cell: {@code 'soon' is no date}
   */
  CellProblem(String what) {
    super(what, null, false, false);
  }

  String what() {
    return String.valueOf(getMessage());
  }
}
