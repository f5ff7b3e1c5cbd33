// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.html;

import java.text.Bidi;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.evidence.Origin;
import org.reckoner.reporting.model.ReportModel;
import org.reckoner.reporting.model.Run;

/** Writes the runs of a sentence, each value with the mark of its note. */
final class RunMarkup {
  private static final String CLOSING = ".,;:)”’]?!";
  private static final int LONGEST_WORD = 24;

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
    Map<Integer, Integer> marks = new HashMap<>();
    last.forEach((number, at) -> marks.put(at, number));
    int taken = 0;
    for (int i = 0; i < runs.size(); i++) {
      String next =
          i + 1 < runs.size() && runs.get(i + 1) instanceof Run.Words words ? words.text() : "";
      int closing = closing(next);
      run(runs.get(i), taken, marks.get(i), next.substring(0, closing));
      taken = closing;
    }
  }

  /** How many characters of a text close what stands before it. */
  private static int closing(String text) {
    int at = 0;
    while (at < text.length() && CLOSING.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private @Nullable Integer note(Run run) {
    if (run instanceof Run.Value value) {
      return numbers.get(value.origin());
    }
    return run instanceof Run.Quoted quoted ? numbers.get(quoted.origin()) : null;
  }

  /**
   * Writes a run with the mark of its note and the punctuation after it, which must not be parted
   * from its last word by the end of a line: the PDF's layout would break there.
   */
  private void run(Run run, int from, @Nullable Integer mark, String after) {
    if (run instanceof Run.Words) {
      out.text(run.text().substring(from)).text(after);
      return;
    }
    if (run instanceof Run.Pointer pointer) {
      out.open("span", "class", "nb");
      out.element(
          "a", pointer.text(), "href", "#" + pointer.target(), "title", "Go to " + pointer.text());
      out.text(after).close();
      return;
    }
    boolean quoted = run instanceof Run.Quoted;
    int tail = tail(run.text());
    out.text(quoted ? "“" : "");
    if (tail > 0) {
      isolated(run, run.text().substring(0, tail));
    }
    out.open("span", "class", "nb");
    if (tail < run.text().length()) {
      isolated(run, run.text().substring(tail));
    }
    out.text(quoted ? "”" : "");
    if (mark != null) {
      mark(mark);
    }
    out.text(after).close();
  }

  /**
   * Where the last word begins, if it is short; text that is laid out in two directions stays
   * whole.
   */
  private static int tail(String text) {
    char[] letters = text.toCharArray();
    int space = text.lastIndexOf(' ') + 1;
    boolean inOneDirection = !Bidi.requiresBidi(letters, 0, letters.length);
    return inOneDirection && text.length() - space <= LONGEST_WORD ? space : text.length();
  }

  /** Isolated, so that a name in another direction moves nothing around it. */
  private void isolated(Run run, String text) {
    if (run instanceof Run.Quoted quoted) {
      if (quoted.language().equals("und")) {
        out.element("bdi", text, "class", "quoted");
      } else {
        out.element("bdi", text, "class", "quoted", "lang", quoted.language());
      }
    } else {
      out.element("bdi", text);
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
