// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.html;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.reckoner.reporting.model.VisibleText;

/**
 * Who hands a report out, as the head of its first page shows it. The image is bounded before it is
 * unpacked; nothing in a letterhead is fetched or run.
 */
public final class Letterhead {
  /** As much as stands beside an image. */
  public static final int MOST_LINES = 8;

  /** The longest line, in characters. */
  public static final int LONGEST = 120;

  /** The largest file of an image, in bytes. */
  public static final int LARGEST = 1 << 20;

  private static final int MOST_POINTS = 4_000_000;

  /** How tall an image is shown, and how wide at most, in pixels of CSS. */
  private static final int HEIGHT = 56;

  private static final int WIDTH = 240;

  /** Signature, and the first chunk as far as width and height (ISO 15948, 5.2 and 11.2.2). */
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  private static final int SIZE_AT = 16;
  private static final int SIZE_END = 24;

  private final List<String> lines;
  private final byte @Nullable [] png;
  private final @Nullable BufferedImage image;

  /**
   * @param lines the name of who hands it out, then what else stands in the head; blank ones are
   *     left out
   * @param png an image in the format PNG, or null
   * @throws IllegalArgumentException in a sentence, if there is no name, too much text, or the
   *     image is none or too large
   */
  public Letterhead(List<String> lines, byte @Nullable [] png) {
    this.lines =
        lines.stream()
            .map(VisibleText::of)
            .map(String::strip)
            .filter(one -> !one.isEmpty())
            .toList();
    if (this.lines.isEmpty()) {
      throw new IllegalArgumentException("A letterhead needs a name in its first line.");
    }
    if (this.lines.size() > MOST_LINES
        || this.lines.stream().anyMatch(one -> one.length() > LONGEST)) {
      throw new IllegalArgumentException(
          "A letterhead has at most " + MOST_LINES + " lines of " + LONGEST + " characters.");
    }
    this.png = png == null ? null : png.clone();
    this.image = png == null ? null : image(png);
  }

  private static BufferedImage image(byte[] png) {
    if (png.length > LARGEST) {
      throw new IllegalArgumentException(
          "The image of the letterhead is larger than " + LARGEST + " bytes.");
    }
    if (png.length < SIZE_END || !Arrays.equals(Arrays.copyOf(png, SIGNATURE.length), SIGNATURE)) {
      throw new IllegalArgumentException("The image of the letterhead is no PNG.");
    }
    ByteBuffer size = ByteBuffer.wrap(png, SIZE_AT, SIZE_END - SIZE_AT);
    long width = Integer.toUnsignedLong(size.getInt());
    long height = Integer.toUnsignedLong(size.getInt());
    if (width == 0 || height == 0 || width > MOST_POINTS || width * height > MOST_POINTS) {
      throw new IllegalArgumentException(
          "The image of the letterhead has more than " + MOST_POINTS + " points, or none.");
    }
    try {
      return Objects.requireNonNull(
          ImageIO.read(new ByteArrayInputStream(png)), "No reader of PNG");
    } catch (IOException | RuntimeException e) {
      throw new IllegalArgumentException("The image of the letterhead cannot be read.", e);
    }
  }

  /** The name of who hands it out. */
  public String name() {
    return lines.get(0);
  }

  /** What stands below the name. */
  public List<String> further() {
    return lines.subList(1, lines.size());
  }

  /** The image, where there is one. */
  public @Nullable BufferedImage image() {
    return image;
  }

  byte @Nullable [] png() {
    return png == null ? null : png.clone();
  }

  /** How wide the image is shown, in pixels of CSS. */
  static int width(BufferedImage image) {
    return (int) Math.max(1, Math.min(WIDTH, Math.round(HEIGHT * ratio(image))));
  }

  /** How tall the image is shown, in pixels of CSS. */
  static int height(BufferedImage image) {
    return (int) Math.max(1, Math.round(width(image) / ratio(image)));
  }

  private static double ratio(BufferedImage image) {
    return image.getWidth() / (double) image.getHeight();
  }
}
