// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.reckoner.ingest.Failure;

/** Reads from streams whose length nobody vouches for: what is unpacked may be a bomb. */
public final class BoundedBytes {
  private static final int PIECE = 1 << 16;

  private BoundedBytes() {}

  /**
   * All that the stream holds.
   *
   * @throws Unreadable TOO_LARGE if that is more than {@code most} bytes
   */
  public static byte[] of(InputStream stream, int most, String what)
      throws IOException, Unreadable {
    List<byte[]> pieces = new ArrayList<>();
    int size = 0;
    for (byte[] piece = stream.readNBytes(PIECE);
        piece.length > 0;
        piece = stream.readNBytes(PIECE)) {
      if (size > most - piece.length) {
        throw new Unreadable(
            Failure.Type.TOO_LARGE, what + " unpacks to more than " + most + " bytes");
      }
      size += piece.length;
      pieces.add(piece);
    }
    // Joined at the end: a growing array would for a moment take three times as much.
    byte[] bytes = new byte[size];
    int at = 0;
    for (byte[] piece : pieces) {
      System.arraycopy(piece, 0, bytes, at, piece.length);
      at += piece.length;
    }
    return bytes;
  }

  /** How many bytes there were until the end, or until {@code most} was passed. */
  public static long skip(InputStream stream, long most) throws IOException {
    byte[] buffer = new byte[1 << 14];
    long total = 0;
    for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
      total += read;
      if (total > most) {
        break;
      }
    }
    return total;
  }
}
