// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.reckoner.domain.evidence.Origin;

/** Builds the runs of a sentence. */
final class Prose {
  /** Most are a cell of one or two runs, and there are a hundred thousand of them. */
  private static final int SHORT = 3;

  private final List<Run> runs = new ArrayList<>(SHORT);

  static Prose of(String words) {
    return new Prose().words(words);
  }

  Prose words(String words) {
    if (!words.isEmpty()) {
      runs.add(new Run.Words(words));
    }
    return this;
  }

  Prose value(String text, Origin origin) {
    runs.add(new Run.Value(text, origin));
    return this;
  }

  Prose name(String text, Origin origin) {
    runs.add(new Run.Name(text, origin));
    return this;
  }

  Prose quoted(String text, String language, Origin origin) {
    runs.add(new Run.Quoted(text, language, origin));
    return this;
  }

  Prose pointer(String text, String target) {
    runs.add(new Run.Pointer(text, target));
    return this;
  }

  Prose then(Prose other) {
    runs.addAll(other.runs);
    return this;
  }

  /** "a, b and c". */
  <T> Prose listing(List<T> items, BiConsumer<Prose, T> item) {
    for (int i = 0; i < items.size(); i++) {
      if (i > 0) {
        words(i == items.size() - 1 ? " and " : ", ");
      }
      item.accept(this, items.get(i));
    }
    return this;
  }

  static Prose ofRuns(List<Run> runs) {
    Prose prose = new Prose();
    prose.runs.addAll(runs);
    return prose;
  }

  boolean isEmpty() {
    return runs.isEmpty();
  }

  List<Run> runs() {
    return List.copyOf(runs);
  }
}
