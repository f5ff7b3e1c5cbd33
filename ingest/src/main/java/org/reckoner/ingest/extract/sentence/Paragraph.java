// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.sentence;

import java.util.ArrayList;
import java.util.List;

/**
 * A block of text that belongs together: a paragraph, a heading or one item of a list. Lines that
 * were broken to a width are joined; blank lines, bullets and ended short lines part.
 *
 * @param start first UTF-16 position, behind bullets and heading marks
 * @param end the one after the last
 * @param item whether a bullet or number stood before it
 * @param heading whether a heading mark stood before it
 */
record Paragraph(int start, int end, boolean item, boolean heading) {
  /** A line that was broken to a width is at least this long. */
  private static final int BROKEN_LINE = 55;

  /** The longest label before a colon, in characters. */
  private static final int LONGEST_LABEL = 30;

  private static final String ROMAN = "ivx";

  /** A line is broken before a word at most this long, so that the next is hardly longer. */
  private static final int LONGEST_WORD = 40;

  /** A line this long goes on in the next where that begins in lower case. */
  private static final int NARROW_LINE = 24;

  /** So many lines that each begin as an entry does are a list, and no prose broken to a width. */
  private static final int LEAST_LINES = 3;

  /** So far one looks ahead for them. */
  private static final int MOST_LINES = 100;

  /** Between the cells of a table's row, as readers write it. */
  private static final String CELLS = " | ";

  static List<Paragraph> of(String text) {
    return of(text, "");
  }

  /**
   * @param title the article's title, which is a line of its own wherever it stands in the text
   */
  static List<Paragraph> of(String text, String title) {
    List<Paragraph> found = new ArrayList<>();
    int at = 0;
    int listEnd = 0;
    int room = 0;
    boolean joins = false;
    boolean narrow = false;
    while (at < text.length()) {
      int newline = text.indexOf('\n', at);
      int end = newline < 0 ? text.length() : newline;
      Paragraph line = line(text, at, end);
      boolean row = text.substring(line.start, Math.max(line.start, line.end)).contains(CELLS);
      listEnd = at >= listEnd ? listEnd(text, at) : listEnd;
      joins |= narrow && line.start < line.end && Character.isLowerCase(text.charAt(line.start));
      joins &= !row && at >= listEnd && line.width() <= room;
      if (line.start >= line.end) {
        joins = false;
      } else if (joins && !line.item && !line.heading && !labels(text, found, line)) {
        Paragraph last = found.remove(found.size() - 1);
        found.add(new Paragraph(last.start, line.end, last.item, last.heading));
      } else {
        found.add(line);
      }
      if (line.start < line.end) {
        boolean open = !row && !line.heading && !line.endsSentence(text);
        boolean whole = text.substring(line.start, line.end).equalsIgnoreCase(title);
        joins = open && !whole && line.width() >= BROKEN_LINE;
        narrow = open && !whole && line.width() >= NARROW_LINE;
        room = line.width() + LONGEST_WORD;
      } else {
        narrow = false;
      }
      at = end + 1;
    }
    return found;
  }

  /**
   * Where a run of lines ends that each begin as an entry does, with a capital or a figure, or the
   * position itself where it begins none: prose that was broken to a width seldom begins so thrice.
   */
  private static int listEnd(String text, int from) {
    int at = from;
    int lines = 0;
    while (at < text.length() && text.charAt(at) != '\n' && lines < MOST_LINES) {
      if (Character.isLetter(text.charAt(at)) && !Character.isUpperCase(text.charAt(at))) {
        lines = 0;
        break;
      }
      lines++;
      int newline = text.indexOf('\n', at);
      at = newline < 0 ? text.length() : newline + 1;
    }
    return lines >= LEAST_LINES ? at : from;
  }

  private static Paragraph line(String text, int from, int to) {
    int start = from;
    int end = to;
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    boolean item = false;
    boolean heading = false;
    while (start < end) {
      char c = text.charAt(start);
      if (c == '#') {
        heading = true;
      } else if (bullet(c)
          && (start + 1 == end || !Character.isLetterOrDigit(text.charAt(start + 1)))) {
        item =
            item
                || (c != '>' && c != '*')
                || (c == '*' && start + 1 < end && text.charAt(start + 1) == ' ');
      } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '\ufeff') {
        break;
      }
      start++;
    }
    int numbered = numbered(text, start, end);
    return new Paragraph(numbered, end, item || numbered > start, heading);
  }

  /** Whether two lines both open with a label and a colon: entries, and no broken line. */
  private static boolean labels(String text, List<Paragraph> found, Paragraph line) {
    return label(text, found.get(found.size() - 1)) && label(text, line);
  }

  private static boolean label(String text, Paragraph line) {
    int last = Math.min(line.end, line.start + LONGEST_LABEL);
    int colon = text.substring(line.start, last).indexOf(": ");
    return colon > 0
        && Character.isUpperCase(text.charAt(line.start))
        && text.substring(line.start, line.start + colon).indexOf('.') < 0;
  }

  private static boolean bullet(char c) {
    return c == '-' || c == '*' || c == '•' || c == '·' || c == '◦' || c == '–' || c == '▪'
        || c == '>';
  }

  /** Behind "3. ", "(12) ", "(b) " or "(iv) " at the beginning of a line, where a word follows. */
  private static int numbered(String text, int start, int end) {
    int at = start;
    if (at < end && text.charAt(at) == '(') {
      at++;
    }
    int digits = at;
    while (at < end && at - digits < 3 && Character.isDigit(text.charAt(at))) {
      at++;
    }
    if (at == digits) {
      at = lettered(text, digits, end);
    }
    boolean marked = at > digits && at + 1 < end && ".)".indexOf(text.charAt(at)) >= 0;
    if (!marked || !Character.isWhitespace(text.charAt(at + 1))) {
      return start;
    }
    while (at + 1 < end && Character.isWhitespace(text.charAt(at + 1))) {
      at++;
    }
    return at + 1;
  }

  /** Behind one small letter, or a small Roman number. */
  private static int lettered(String text, int from, int end) {
    int at = from;
    while (at < end && at - from < 4 && ROMAN.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    boolean one = from < end && text.charAt(from) >= 'a' && text.charAt(from) <= 'z';
    return at == from && one ? from + 1 : at;
  }

  /** How many bars part it into cells; 0 where it is no row. */
  int bars(String text) {
    int bars = 0;
    for (int at = text.indexOf(CELLS, start); at >= 0 && at < end; ) {
      bars++;
      at = text.indexOf(CELLS, at + 1);
    }
    return bars;
  }

  /** Whether a sentence seems to end inside it, and another to begin. */
  boolean sentences(String text) {
    for (int at = text.indexOf(". ", start + 4); at >= 0 && at + 2 < end; ) {
      boolean words = true;
      for (int i = at - 4; i < at; i++) {
        words &= Character.isLowerCase(text.charAt(i));
      }
      if (words && Character.isUpperCase(text.charAt(at + 2))) {
        return true;
      }
      at = text.indexOf(". ", at + 1);
    }
    return false;
  }

  boolean hasDigit(String text) {
    return text.substring(start, end).chars().anyMatch(Character::isDigit);
  }

  private int width() {
    return end - start;
  }

  /** Whether its last sign ends a sentence. */
  boolean endsSentence(String text) {
    int at = end - 1;
    while (at > start && "\"'”’»)]*_".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return ".!?…:;。".indexOf(text.charAt(at)) >= 0;
  }
}
