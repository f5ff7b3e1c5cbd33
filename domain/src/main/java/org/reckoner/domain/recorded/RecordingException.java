// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import java.sql.SQLException;
import java.util.List;

/** The database did not do as it was asked. The transaction is of no use any more. */
public final class RecordingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Another writer came first: unique violation and class 40 of the standard, PostgreSQL's lock not
   * available, H2's lock time-out and concurrent update.
   */
  private static final List<String> COLLISIONS = List.of("23505", "40", "55P03", "HYT00", "90131");

  /** The data cannot be kept: class 22 of the standard, PostgreSQL's limit of an index's row. */
  private static final List<String> UNFIT = List.of("22", "54000");

  private final boolean collision;
  private final boolean unfit;

  public RecordingException(SQLException cause) {
    super("The ledger's database refused: " + cause.getMessage(), cause);
    this.collision = hasState(cause, COLLISIONS);
    this.unfit = hasState(cause, UNFIT);
  }

  /**
   * Whether another writer came first with the same document or number, or the database chose this
   * transaction to give way: the same again in a new transaction will do. Otherwise it will not.
   */
  public boolean collision() {
    return collision;
  }

  /**
   * Whether the database cannot keep these very data (a character, a length): skip the item. With
   * neither this nor a {@link #collision()} the next item will fare no better: stop.
   */
  public boolean unfit() {
    return unfit;
  }

  private static boolean hasState(SQLException refusal, List<String> beginnings) {
    SQLException next = refusal;
    while (next != null) {
      String state = next.getSQLState();
      if (state != null && beginnings.stream().anyMatch(state::startsWith)) {
        return true;
      }
      next = next.getNextException();
    }
    return false;
  }
}
