// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.evidence.QuotableText.PageStart;
import org.reckoner.domain.evidence.QuotableText.ParagraphStart;
import org.reckoner.ingest.read.html.WebAddress;

/** Joins lines to paragraphs, and notes where pages and numbered paragraphs begin. */
final class Paragraphs {
  private static final Pattern NUMBER = Pattern.compile("^(\\d{1,3})\\.\\s+(?=\\p{L}|[\"“(])");
  private static final Pattern NOTE = Pattern.compile("^([\\d⁰¹²³⁴-⁹]{1,3})[.)]?\\s?\\S");
  private static final Pattern ITEM =
      Pattern.compile("^(?:[•◦▪–—-]|\\([a-z]{1,3}\\)|\\([ivx]{1,5}\\))\\s");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"')\\]]{4,500}");

  /** Lines further apart than this many font sizes are no lines of one paragraph. */
  private static final float WIDEST_PITCH = 2.5f;

  /** A line set in or out by more points than this tells of another paragraph. */
  private static final float INDENT = 8;

  private final StringBuilder text = new StringBuilder();
  private final List<PageStart> pages = new ArrayList<>();
  private final List<ParagraphStart> numbered = new ArrayList<>();
  private @Nullable String largest;
  private float largestSize;
  private boolean lastOpened;

  static Paragraphs of(List<PdfLine> lines) {
    Paragraphs paragraphs = new Paragraphs();
    float body = bodySize(lines);
    float gap = Math.min(usualGap(lines), WIDEST_PITCH * body);
    PdfLine last = null;
    for (PdfLine line : Footnotes.last(TableRows.joined(lines), body)) {
      paragraphs.add(line, last, body, gap);
      last = line;
    }
    return paragraphs;
  }

  String text() {
    return text.toString();
  }

  List<PageStart> pages() {
    return pages;
  }

  List<ParagraphStart> numbered() {
    return numbered;
  }

  /** The line set in the largest type on the first page: mostly the title. */
  @Nullable String largest() {
    return largest;
  }

  List<String> links() {
    Set<String> links = new LinkedHashSet<>();
    Matcher address = ADDRESS.matcher(text);
    while (address.find() && links.size() < 500) {
      WebAddress.resolve(null, address.group().replaceAll("[.,;:!?]+$", "")).ifPresent(links::add);
    }
    return List.copyOf(links);
  }

  private void add(PdfLine line, @Nullable PdfLine last, float body, float gap) {
    boolean opens = last == null || opensParagraph(line, last, body, gap) || endsItem(line, last);
    lastOpened = opens;
    if (last != null) {
      separate(line, last, opens);
    }
    int start = text.length();
    if (last == null || last.page() != line.page()) {
      pages.add(new PageStart(line.page(), start));
    }
    Matcher number = NUMBER.matcher(line.text());
    Matcher note = NOTE.matcher(line.text());
    if (line.note() && opens && note.find()) {
      numbered.add(
          new ParagraphStart(
              "note " + Normalizer.normalize(note.group(1), Normalizer.Form.NFKC), start));
    } else if (!line.note() && opens && number.find()) {
      numbered.add(new ParagraphStart(number.group(1), start));
    }
    if (line.page() == 1 && line.size() > largestSize && line.text().length() >= 8) {
      largest = line.text();
      largestSize = line.size();
    } else if (line.page() == 1
        && last != null
        && line.size() == largestSize
        && last.text().equals(lastOfLargest())) {
      largest = largest + " " + line.text();
    }
    text.append(line.text());
  }

  private @Nullable String lastOfLargest() {
    return largest;
  }

  private void separate(PdfLine line, PdfLine last, boolean opens) {
    if (opens) {
      boolean rows = line.isRow() && last.isRow();
      boolean items =
          rows || (ITEM.matcher(line.text()).find() && ITEM.matcher(last.text()).find());
      text.append(items ? "\n" : "\n\n");
      return;
    }
    int end = text.length() - 1;
    char c = text.charAt(end);
    boolean hyphen = c == '-' || c == '\u00ad' || c == '\u2010';
    boolean lower = Character.isLowerCase(line.text().charAt(0));
    if (hyphen && lower && end > 0 && Character.isLowerCase(text.charAt(end - 1))) {
      text.setLength(end);
    } else if (!hyphen) {
      text.append(' ');
    }
  }

  private static boolean opensParagraph(PdfLine line, PdfLine last, float body, float gap) {
    if (line.note() || last.note()) {
      return !line.note() || !last.note() || NOTE.matcher(line.text()).find();
    }
    if (line.isRow() || last.isRow()) {
      return true;
    }
    if (NUMBER.matcher(line.text()).find() || ITEM.matcher(line.text()).find()) {
      return true;
    }
    if (Math.abs(line.size() - last.size()) > 0.6 || line.bold() != last.bold()) {
      return true;
    }
    boolean ended = ended(last);
    if (line.page() != last.page() || line.top() < last.top()) {
      return (ended && !Character.isLowerCase(line.text().charAt(0))) || line.size() > body + 1;
    }
    float distance = line.top() - last.top();
    if (line.size() > body + 1 && distance < 1.5 * line.size()) {
      return false;
    }
    if (distance > gap * 1.4 + 0.5) {
      return true;
    }
    return ended && line.left() - last.left() > INDENT;
  }

  /** Whether the line stands to the left of an item, or of what is set in as its lines are. */
  private boolean endsItem(PdfLine line, PdfLine last) {
    boolean item = ITEM.matcher(last.text()).find() || !lastOpened;
    return item && !line.note() && ended(last) && last.left() - line.left() > INDENT;
  }

  private static boolean ended(PdfLine line) {
    return ".!?:;”\"".indexOf(line.text().charAt(line.text().length() - 1)) >= 0;
  }

  /** The font size that most characters are set in. */
  private static float bodySize(List<PdfLine> lines) {
    Map<Float, Integer> sizes = new TreeMap<>();
    lines.forEach(line -> sizes.merge(line.size(), line.text().length(), Integer::sum));
    return sizes.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(10f);
  }

  /** The distance from line to line that is met most. */
  private static float usualGap(List<PdfLine> lines) {
    Map<Integer, Integer> gaps = new TreeMap<>();
    for (int i = 1; i < lines.size(); i++) {
      float gap = lines.get(i).top() - lines.get(i - 1).top();
      if (lines.get(i).page() == lines.get(i - 1).page() && gap > 2 && gap < 60) {
        gaps.merge(Math.round(gap * 2), 1, Integer::sum);
      }
    }
    return gaps.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(entry -> entry.getKey() / 2f)
        .orElse(14f);
  }
}
