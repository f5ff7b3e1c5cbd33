// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.screen;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.reckoner.domain.document.Sha256;
import org.reckoner.ingest.extract.chain.ChecksummedAddress;

/**
 * Looks a million random addresses up, a third each Bitcoin with a checksum, Ethereum with one and
 * Ethereum without, against the lists named as arguments (dated 2024-01-01 where they say no day),
 * and prints addresses per second and the percentiles of a single look-up. With the first argument
 * {@code --write FILE} it only writes the million to a file, for the command line.
 */
public final class ScreeningBenchmark {
  private static final String ALPHABET =
      "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final int NUMBER = 1_000_000;

  private ScreeningBenchmark() {}

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    List<String> addresses = addresses();
    if (arguments.length == 2 && arguments[0].equals("--write")) {
      write(addresses, Path.of(arguments[1]));
      return;
    }
    List<AddressList> lists = new ArrayList<>();
    for (String argument : arguments) {
      lists.add(ListReader.read(Path.of(argument), LocalDate.of(2024, 1, 1)));
    }
    Screening screening = new Screening(lists);
    for (int round = 1; round <= 4; round++) {
      long[] nanos = new long[NUMBER];
      int listed = 0;
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      for (int i = 0; i < NUMBER; i++) {
        long before = System.nanoTime();
        listed += screening.screen(addresses.get(i)).status() == Screened.Status.LISTED ? 1 : 0;
        nanos[i] = System.nanoTime() - before;
      }
      double seconds =
          (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
      Arrays.sort(nanos);
      System.out.printf(
          Locale.ROOT,
          "round %d: %.0f addresses a second of processor time, %d listed; one look-up: median %.1f"
              + " µs, p99 %.1f µs, longest %.1f ms%n",
          round,
          NUMBER / seconds,
          listed,
          nanos[NUMBER / 2] / 1e3,
          nanos[NUMBER / 100 * 99] / 1e3,
          nanos[NUMBER - 1] / 1e6);
    }
  }

  private static List<String> addresses() {
    Random random = new Random(1);
    List<String> addresses = new ArrayList<>(NUMBER);
    byte[] hash = new byte[20];
    for (int i = 0; i < NUMBER; i++) {
      random.nextBytes(hash);
      addresses.add(
          switch (i % 3) {
            case 0 -> bitcoin(hash);
            case 1 -> ChecksummedAddress.evm(hash);
            default -> "0x" + HexFormat.of().formatHex(hash);
          });
    }
    return addresses;
  }

  private static String bitcoin(byte[] hash) {
    byte[] bytes = new byte[25];
    System.arraycopy(hash, 0, bytes, 1, hash.length);
    MessageDigest digest = Sha256.digest();
    digest.update(bytes, 0, 21);
    System.arraycopy(digest.digest(digest.digest()), 0, bytes, 21, 4);
    StringBuilder word = new StringBuilder();
    for (BigInteger rest = new BigInteger(1, bytes);
        rest.signum() > 0;
        rest = rest.divide(BigInteger.valueOf(58))) {
      word.append(ALPHABET.charAt(rest.mod(BigInteger.valueOf(58)).intValue()));
    }
    for (int i = 0; i < bytes.length && bytes[i] == 0; i++) {
      word.append('1');
    }
    return word.reverse().toString();
  }

  private static void write(List<String> addresses, Path file) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      for (String address : addresses) {
        writer.write(address);
        writer.newLine();
      }
    }
  }
}
