// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.reckoner.reporting.chart.FontFile;

/**
 * The fonts of a report, parsed. They are kept for the next report: reading their tables again is a
 * part of its time. A set is used by one report at a time, for a parsed font reads its glyphs when
 * they are asked for.
 */
final class ParsedFonts implements AutoCloseable {
  /** Sets that are kept while nobody uses them; each takes some ten megabytes. */
  private static final BlockingQueue<ParsedFonts> IDLE = new LinkedBlockingQueue<>(2);

  private final Map<String, TrueTypeFont> fonts = new HashMap<>();

  private ParsedFonts() {}

  /** A set that nobody else uses until it is closed. */
  static ParsedFonts take() {
    ParsedFonts idle = IDLE.poll();
    return idle == null ? new ParsedFonts() : idle;
  }

  TrueTypeFont of(String file) {
    return fonts.computeIfAbsent(file, ParsedFonts::parsed);
  }

  private static TrueTypeFont parsed(String file) {
    try (InputStream bytes = FontFile.open(file)) {
      return new TTFParser().parse(new RandomAccessReadBuffer(bytes.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("A bundled font cannot be read: " + file, e);
    }
  }

  @Override
  public void close() {
    if (!IDLE.offer(this)) {
      fonts.clear();
    }
  }
}
