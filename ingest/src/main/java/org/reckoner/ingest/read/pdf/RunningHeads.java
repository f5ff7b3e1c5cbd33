// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.pdf;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Leaves out what stands on page after page at the rim, or repeats a line of the first page there:
 * running heads, feet, page numbers.
 */
final class RunningHeads {
  private static final int RIM_LINES = 3;
  private static final Pattern PAGE =
      Pattern.compile("(?:[-–— ]{0,3}|[Pp]age )\\d{1,4}(?:[-–— ]{0,3}| ?(?:/|of) ?\\d{1,4})");

  /** What browsers set around a printed page: its address, the time of printing. */
  private static final Pattern PRINTED_FROM =
      Pattern.compile(
          "(?:https?|file)://\\S+|[\\d./-]{6,10},? \\d{1,2}:\\d\\d(?: ?[AaPp]\\.?[Mm]\\.?)?");

  private RunningHeads() {}

  static List<PdfLine> without(List<List<PdfLine>> pages) {
    Map<String, Integer> seen = new HashMap<>();
    for (List<PdfLine> page : pages) {
      Set<String> onThisPage = new HashSet<>();
      for (int i = 0; i < page.size(); i++) {
        if (isRim(page, i)) {
          onThisPage.add(shape(page.get(i).text()));
        }
      }
      onThisPage.forEach(shape -> seen.merge(shape, 1, Integer::sum));
    }
    Set<String> opening =
        pages.stream().limit(1).flatMap(List::stream).map(PdfLine::text).collect(toSet());
    List<PdfLine> kept = new ArrayList<>();
    for (List<PdfLine> page : pages) {
      for (int i = 0; i < page.size(); i++) {
        PdfLine line = page.get(i);
        boolean repeatsOpening = line.page() > 1 && line.atRim() && opening.contains(line.text());
        if (!isRim(page, i) || !(repeatsOpening || runs(line, seen, pages.size()))) {
          kept.add(line);
        }
      }
    }
    return kept;
  }

  private static boolean isRim(List<PdfLine> page, int index) {
    return page.get(index).atRim()
        || ((index < RIM_LINES || index >= page.size() - RIM_LINES)
            && page.get(index).text().length() < 12);
  }

  private static boolean runs(PdfLine line, Map<String, Integer> seen, int pages) {
    String text = line.text();
    if (line.atRim() && (PAGE.matcher(text).matches() || PRINTED_FROM.matcher(text).matches())) {
      return true;
    }
    int times = seen.getOrDefault(shape(text), 0);
    return pages >= 3 ? times >= 3 || times * 2 > pages : times >= 2 && pages == 2;
  }

  /** The line with its numbers made equal, since a page number is what changes in it. */
  private static String shape(String text) {
    return text.replaceAll("\\d+", "#");
  }
}
