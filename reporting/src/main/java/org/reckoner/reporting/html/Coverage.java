// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.html;

import java.util.Locale;
import java.util.Map;
import org.reckoner.reporting.chart.Typeface;

/** Text as the fonts of the PDF can show it: what they lack is shown by its number. */
final class Coverage {
  /** Signs that have a likeness in the fonts. */
  private static final Map<Integer, String> LIKENESS =
      Map.of(0x2212, "-", 0x2011, "-", 0x202F, "\u00a0", 0x2009, " ", 0x2192, "->");

  private Coverage() {}

  static String of(String text) {
    if (text.codePoints().allMatch(Coverage::plain)) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(point -> append(shown, point));
    return shown.toString();
  }

  private static void append(StringBuilder shown, int point) {
    String likeness = LIKENESS.get(point);
    if (plain(point) || Typeface.covers(point)) {
      shown.appendCodePoint(point);
    } else if (likeness != null) {
      shown.append(likeness);
    } else if (Character.getType(point) != Character.NON_SPACING_MARK
        && Character.getType(point) != Character.FORMAT) {
      shown.append("[U+").append(Integer.toHexString(point).toUpperCase(Locale.ROOT)).append(']');
    }
  }

  /** ASCII and Latin-1 need no look into the fonts. */
  private static boolean plain(int point) {
    return point < 0x100;
  }
}
