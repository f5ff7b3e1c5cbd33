// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The database did not do as it was asked. The transaction is of no use any more. */
public final class RecordingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean collision;

  public RecordingException(SQLException cause) {
    super("The ledger's database refused: " + cause.getMessage(), cause);
    this.collision = collision(cause);
  }

  /**
   * Whether another writer came first with the same document or number, or the database chose this
   * transaction to give way: the same again in a new transaction will do. Otherwise it will not.
   */
  public boolean collision() {
    return collision;
  }

  /** SQL standard classes: 23, a constraint is violated; 40, the transaction was rolled back. */
  private static boolean collision(SQLException refusal) {
    @Nullable SQLException next = refusal;
    while (next != null) {
      String state = next.getSQLState();
      if (state != null && (state.startsWith("23505") || state.startsWith("40"))) {
        return true;
      }
      next = next instanceof BatchUpdateException batch ? batch.getNextException() : null;
    }
    return false;
  }
}
