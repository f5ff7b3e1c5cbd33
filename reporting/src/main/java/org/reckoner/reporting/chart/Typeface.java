// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.chart;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A typeface of the report, for measuring words and drawing their outlines. It needs no font of the
 * machine and no graphics environment, so that a chart looks the same everywhere.
 */
public final class Typeface {
  /** What charts are lettered in. */
  public static final Typeface REGULAR =
      new Typeface(List.of("NotoSans-Regular.ttf", "DroidSansFallback.ttf"));

  /** For what stands out. */
  public static final Typeface BOLD =
      new Typeface(List.of("NotoSans-Bold.ttf", "DroidSansFallback.ttf"));

  private static final Typeface PRINTED =
      new Typeface(
          List.of("NotoSerif-Regular.ttf", "NotoSansArabic-Regular.ttf", "DroidSansFallback.ttf"));

  private final List<String> files;
  private volatile @Nullable List<TrueTypeFont> fonts;

  private Typeface(List<String> files) {
    this.files = files;
  }

  /** Whether the fonts of the report have a sign for the character. */
  public static boolean covers(int point) {
    return PRINTED.has(point);
  }

  private synchronized boolean has(int point) {
    try {
      return fontOf(point).getUnicodeCmapLookup().getGlyphId(point) != 0;
    } catch (IOException e) {
      throw new UncheckedIOException("A bundled font cannot be read: " + files, e);
    }
  }

  /** The width of the text at that size, in the unit of the size. */
  public synchronized double width(String text, double size) {
    return text.codePoints().mapToDouble(point -> advance(point) * size).sum();
  }

  /** The outlines of the text, its baseline beginning at the point given. */
  public synchronized GeneralPath outline(String text, double size, double x, double y) {
    GeneralPath outline = new GeneralPath();
    double at = x;
    for (int point : text.codePoints().toArray()) {
      TrueTypeFont font = fontOf(point);
      try {
        double scale = size / font.getUnitsPerEm();
        GlyphData glyph = font.getGlyph().getGlyph(font.getUnicodeCmapLookup().getGlyphId(point));
        if (glyph != null) {
          outline.append(
              glyph.getPath().getPathIterator(new AffineTransform(scale, 0, 0, -scale, at, y)),
              false);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("A bundled font cannot be read: " + files, e);
      }
      at += advance(point) * size;
    }
    return outline;
  }

  private double advance(int point) {
    TrueTypeFont font = fontOf(point);
    try {
      int glyph = font.getUnicodeCmapLookup().getGlyphId(point);
      return font.getAdvanceWidth(glyph) / (double) font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException("A bundled font cannot be read: " + files, e);
    }
  }

  /**
   * The first font that has the character, else the first of all with its sign for a missing one.
   */
  private TrueTypeFont fontOf(int point) {
    List<TrueTypeFont> loaded = loaded();
    try {
      for (TrueTypeFont font : loaded) {
        if (font.getUnicodeCmapLookup().getGlyphId(point) != 0) {
          return font;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A bundled font cannot be read: " + files, e);
    }
    return loaded.get(0);
  }

  private List<TrueTypeFont> loaded() {
    List<TrueTypeFont> loaded = fonts;
    if (loaded == null) {
      loaded = files.stream().map(Typeface::load).toList();
      fonts = loaded;
    }
    return loaded;
  }

  private static TrueTypeFont load(String file) {
    try (InputStream bytes = FontFile.open(file)) {
      return new TTFParser().parse(new RandomAccessReadBuffer(bytes.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("A bundled font cannot be read: " + file, e);
    }
  }
}
