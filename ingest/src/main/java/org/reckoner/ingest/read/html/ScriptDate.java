// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.document.PublicationDate.FoundIn;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.ingest.read.DateConvention;
import org.reckoner.ingest.read.DateText;

/**
 * The day of publication in the data that a page's scripts carry. Other articles' days stand there
 * as well, so it counts only where all that call themselves such a day are the same one.
 */
final class ScriptDate {
  private static final Pattern STATED =
      Pattern.compile(
          "\\\\?\"(?:first_?published|date_?published|published_?(?:at|date|on|time)"
              + "|publish_?(?:date|time)|publication_?(?:date|time))(?:_?at)?\\\\?\""
              + "\\s{0,9}:\\s{0,9}\\\\?\"([0-9][^\"\\\\]{7,39})\\\\?\"",
          Pattern.CASE_INSENSITIVE);

  private static final List<String> WORDS = List.of("publi", "PUBLI", "Publi");

  /** Letters of all scripts together that are looked through. */
  private static final int LOOK_AT = 2_000_000;

  private ScriptDate() {}

  static Optional<PublicationDate> of(Document page, DateConvention convention) {
    PartialDate only = null;
    int left = LOOK_AT;
    for (Element script : page.getElementsByTag("script")) {
      String data = script.data();
      left -= data.length();
      if (left < 0) {
        return Optional.empty();
      }
      if (WORDS.stream().noneMatch(data::contains)) {
        continue;
      }
      Matcher stated = STATED.matcher(data);
      while (stated.find()) {
        Optional<PartialDate> date =
            DateText.find(stated.group(1), convention).map(DateText.Found::date);
        if (date.isEmpty()) {
          continue;
        }
        if (only != null && !only.equals(date.get())) {
          return Optional.empty();
        }
        only = date.get();
      }
    }
    return Optional.ofNullable(only).map(date -> new PublicationDate(date, FoundIn.META));
  }
}
