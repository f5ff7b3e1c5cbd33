// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder that holds the ledger and the archive.
 *
 * @param path absolute
 */
record DataFolder(Path path) {
  private static final String VARIABLE = "RECKONER_DATA";
  private static final String LEDGER = "ledger.mv.db";

  /** The folder that the environment names, or else {@code reckoner-data} where we are. */
  static DataFolder ofEnvironment() {
    String set = System.getProperty("reckoner.data", System.getenv(VARIABLE));
    try {
      Path path = Path.of(set == null || set.isBlank() ? "reckoner-data" : set);
      return new DataFolder(path.toAbsolutePath().normalize());
    } catch (InvalidPathException e) {
      throw new CommandFailure(
          ExitCode.WRONG_USAGE, VARIABLE + " names no folder: " + e.getMessage());
    }
  }

  /**
   * H2 locks its file for one process. To ask for the same lock first costs a millisecond and gives
   * a sentence instead of a failed start.
   *
   * @throws CommandFailure if another process has it, or the folder cannot be made
   */
  void refuseIfInUse() {
    try {
      Files.createDirectories(path);
      if (isLocked(path.resolve(LEDGER))) {
        throw inUse();
      }
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.WRONG_USAGE, "The data folder " + path + " cannot be used: " + e.getMessage());
    }
  }

  /** Whether documents were taken in here before. */
  boolean hasLedger() {
    return Files.exists(path.resolve(LEDGER));
  }

  CommandFailure inUse() {
    return new CommandFailure(
        ExitCode.LEDGER_IN_USE,
        "Another process has the ledger in "
            + path
            + " open; end it first, or set "
            + VARIABLE
            + " to another folder.");
  }

  private static boolean isLocked(Path ledger) throws IOException {
    if (!Files.exists(ledger)) {
      return false;
    }
    try (FileChannel channel =
            FileChannel.open(ledger, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock == null;
    }
  }
}
