// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A line of a pasted text.
 *
 * @param text without blanks around it
 * @param item whether it begins like an item of a list
 * @param afterBlank whether a blank line stands before it
 */
record Line(String text, boolean item, boolean afterBlank) {
  private static final Pattern ITEM =
      Pattern.compile(
          "^(?:[-*•◦‣–]|\\(?\\d{1,3}[.)]|\\(?(?:[a-z]|[ivx]{2,4})[.)])\\s.*", Pattern.DOTALL);
  private static final int WRAPPED_AT = 100;

  /** The lines that have words; those of hard-wrapped text are put together to paragraphs. */
  static List<Line> split(String source) {
    List<Line> lines = new ArrayList<>();
    boolean blank = false;
    boolean wrapped = isWrapped(source);
    for (String raw : source.split("\n", -1)) {
      String text = fold(raw);
      if (text.isEmpty()) {
        blank = true;
        continue;
      }
      Line line = new Line(text, ITEM.matcher(text).matches(), blank);
      Line last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
      if (wrapped && last != null && !blank && !line.item && last.text.length() > 40) {
        lines.set(lines.size() - 1, new Line(last.text + " " + text, last.item, last.afterBlank));
      } else {
        lines.add(line);
      }
      blank = false;
    }
    return lines;
  }

  /** Whether lines end for width rather than for sense: many follow each other in mid-sentence. */
  private static boolean isWrapped(String source) {
    String[] lines = source.split("\n", -1);
    int runs = 0;
    int middle = 0;
    for (int i = 0; i + 1 < lines.length; i++) {
      String line = lines[i].strip();
      String next = lines[i + 1].strip();
      if (line.length() < 40 || next.isEmpty()) {
        continue;
      }
      runs++;
      char end = line.charAt(line.length() - 1);
      if (line.length() <= WRAPPED_AT && ".!?:;”\"".indexOf(end) < 0) {
        middle++;
      }
    }
    return runs >= 3 && middle * 10 >= runs * 6;
  }

  private static String fold(String raw) {
    StringBuilder text = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00a0' || c == '\u3000') {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
          text.append(' ');
        }
      } else if (c >= ' ' && c != '\ufeff' && c != '\u200b' && c != '\u00ad') {
        text.append(c);
      }
    }
    return text.toString().strip();
  }

  /** Whether it follows the line before without a blank line: both are items of a list. */
  boolean joins(Line before) {
    return item && before.item;
  }

  boolean endsSentence() {
    for (int i = text.length() - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if ("\"'”’»)]".indexOf(c) < 0) {
        return ".!。;".indexOf(c) >= 0;
      }
    }
    return false;
  }

  int words() {
    return (int) Stream.of(text.split(" ", -1)).filter(word -> !word.equals("|")).count();
  }
}
