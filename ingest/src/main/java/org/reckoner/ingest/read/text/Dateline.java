// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.text;

import java.util.Optional;
import java.util.regex.Pattern;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.ingest.read.DateConvention;
import org.reckoner.ingest.read.DateText;

/**
 * The line of a pasted text that says when it was published: a date by itself or beside a place, an
 * author, an agency. A line that tells what happened on a day is none.
 */
final class Dateline {
  private static final int LONGEST = 80;
  private static final int MOST_WORDS = 10;

  /** A sum of money is told of, and dates nothing. */
  private static final Pattern MONEY = Pattern.compile("\\p{Sc}");

  /** "12 May 2023: …" opens an entry of a chronicle. */
  private static final Pattern ENTRY = Pattern.compile("^\\s?:\\s?\\p{L}");

  /** "Updated", "Stand": of two dates below each other, the second is then of the same text. */
  private static final Pattern CHANGED =
      Pattern.compile(
          "updat|aktualis|geändert|stand\\b|mis à jour|modifi|actualiz|aggiorn|atualiz|diperbarui",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Dateline() {}

  /** The date that this line gives its text. */
  static Optional<PartialDate> of(Line line) {
    String text = line.text();
    if (line.item()
        || text.length() > LONGEST
        || line.endsSentence()
        || line.words() > MOST_WORDS
        || MONEY.matcher(text).find()
        || text.startsWith("|")) {
      return Optional.empty();
    }
    return DateText.find(text, DateConvention.UNKNOWN)
        .filter(found -> !isTold(text, found))
        .map(DateText.Found::date);
  }

  /** Whether this line gives another date in the same manner, so that both tell of events. */
  static boolean isAnother(Line line, PartialDate date) {
    return !CHANGED.matcher(line.text()).find()
        && of(line).filter(other -> !other.equals(date)).isPresent();
  }

  private static boolean isTold(String text, DateText.Found found) {
    int end = Math.min(found.end(), text.length());
    return DateText.isEndOfPeriod(text, found, DateConvention.UNKNOWN)
        || ENTRY.matcher(text.substring(end)).find();
  }
}
