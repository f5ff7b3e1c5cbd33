// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks at the names inside a ZIP archive, without unpacking more than it must. */
final class ZipContents {
  private static final int NAMES = 200;

  /** What an archive was made for. */
  enum Purpose {
    WORD,
    WEB_ARCHIVE,
    OTHER,
    DAMAGED
  }

  private ZipContents() {}

  static Purpose kindOf(byte[] bytes) {
    // Names stand in plain sight in the local headers; reading them unpacks nothing.
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      boolean any = false;
      long budget = 64L << 20;
      for (int i = 0; i < NAMES; i++) {
        ZipEntry entry = zip.getNextEntry();
        if (entry == null) {
          break;
        }
        any = true;
        if (entry.getName().startsWith("word/")) {
          return Purpose.WORD;
        }
        if (entry.getName().startsWith("archive/") || entry.getName().equals("datapackage.json")) {
          return Purpose.WEB_ARCHIVE;
        }
        budget -= BoundedBytes.skip(zip, budget);
        if (budget <= 0) {
          return Purpose.OTHER;
        }
      }
      return any ? Purpose.OTHER : Purpose.DAMAGED;
    } catch (IOException | IllegalArgumentException e) {
      return Purpose.DAMAGED;
    }
  }
}
