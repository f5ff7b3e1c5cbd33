// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.reckoner.ingest.Failure;

/** Reads from streams whose length nobody vouches for: what is unpacked may be a bomb. */
public final class BoundedBytes {
  private BoundedBytes() {}

  /**
   * All that the stream holds.
   *
   * @throws Unreadable TOO_LARGE if that is more than {@code most} bytes
   */
  public static byte[] of(InputStream stream, int most, String what)
      throws IOException, Unreadable {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 14];
    for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
      if (bytes.size() + read > most) {
        throw new Unreadable(
            Failure.Type.TOO_LARGE, what + " unpacks to more than " + most + " bytes");
      }
      bytes.write(buffer, 0, read);
    }
    return bytes.toByteArray();
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
