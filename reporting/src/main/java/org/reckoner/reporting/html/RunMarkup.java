// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.evidence.Origin;
import org.reckoner.reporting.model.ReportModel;
import org.reckoner.reporting.model.Run;

/** Writes the runs of a sentence, each value with the mark of its note. */
final class RunMarkup {
  private final Markup out;
  private final Map<Origin, Integer> numbers;
  private final Set<Integer> referred = new HashSet<>();

  RunMarkup(Markup out, ReportModel model) {
    this.out = out;
    this.numbers = model.noteNumbers();
  }

  /** A note is marked once in a sentence or cell, at the last value that it speaks of. */
  void runs(List<Run> runs) {
    Map<Integer, Integer> last = new HashMap<>();
    for (int i = 0; i < runs.size(); i++) {
      Integer number = note(runs.get(i));
      if (number != null) {
        last.put(number, i);
      }
    }
    Map<Integer, Integer> marks = new LinkedHashMap<>();
    last.forEach((number, at) -> marks.put(at, number));
    for (int i = 0; i < runs.size(); i++) {
      run(runs.get(i));
      Integer number = marks.get(i);
      if (number != null) {
        mark(number);
      }
    }
  }

  private @Nullable Integer note(Run run) {
    if (run instanceof Run.Value value) {
      return numbers.get(value.origin());
    }
    return run instanceof Run.Quoted quoted ? numbers.get(quoted.origin()) : null;
  }

  private void run(Run run) {
    if (run instanceof Run.Quoted quoted) {
      quotation(out, quoted.text(), quoted.language());
    } else if (run instanceof Run.Pointer pointer) {
      out.element(
          "a", pointer.text(), "href", "#" + pointer.target(), "title", "Go to " + pointer.text());
    } else if (run instanceof Run.Words) {
      out.text(run.text());
    } else {
      // Isolated, so that a name in another direction moves nothing around it.
      out.element("bdi", run.text());
    }
  }

  private void mark(int number) {
    String note = Integer.toString(number);
    out.open("sup", "class", "ref");
    if (referred.add(number)) {
      out.element("a", note, "href", "#n" + note, "id", "r" + note, "title", "Note " + note);
    } else {
      out.element("a", note, "href", "#n" + note, "title", "Note " + note);
    }
    out.close();
  }

  static void quotation(Markup out, String text, String language) {
    out.text("“");
    if (language.equals("und")) {
      out.element("bdi", text, "class", "quoted");
    } else {
      out.element("bdi", text, "class", "quoted", "lang", language);
    }
    out.text("”");
  }
}
