// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.ingest.read.html.WebAddress;

/**
 * A text as someone copied it, and what is left of it without the page's furniture.
 *
 * @param text paragraphs parted by a blank line, the title's line among them
 * @param title the first line that reads like a headline, or null
 * @param dateline a date on a line of its own near the top, or null
 * @param links addresses written out in the text
 * @param warnings what was left out that a reader might miss, what looks paid for
 */
record PastedText(
    String text,
    @Nullable String title,
    @Nullable PublicationDate dateline,
    List<String> links,
    List<String> warnings) {
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"')\\]]{4,500}");
  private static final Pattern LINE_END = Pattern.compile("\\r\\n?|\\u2028|\\u2029|\\f");
  private static final int HEADLINE = 200;
  private static final int DATELINE_WITHIN = 8;

  static PastedText of(String written, boolean markdown) {
    String source = LINE_END.matcher(written).replaceAll("\n");
    List<Line> lines = Line.split(markdown ? Markdown.plain(source) : source);
    Furniture furniture = new Furniture();
    List<Line> kept = furniture.without(lines);
    List<String> warnings = new ArrayList<>(furniture.warnings());
    warnings.addAll(Promotion.warnings(kept));
    return new PastedText(
        join(kept), title(kept), dateline(lines, kept), links(kept), List.copyOf(warnings));
  }

  private static String join(List<Line> lines) {
    StringBuilder text = new StringBuilder();
    Line last = null;
    for (Line line : lines) {
      if (last != null) {
        text.append(line.joins(last) ? "\n" : "\n\n");
      }
      text.append(line.text());
      last = line;
    }
    return text.toString();
  }

  private static @Nullable String title(List<Line> lines) {
    if (lines.isEmpty()) {
      return null;
    }
    Line first = lines.get(0);
    return first.text().length() <= HEADLINE && !first.endsSentence() && first.words() >= 3
        ? first.text()
        : null;
  }

  /** Bylines are looked at too, which look like furniture: "By Ada Lind | 3 May 2024". */
  private static @Nullable PublicationDate dateline(List<Line> lines, List<Line> kept) {
    if (kept.isEmpty()) {
      return null;
    }
    int title = lines.indexOf(kept.get(0));
    int end = Math.min(title + DATELINE_WITHIN, lines.size());
    for (int i = title + 1; i < end; i++) {
      Optional<PartialDate> date = Dateline.of(lines.get(i));
      if (date.isPresent()) {
        boolean chronicle = i + 1 < end && Dateline.isAnother(lines.get(i + 1), date.get());
        return chronicle ? null : new PublicationDate(date.get(), PublicationDate.FoundIn.TEXT);
      }
    }
    return null;
  }

  private static List<String> links(List<Line> lines) {
    Set<String> links = new LinkedHashSet<>();
    for (Line line : lines) {
      Matcher address = ADDRESS.matcher(line.text());
      while (address.find() && links.size() < 500) {
        String bare = address.group().replaceAll("[.,;:!?]+$", "");
        WebAddress.resolve(null, bare).ifPresent(links::add);
      }
    }
    return List.copyOf(links);
  }
}
