// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read;

import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8 as pages have it: long stretches of ASCII, which are copied eight bytes at a time,
 * and words of another script between them. The platform's decoder goes byte by byte behind the
 * first character beyond Latin-1.
 */
final class Utf8 {
  private static final int SHORT_RUN = 24;

  private Utf8() {}

  /** The text, with what is not well-formed replaced as the platform does it. */
  static String decode(byte[] bytes) {
    if (EightBytes.endOfAscii(bytes, 0) == bytes.length) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
    char[] chars = new char[bytes.length];
    int length = decode(bytes, chars);
    return length < 0 ? new String(bytes, StandardCharsets.UTF_8) : new String(chars, 0, length);
  }

  /** How many characters it gave, or -1 where it is not well-formed. */
  private static int decode(byte[] bytes, char[] chars) {
    int at = 0;
    int length = 0;
    while (at < bytes.length) {
      int first = bytes[at];
      if (first >= 0) {
        int end = EightBytes.endOfAscii(bytes, at);
        copy(bytes, at, end, chars, length);
        length += end - at;
        at = end;
        continue;
      }
      int size = first < -32 ? 2 : first < -16 ? 3 : 4;
      int point = at + size <= bytes.length ? codePoint(bytes, at, size) : -1;
      if (point < 0) {
        return -1;
      }
      length += Character.toChars(point, chars, length);
      at += size;
    }
    return length;
  }

  private static void copy(byte[] bytes, int from, int end, char[] chars, int to) {
    if (end - from > SHORT_RUN) {
      new String(bytes, from, end - from, StandardCharsets.ISO_8859_1)
          .getChars(0, end - from, chars, to);
      return;
    }
    for (int i = from; i < end; i++) {
      chars[to + i - from] = (char) bytes[i];
    }
  }

  /** RFC 3629: no longer form than needed, no surrogates, nothing beyond U+10FFFF; else -1. */
  private static int codePoint(byte[] bytes, int at, int size) {
    int first = bytes[at] & 0xff;
    if (first < 0xc2 || first > 0xf4) {
      return -1;
    }
    int point = first & (0x7f >> size);
    for (int i = 1; i < size; i++) {
      int next = bytes[at + i];
      if ((next & 0xc0) != 0x80) {
        return -1;
      }
      point = (point << 6) | (next & 0x3f);
    }
    boolean tooLong = point < (size == 3 ? 0x800 : size == 4 ? 0x10000 : 0x80);
    boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    return tooLong || surrogate || point > Character.MAX_CODE_POINT ? -1 : point;
  }
}
