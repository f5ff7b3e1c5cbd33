// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.html;

import java.util.List;
import org.reckoner.reporting.model.Note;

/** Writes the notes: for each value the sentence, the formula or the entry behind it. */
final class NoteMarkup {
  private final Markup out;
  private final HtmlReport.Medium medium;

  NoteMarkup(Markup out, HtmlReport.Medium medium) {
    this.out = out;
    this.medium = medium;
  }

  void notes(List<Note> notes) {
    out.open("section", "id", "notes", "class", "part notes");
    out.element("h2", "Notes");
    if (notes.isEmpty()) {
      out.element("p", "The report contains no figures.");
    }
    notes.forEach(this::note);
    out.close().line();
  }

  private void note(Note note) {
    String number = Integer.toString(note.number());
    out.open("div", "class", "note", "id", note.anchor());
    out.open("p");
    out.element(
        "a",
        number,
        "class",
        "number",
        "href",
        "#r" + number,
        "title",
        "Back to where note " + number + " is referred to");
    out.text(" ");
    for (int i = 0; i < note.citations().size(); i++) {
      citation(note.citations().get(i), i == note.citations().size() - 1);
    }
    String basis = note.basis();
    if (basis != null) {
      out.text(note.operands().isEmpty() ? basis + "." : basis + ": ");
    }
    for (int i = 0; i < note.operands().size(); i++) {
      operand(note.operands().get(i), i == note.operands().size() - 1);
    }
    if (note.omitted() > 0) {
      out.text(" And " + note.omitted() + " more.");
    }
    if (medium == HtmlReport.Medium.SCREEN) {
      out.text(" ");
      out.element(
          "a",
          "Close",
          "class",
          "shut",
          "href",
          "#r" + number,
          "title",
          "Close and go back to the text");
    }
    out.close(2);
  }

  private void citation(Note.Citation citation, boolean last) {
    out.text(citation.source() + " (" + citation.credit() + "): ");
    RunMarkup.quotation(out, citation.quotation(), citation.language());
    exhibits(citation.exhibits());
    out.text(last ? "." : "; ");
  }

  private void operand(Note.Operand operand, boolean last) {
    out.element("bdi", operand.name()).text(" ").element("bdi", operand.value());
    exhibits(operand.exhibits());
    out.text(last ? "." : ", ");
  }

  /** The space stands inside the links: the layout of the PDF breaks no line between two. */
  private void exhibits(List<String> labels) {
    out.text(labels.isEmpty() ? "" : " ");
    for (int i = 0; i < labels.size(); i++) {
      String label = labels.get(i);
      out.element(
          "a",
          i < labels.size() - 1 ? label + " " : label,
          "class",
          "exhibit-ref",
          "href",
          "#evidence-" + label,
          "title",
          "Evidence " + label);
    }
  }
}
