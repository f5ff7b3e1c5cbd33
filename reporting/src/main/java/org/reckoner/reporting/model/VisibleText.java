// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

/**
 * Text of strangers made safe to print: control characters, bidirectional overrides and invisible
 * characters are shown by their number instead of acting on the text around them.
 */
public final class VisibleText {
  private VisibleText() {}

  /** The text with every character that acts without being seen written as {@code [U+202E]}. */
  public static String of(String text) {
    if (plain(text) || text.codePoints().noneMatch(VisibleText::acts)) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(point -> append(shown, point));
    return shown.toString();
  }

  /** Most of what a report shows is; it need not be taken apart. */
  private static boolean plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter < ' ' || letter > '~') {
        return false;
      }
    }
    return true;
  }

  private static void append(StringBuilder shown, int point) {
    if (point == '\t' || point == '\n' || point == '\r' || point == 0x85) {
      shown.append(' ');
    } else if (acts(point)) {
      String hex = Integer.toHexString(point).toUpperCase(java.util.Locale.ROOT);
      shown.append("[U+").append("0".repeat(Math.max(0, 4 - hex.length()))).append(hex).append(']');
    } else {
      shown.appendCodePoint(point);
    }
  }

  private static boolean acts(int point) {
    return switch (Character.getType(point)) {
      // Joiners shape letters of Persian and Indic scripts; the soft hyphen only breaks lines.
      case Character.FORMAT -> point != 0x200C && point != 0x200D && point != 0xAD;
      case Character.CONTROL,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      // What is merely unassigned today differs between JDKs; non-characters never change.
      default -> (point & 0xFFFE) == 0xFFFE;
    };
  }
}
