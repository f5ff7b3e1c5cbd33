// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.screen;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream without the blanks around them, blank lines left out. A line may be as long
 * as it likes: only its beginning is kept, which is far longer than any address.
 */
public final class WordLines {
  /** How much of a line is kept, in bytes. */
  public static final int KEPT = 1024;

  private final InputStream bytes;
  private final byte[] buffer = new byte[1 << 16];
  private final byte[] line = new byte[KEPT];
  private int at;
  private int filled;

  public WordLines(InputStream bytes) {
    this.bytes = bytes;
  }

  /** The next line that is not blank, or null at the end. */
  public @Nullable String next() throws IOException {
    while (at < filled || fill()) {
      String words = line().strip();
      if (!words.isEmpty()) {
        return words.charAt(0) == '\uFEFF' ? words.substring(1) : words;
      }
    }
    return null;
  }

  private String line() throws IOException {
    int length = 0;
    while (at < filled || fill()) {
      byte sign = buffer[at++];
      if (sign == '\n' || sign == '\r') {
        break;
      }
      if (length < KEPT) {
        line[length++] = sign;
      }
    }
    return new String(line, 0, length, StandardCharsets.UTF_8);
  }

  private boolean fill() throws IOException {
    at = 0;
    filled = Math.max(0, bytes.read(buffer));
    return filled > 0;
  }
}
