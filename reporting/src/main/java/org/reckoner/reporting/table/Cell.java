// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands in one place of a table; the type decides how each format writes it. */
public sealed interface Cell {

  /** Words. */
  record Text(String text) implements Cell {}

  /** A number, written plain. */
  record Figure(BigDecimal number) implements Cell {}

  /** A day; a date known less precisely is {@link Text} in ISO 8601. */
  record Day(LocalDate day) implements Cell {}

  /** Yes or no. */
  record Flag(boolean set) implements Cell {}

  /** Several words, in their order; never empty. */
  record Many(List<String> texts) implements Cell {
    public Many {
      texts = List.copyOf(texts);
    }

    /** As one text, for formats that have no lists. */
    public String joined() {
      return texts.stream().collect(Collectors.joining("; "));
    }
  }

  /** Nothing: the sources do not say, or it does not apply. */
  record Blank() implements Cell {}

  Cell BLANK = new Blank();

  static Cell of(@Nullable String text) {
    return text == null ? BLANK : new Text(text);
  }

  static Cell of(@Nullable Enum<?> constant) {
    return constant == null ? BLANK : new Text(constant.name());
  }

  static Cell of(@Nullable BigDecimal number) {
    return number == null ? BLANK : new Figure(number);
  }

  static Cell of(@Nullable Integer number) {
    return number == null ? BLANK : new Figure(BigDecimal.valueOf(number));
  }

  static Cell of(@Nullable LocalDate day) {
    return day == null ? BLANK : new Day(day);
  }

  static Cell of(boolean set) {
    return new Flag(set);
  }

  static Cell of(List<String> texts) {
    return texts.isEmpty() ? BLANK : new Many(texts);
  }

  /** What the text gives when it is there. */
  static Cell of(Optional<String> text) {
    return text.map(Cell::of).orElse(BLANK);
  }
}
