// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.run;

import org.reckoner.domain.recorded.Finding;
import org.reckoner.domain.recorded.Intake;

/**
 * Bounds how much waits to be taken in: a worker that finds no room begins nothing, unless it is
 * the document that is taken out next, for which all others wait.
 */
final class Room {
  /** In code units of text: with so much waiting, nothing more is begun. */
  static final long MUCH = 2_000_000;

  /** A claim counts as so much text: of a list, each line is many claims. */
  private static final long CLAIM = 100;

  private long taken;
  private long out;

  /** How much a document takes that waits. */
  static long size(Preparation.Prepared prepared) {
    Intake intake = prepared.intake();
    return intake == null ? 0 : intake.findings().stream().mapToLong(Room::size).sum();
  }

  private static long size(Finding finding) {
    return finding.extraction().text().text().length()
        + CLAIM * finding.extraction().observations().size();
  }

  /** Waits for room for the document that is so many places behind the first of the request. */
  synchronized void await(long place) throws InterruptedException {
    while (taken >= MUCH && place > out) {
      wait();
    }
  }

  synchronized void take(long size) {
    taken += size;
  }

  /** One document is taken out. */
  synchronized void give(long size) {
    taken -= size;
    out++;
    notifyAll();
  }
}
