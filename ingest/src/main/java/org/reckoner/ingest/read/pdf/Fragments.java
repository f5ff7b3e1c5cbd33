// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Cuts the lines of a page where columns or cells part: at gaps far wider than a blank, and at
 * narrower ones where other lines close by begin a cell at the same distance from the edge.
 */
final class Fragments {
  /** A gap of this many font sizes parts cells wherever it stands. */
  private static final float WIDE = 1.0f;

  /** A gap of this many blanks parts them where others close by begin a cell below or above. */
  private static final float NARROW = 1.3f;

  /** A mark set apart from its word by less than this part of a blank belongs to it. */
  private static final float GLUED = 0.3f;

  private static final float ALIGNED = 1.0f;

  /** How far another line may be to bear witness, in font sizes. */
  private static final float CLOSE = 6;

  /** The dots of a table of contents. */
  private static final Pattern LEADERS = Pattern.compile("(?:\\s?[.·_]){5,}\\s?");

  private final int number;
  private final PageWords.Page page;
  private final List<Start> starts = new ArrayList<>();

  private record Start(float left, float top) {}

  private Fragments(int number, PageWords.Page page) {
    this.number = number;
    this.page = page;
  }

  /**
   * @param number the page's, from 1
   */
  static List<PdfLine> of(int number, PageWords.Page page) {
    Fragments fragments = new Fragments(number, page);
    fragments.findStarts();
    return fragments.cut();
  }

  private void findStarts() {
    PdfWord last = null;
    for (List<PdfWord> line : page.lines()) {
      PdfWord first = line.get(0);
      if (last != null && first.left() > last.right() && first.top() <= last.top() + ALIGNED) {
        starts.add(new Start(first.left(), first.top()));
      }
      for (int i = 1; i < line.size(); i++) {
        if (wide(line.get(i - 1), line.get(i))) {
          starts.add(new Start(line.get(i).left(), line.get(i).top()));
        }
      }
      last = line.get(line.size() - 1);
    }
  }

  private List<PdfLine> cut() {
    List<PdfLine> fragments = new ArrayList<>();
    for (List<PdfWord> line : page.lines()) {
      int from = 0;
      for (int i = 1; i < line.size(); i++) {
        if (parts(line.get(i - 1), line.get(i))) {
          fragments.add(fragment(line.subList(from, i)));
          from = i;
        }
      }
      fragments.add(fragment(line.subList(from, line.size())));
    }
    return fragments;
  }

  private boolean parts(PdfWord before, PdfWord word) {
    return wide(before, word)
        || (word.left() - before.right() > NARROW * word.space() && beginsCell(word));
  }

  private static boolean wide(PdfWord before, PdfWord word) {
    return word.left() - before.right() > WIDE * word.size();
  }

  private boolean beginsCell(PdfWord word) {
    for (Start start : starts) {
      if (Math.abs(start.left() - word.left()) < ALIGNED
          && Math.abs(start.top() - word.top()) < CLOSE * word.size()) {
        return true;
      }
    }
    return false;
  }

  private PdfLine fragment(List<PdfWord> words) {
    PdfWord first = words.get(0);
    PdfWord usual = usual(words);
    StringBuilder text = new StringBuilder(first.text());
    for (int i = 1; i < words.size(); i++) {
      boolean mark = words.get(i).left() - words.get(i - 1).right() < GLUED * words.get(i).space();
      text.append(mark ? "" : " ").append(words.get(i).text());
    }
    return new PdfLine(
        number,
        LEADERS.matcher(text).replaceAll(" … ").strip(),
        first.left(),
        words.get(words.size() - 1).right(),
        first.top(),
        usual.size(),
        usual.bold(),
        page.height(),
        PdfLine.Kind.TEXT);
  }

  /** A word of the size that most of the words are set in: a bullet says nothing about its line. */
  private static PdfWord usual(List<PdfWord> words) {
    Map<Float, Integer> letters = new TreeMap<>();
    words.forEach(word -> letters.merge(word.size(), word.text().length(), Integer::sum));
    float size = Collections.max(letters.entrySet(), Map.Entry.comparingByValue()).getKey();
    return words.stream().filter(word -> word.size() == size).findFirst().orElseThrow();
  }
}
