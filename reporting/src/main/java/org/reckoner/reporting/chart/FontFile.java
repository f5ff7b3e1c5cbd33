// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The bundled font files, read once. Their table of glyph substitutions (GSUB, OpenType 1.9) is
 * hidden: PDFBox would compile a pattern for every stretch of text to find ligatures, which takes
 * more than half of the time of a report, and "fi" as one sign is found by no search.
 */
public final class FontFile {
  private static final String FOLDER = "/org/reckoner/reporting/fonts/";
  private static final int HEADER = 12;
  private static final int ENTRY = 16;
  private static final Map<String, byte[]> READ = new ConcurrentHashMap<>();

  private FontFile() {}

  /** A fresh stream of the file. */
  public static InputStream open(String file) {
    return new java.io.ByteArrayInputStream(READ.computeIfAbsent(file, FontFile::read));
  }

  private static byte[] read(String file) {
    try (InputStream in = FontFile.class.getResourceAsStream(FOLDER + file)) {
      byte[] font = Objects.requireNonNull(in, "The jar lacks " + file).readAllBytes();
      hideSubstitutions(font);
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException("A bundled font cannot be read: " + file, e);
    }
  }

  /** Renames the table in the font's directory to a name that nobody looks for. */
  private static void hideSubstitutions(byte[] font) {
    int tables = ByteBuffer.wrap(font).getShort(4);
    for (int at = HEADER; at < HEADER + tables * ENTRY; at += ENTRY) {
      if (new String(font, at, 4, StandardCharsets.US_ASCII).equals("GSUB")) {
        System.arraycopy("gsub".getBytes(StandardCharsets.US_ASCII), 0, font, at, 4);
      }
    }
  }
}
