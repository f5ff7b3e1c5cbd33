// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.form;

import org.jspecify.annotations.Nullable;
import org.reckoner.reporting.html.Letterhead;
import org.reckoner.reporting.template.OwnTemplates;

/**
 * What a user brings to the look of a report.
 *
 * @param letterhead who hands it out, or null; for PDF and HTML
 * @param templates by which it is written in place of Reckoner's own markup, or null; for HTML and
 *     Markdown
 */
public record HouseStyle(@Nullable Letterhead letterhead, @Nullable OwnTemplates templates) {
  /** Reckoner's own. */
  public static final HouseStyle PLAIN = new HouseStyle(null, null);

  /**
   * Whether a form can be written so, before any ledger is worked out.
   *
   * @throws IllegalArgumentException in a sentence, if not
   */
  public void requireFit(ReportForm form) {
    if (templates != null) {
      String name = templateOf(form);
      if (form != ReportForm.HTML && form != ReportForm.MARKDOWN) {
        throw new IllegalArgumentException(
            "Templates write .html and .md; ." + form.ending() + " is set by Reckoner.");
      }
      if (!templates.files().containsKey(name)) {
        throw new IllegalArgumentException("There is no template '" + name + "' among yours.");
      }
      if (letterhead != null) {
        throw new IllegalArgumentException(
            "A template writes its own head: give it a letterhead or a template, not both.");
      }
    } else if (letterhead != null && form != ReportForm.PDF && form != ReportForm.HTML) {
      throw new IllegalArgumentException(
          "A letterhead stands on .pdf and .html, not on ." + form.ending() + ".");
    }
  }

  static String templateOf(ReportForm form) {
    return "report." + form.ending();
  }
}
