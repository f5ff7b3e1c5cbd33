// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Takes the pictures and fonts out of a page that carries them within itself as {@code data:}
 * addresses: pages saved as one file are mostly that, and nothing of it is text.
 */
final class InlinedData {
  private static final byte[] BEGIN = ";base64,".getBytes(StandardCharsets.US_ASCII);

  private InlinedData() {}

  /** The page with the addresses kept and what they carry left out; itself where it has none. */
  static byte[] without(byte[] page) {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    int from = 0;
    for (int at = 0; at <= page.length - BEGIN.length; at++) {
      if (page[at] == BEGIN[0] && begins(page, at)) {
        int data = at + BEGIN.length;
        kept.write(page, from, data - from);
        from = data;
        while (from < page.length && isBase64(page[from])) {
          from++;
        }
        at = from - 1;
      }
    }
    if (from == 0) {
      return page;
    }
    kept.write(page, from, page.length - from);
    return kept.toByteArray();
  }

  private static boolean begins(byte[] page, int at) {
    for (int i = 1; i < BEGIN.length; i++) {
      if (page[at + i] != BEGIN[i]) {
        return false;
      }
    }
    return true;
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
