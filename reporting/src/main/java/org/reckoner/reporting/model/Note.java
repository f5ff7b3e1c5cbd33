// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.evidence.Origin;

/**
 * Where a value comes from, as a footnote tells it.
 *
 * @param number from 1, in the order of the text
 * @param origin what is told
 * @param basis the formula of a derived value, the dataset of a reference; null for a sourced one
 * @param citations the sentences behind it
 * @param operands what went into a derived value
 * @param omitted how many more citations or operands there are
 */
public record Note(
    int number,
    Origin origin,
    @Nullable String basis,
    List<Citation> citations,
    List<Operand> operands,
    int omitted) {
  public Note {
    citations = List.copyOf(citations);
    operands = List.copyOf(operands);
  }

  public String anchor() {
    return "n" + number;
  }

  /**
   * One sentence that is cited.
   *
   * @param exhibits numbers in the annex of evidence of the claims taken from it, {@code E7}
   * @param source publisher, title and date of the document
   * @param credit whom the document credits, and how it puts the matter
   * @param quotation the words
   * @param language BCP 47 tag of the words
   */
  public record Citation(
      List<String> exhibits, String source, String credit, String quotation, String language) {
    public Citation {
      exhibits = List.copyOf(exhibits);
    }
  }

  /**
   * One operand.
   *
   * @param name what it is
   * @param value as shown
   * @param exhibits numbers of the evidence behind it, empty where it is itself worked out
   */
  public record Operand(String name, String value, List<String> exhibits) {
    public Operand {
      exhibits = List.copyOf(exhibits);
    }
  }
}
