// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a section. */
public sealed interface Block {

  /**
   * A numbered paragraph. The numbers run through the whole report.
   *
   * @param number from 1
   * @param lead what it is about, set off from the rest; may be empty
   * @param runs its sentences
   */
  record Paragraph(int number, List<Run> lead, List<Run> runs) implements Block {
    public Paragraph {
      lead = List.copyOf(lead);
      runs = List.copyOf(runs);
    }

    /** The anchor under which it can be linked to, for ever. */
    public String anchor() {
      return "p" + number;
    }
  }

  /** A list of points, without numbers. */
  record Points(List<List<Run>> items) implements Block {
    public Points {
      items = items.stream().map(List::copyOf).toList();
    }
  }

  /** A question and its answer. */
  record Answer(String question, List<Paragraph> paragraphs) implements Block {
    public Answer {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /** The few figures that matter most, each with what it is. */
  record KeyFigures(List<KeyFigure> figures) implements Block {
    public KeyFigures {
      figures = List.copyOf(figures);
    }
  }

  /**
   * One key figure.
   *
   * @param value the figure
   * @param label what it is
   */
  record KeyFigure(List<Run> value, List<Run> label) {
    public KeyFigure {
      value = List.copyOf(value);
      label = List.copyOf(label);
    }
  }

  /**
   * A table.
   *
   * @param number from 1 through the report
   * @param caption what it shows
   * @param columns its columns, the first of which heads the rows
   * @param rows cells, as many in each row as there are columns
   * @param remark a remark below it, may be empty
   */
  record Table(int number, String caption, List<Column> columns, List<Row> rows, List<Run> remark)
      implements Block {
    /**
     * @throws IllegalArgumentException if a row has not as many cells as there are columns
     */
    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      remark = List.copyOf(remark);
      for (Row row : rows) {
        if (row.cells().size() != columns.size()) {
          throw new IllegalArgumentException(
              "A row of "
                  + row.cells().size()
                  + " cells in a table of "
                  + columns.size()
                  + " columns");
        }
      }
    }

    public String anchor() {
      return "table-" + number;
    }
  }

  /**
   * A column.
   *
   * @param head its heading
   * @param width its share of the table's width in percent
   * @param figures whether it holds figures, which are set flush right
   */
  record Column(String head, int width, boolean figures) {}

  /**
   * A row of a table.
   *
   * @param anchor under which it can be linked to, or null
   */
  record Row(@Nullable String anchor, List<List<Run>> cells) {
    public Row {
      cells = cells.stream().map(List::copyOf).toList();
    }
  }

  /**
   * A chart, with the table of the data behind it.
   *
   * @param number from 1 through the report
   * @param caption what it shows
   * @param alternative what somebody who cannot see it is told
   * @param chart what is drawn
   * @param data the data behind it, or null where a table of the section has them
   */
  record Figure(int number, String caption, String alternative, Chart chart, @Nullable Table data)
      implements Block {
    public String anchor() {
      return "figure-" + number;
    }
  }

  /** A heading inside a section. */
  record Subheading(String text) implements Block {}

  /**
   * A passage of a document and the claims that rest on it.
   *
   * @param quotations the exact words, each with its language
   * @param claims what was taken from them, at least one
   */
  record Exhibit(List<Quotation> quotations, List<Taken> claims) implements Block {
    public Exhibit {
      quotations = List.copyOf(quotations);
      claims = List.copyOf(claims);
    }
  }

  /**
   * One claim that rests on a passage.
   *
   * @param anchor under which it can be linked to
   * @param label its number, {@code E7}
   * @param says what it says
   * @param facts what is known of it: name and value
   */
  record Taken(String anchor, String label, String says, List<Fact> facts) {
    public Taken {
      facts = List.copyOf(facts);
    }
  }

  /**
   * Words of a document in their surroundings.
   *
   * @param before what stands directly before
   * @param exact the words
   * @param after what stands directly after
   * @param language BCP 47 tag
   * @param place page and paragraph, or empty
   */
  record Quotation(String before, String exact, String after, String language, String place) {}

  /** One thing known of something. */
  record Fact(String name, String value) {}
}
