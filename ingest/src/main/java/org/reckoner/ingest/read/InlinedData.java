// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Takes the pictures and fonts out of a page that carries them within itself as {@code data:}
 * addresses: pages saved as one file are mostly that, and nothing of it is text.
 */
final class InlinedData {
  private static final byte[] BEGIN = ";base64,".getBytes(StandardCharsets.US_ASCII);

  private static final byte[] STEPS = steps();

  /** What is smaller is parsed with its pictures in less time than it is searched for them. */
  private static final int LARGE = 1 << 19;

  private InlinedData() {}

  /** The page with the addresses kept and what they carry left out; itself where it has none. */
  static byte[] without(byte[] page) {
    if (page.length < LARGE) {
      return page;
    }
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    int from = 0;
    int at = next(page, 0);
    while (at >= 0) {
      kept.write(page, from, at - from);
      from = at;
      while (from < page.length && isBase64(page[from])) {
        from++;
      }
      at = next(page, from);
    }
    if (from == 0) {
      return page;
    }
    kept.write(page, from, page.length - from);
    return kept.toByteArray();
  }

  /**
   * Where the next data begin, or -1. Looks at the last byte of where the mark may stand, and goes
   * on by as far as that byte allows (Horspool 1980).
   */
  private static int next(byte[] page, int from) {
    int last = BEGIN.length - 1;
    int at = from;
    while (at + last < page.length) {
      byte end = page[at + last];
      if (end == BEGIN[last] && page[at] == BEGIN[0] && begins(page, at)) {
        return at + BEGIN.length;
      }
      at += end < 0 ? BEGIN.length : STEPS[end];
    }
    return -1;
  }

  private static byte[] steps() {
    byte[] steps = new byte[128];
    Arrays.fill(steps, (byte) BEGIN.length);
    for (int i = 0; i < BEGIN.length - 1; i++) {
      steps[BEGIN[i]] = (byte) (BEGIN.length - 1 - i);
    }
    return steps;
  }

  private static boolean begins(byte[] page, int at) {
    return Arrays.equals(page, at, at + BEGIN.length, BEGIN, 0, BEGIN.length);
  }

  private static boolean isBase64(byte one) {
    return (one >= 'A' && one <= 'Z')
        || (one >= 'a' && one <= 'z')
        || (one >= '0' && one <= '9')
        || one == '+'
        || one == '/'
        || one == '='
        || one == '%';
  }
}
