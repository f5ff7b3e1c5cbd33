// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.evidence.Origin;
import org.reckoner.reporting.model.Block;
import org.reckoner.reporting.model.Note;
import org.reckoner.reporting.model.ReportModel;
import org.reckoner.reporting.model.Run;
import org.reckoner.reporting.model.Section;

/**
 * A report as Markdown: CommonMark with the tables and footnotes of GitHub's and Pandoc's dialects.
 * What sources say cannot act as markup or as HTML.
 */
public final class MarkdownReport {
  private static final String ACTIVE = "\\`*_{}[]<>#|~!&$^";

  private final ReportModel model;
  private final Map<Origin, Integer> notes;
  private final StringBuilder out = new StringBuilder(1 << 16);

  private MarkdownReport(ReportModel model) {
    this.model = model;
    this.notes = model.noteNumbers();
  }

  /** The report as Markdown. */
  public static String of(ReportModel model) {
    return new MarkdownReport(model).written();
  }

  private String written() {
    ReportModel.TitlePage title = model.title();
    out.append("# ").append(escaped(title.title())).append("\n\n");
    out.append(escaped(title.subtitle())).append("\n\n");
    out.append("**").append(escaped(title.marking())).append("** ");
    out.append(escaped(title.meaning())).append("\n\n");
    for (Block.Fact fact : title.facts()) {
      out.append("- ").append(escaped(fact.name())).append(": ");
      out.append(escaped(fact.value())).append('\n');
    }
    out.append('\n');
    model.sections().forEach(this::section);
    model.notes().forEach(this::note);
    return out.toString();
  }

  private void section(Section section) {
    out.append("## ").append(escaped(section.label() + ". " + section.title())).append("\n\n");
    section.blocks().forEach(this::block);
  }

  private void block(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      paragraph(paragraph);
    } else if (block instanceof Block.Points points) {
      points.items().forEach(item -> out.append("- ").append(runs(item)).append('\n'));
      out.append('\n');
    } else if (block instanceof Block.Answer answer) {
      out.append("### ").append(escaped(answer.question())).append("\n\n");
      answer.paragraphs().forEach(this::paragraph);
    } else if (block instanceof Block.KeyFigures figures) {
      for (Block.KeyFigure figure : figures.figures()) {
        out.append("- **").append(runs(figure.value())).append("** ");
        out.append(runs(figure.label())).append('\n');
      }
      out.append('\n');
    } else if (block instanceof Block.Table table) {
      table(table);
    } else if (block instanceof Block.Figure figure) {
      figure(figure);
    } else if (block instanceof Block.Subheading heading) {
      out.append("### ").append(escaped(heading.text())).append("\n\n");
    } else if (block instanceof Block.Exhibit exhibit) {
      exhibit(exhibit);
    }
  }

  /** The number is escaped, so that no dialect counts anew. */
  private void paragraph(Block.Paragraph paragraph) {
    out.append(paragraph.number()).append("\\. ");
    if (!paragraph.lead().isEmpty()) {
      out.append("**").append(runs(paragraph.lead())).append(".** ");
    }
    out.append(runs(paragraph.runs())).append("\n\n");
  }

  private void figure(Block.Figure figure) {
    out.append("**Figure ").append(figure.number()).append("**. ");
    out.append(escaped(figure.caption())).append(". ");
    out.append(escaped(figure.alternative())).append("\n\n");
    if (figure.data() != null) {
      table(figure.data());
    }
  }

  private void table(Block.Table table) {
    out.append("**Table ").append(table.number()).append("**. ");
    out.append(escaped(table.caption())).append("\n\n");
    if (table.rows().isEmpty()) {
      out.append("There is nothing to list.\n\n");
      return;
    }
    out.append("| ");
    out.append(
        table.columns().stream()
            .map(column -> escaped(column.head()))
            .collect(Collectors.joining(" | ")));
    out.append(" |\n|");
    table.columns().forEach(column -> out.append(column.figures() ? " ---: |" : " --- |"));
    out.append('\n');
    for (Block.Row row : table.rows()) {
      out.append("| ");
      out.append(row.cells().stream().map(this::runs).collect(Collectors.joining(" | ")));
      out.append(" |\n");
    }
    out.append('\n');
    if (!table.remark().isEmpty()) {
      out.append(runs(table.remark())).append("\n\n");
    }
  }

  private void exhibit(Block.Exhibit exhibit) {
    for (Block.Quotation quotation : exhibit.quotations()) {
      out.append("> ").append(escaped(quotation.before()));
      out.append("**").append(escaped(quotation.exact().strip())).append("**");
      out.append(escaped(quotation.after()));
      out.append(quotation.place().isEmpty() ? "" : " (" + escaped(quotation.place()) + ")");
      out.append("\n\n");
    }
    for (Block.Taken taken : exhibit.claims()) {
      out.append("- **").append(escaped(taken.label())).append("** ").append(escaped(taken.says()));
      out.append('.');
      for (Block.Fact fact : taken.facts()) {
        out.append(' ').append(escaped(fact.name())).append(": ");
        out.append(escaped(fact.value())).append('.');
      }
      out.append('\n');
    }
    out.append('\n');
  }

  private void note(Note note) {
    out.append("[^").append(note.number()).append("]: ");
    out.append(
        note.citations().stream().map(MarkdownReport::citation).collect(Collectors.joining("; ")));
    @Nullable String basis = note.basis();
    if (basis != null) {
      out.append(escaped(basis)).append(note.operands().isEmpty() ? "" : ": ");
    }
    out.append(
        note.operands().stream()
            .map(one -> escaped(one.name() + " " + one.value()) + exhibits(one.exhibits()))
            .collect(Collectors.joining(", ")));
    out.append(note.omitted() > 0 ? ". And " + note.omitted() + " more." : ".").append('\n');
  }

  private static String citation(Note.Citation citation) {
    return escaped(citation.source())
        + " ("
        + escaped(citation.credit())
        + "): “"
        + escaped(citation.quotation())
        + "”"
        + exhibits(citation.exhibits());
  }

  private static String exhibits(List<String> labels) {
    return labels.isEmpty() ? "" : " " + String.join(" ", labels);
  }

  private String runs(List<Run> runs) {
    StringBuilder text = new StringBuilder();
    for (Run run : runs) {
      if (run instanceof Run.Quoted quoted) {
        text.append('“').append(escaped(quoted.text())).append('”');
        mark(text, quoted.origin());
      } else {
        text.append(escaped(run.text()));
        if (run instanceof Run.Value value) {
          mark(text, value.origin());
        }
      }
    }
    return text.toString();
  }

  private void mark(StringBuilder text, Origin origin) {
    Integer number = notes.get(origin);
    if (number != null) {
      text.append("[^").append(number).append(']');
    }
  }

  /** With every sign that could be markup escaped; line ends are spaces. */
  public static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == '\n' || letter == '\r') {
        escaped.append(' ');
        continue;
      }
      boolean leading = i == 0 && (letter == '-' || letter == '+' || letter == '=');
      if (leading || ACTIVE.indexOf(letter) >= 0) {
        escaped.append('\\');
      }
      escaped.append(letter);
    }
    return escaped.toString();
  }
}
