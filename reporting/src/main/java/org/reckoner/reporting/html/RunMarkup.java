// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.html;

import java.text.Bidi;
import java.util.ArrayList;
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
  private static final String SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final int LONGEST_WORD = 24;

  /** Characters that are kept for the mark of a note, which is set small. */
  private static final int MARK = 2;

  private final Markup out;
  private final Map<Origin, Integer> numbers;
  private final HtmlReport.Medium medium;
  private final Set<Integer> referred = new HashSet<>();

  RunMarkup(Markup out, ReportModel model, HtmlReport.Medium medium) {
    this.out = out;
    this.medium = medium;
    this.numbers = model.noteNumbers();
  }

  /**
   * The runs of a cell. A value that with its mark is wider than the cell may break between its
   * words, so that it is not broken inside of one.
   *
   * @param room how many characters a line of the cell holds
   */
  void cell(List<Run> runs, int room) {
    runs(
        runs.stream()
            .map(
                run ->
                    run instanceof Run.Value value && value.text().length() + MARK > room
                        ? new Run.Value(value.text().replace('\u00a0', ' '), value.origin())
                        : run)
            .toList());
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
   * Writes a run with the mark of its note and the punctuation after it. On paper the last word,
   * the mark and the punctuation are one piece of text, since the layout breaks lines between
   * pieces.
   */
  private void run(Run run, int from, @Nullable Integer mark, String after) {
    if (run instanceof Run.Words) {
      out.text(run.text().substring(from)).text(after);
    } else if (run instanceof Run.Pointer pointer) {
      String target = "#" + pointer.target();
      out.element("a", pointer.text(), "href", target, "title", "Go to " + pointer.text());
      out.text(after);
    } else {
      String text = run instanceof Run.Quoted ? "“" + run.text() + "”" : run.text();
      if (medium == HtmlReport.Medium.PAPER) {
        printed(run, text, mark, after);
      } else {
        isolated(run, text);
        if (mark != null) {
          mark(mark);
        }
        out.text(after);
      }
    }
  }

  private void printed(Run run, String text, @Nullable Integer mark, String after) {
    if (mark == null && run instanceof Run.Quoted) {
      isolated(run, text);
      out.text(after);
    } else if (mark == null) {
      if (oneDirection(text)) {
        out.text(text);
      } else {
        isolated(run, text);
      }
      out.text(after);
    } else {
      int tail = tail(text);
      if (tail > 0) {
        isolated(run, text.substring(0, tail));
      }
      marked(run, text.substring(tail), mark, after);
    }
  }

  private void marked(Run run, String word, int mark, String after) {
    String note = Integer.toString(mark);
    List<String> attributes =
        new ArrayList<>(List.of("href", "#n" + note, "title", "Note " + note));
    if (referred.add(mark)) {
      attributes.addAll(List.of("id", "r" + note));
    }
    if (run instanceof Run.Quoted quoted) {
      attributes.addAll(List.of("class", "quoted"));
      if (!quoted.language().equals("und")) {
        attributes.addAll(List.of("lang", quoted.language()));
      }
    }
    out.element("a", word + superscript(note) + after, attributes.toArray(String[]::new));
  }

  private static String superscript(String digits) {
    StringBuilder raised = new StringBuilder();
    digits.chars().forEach(digit -> raised.append(SUPERSCRIPT.charAt(digit - '0')));
    return raised.toString();
  }

  private static boolean oneDirection(String text) {
    char[] letters = text.toCharArray();
    return !Bidi.requiresBidi(letters, 0, letters.length);
  }

  /** Where the last word begins; the end of the text where that is long or runs the other way. */
  private static int tail(String text) {
    int space = text.lastIndexOf(' ') + 1;
    return oneDirection(text) && text.length() - space <= LONGEST_WORD ? space : text.length();
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
    String quoted = "“" + text + "”";
    if (language.equals("und")) {
      out.element("bdi", quoted, "class", "quoted");
    } else {
      out.element("bdi", quoted, "class", "quoted", "lang", language);
    }
  }
}
