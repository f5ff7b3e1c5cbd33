// SPDX-License-Identifier: Apache-2.0

package org.reckoner.api.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.reckoner.api.reports.Reports;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.ledger.LedgerInput;
import org.reckoner.reporting.form.ReportForm;
import org.reckoner.reporting.model.Wording;

/** A digest as mail, of no more than those who get it may see. */
@ApplicationScoped
public class DigestMail {
  private final Reports reports;
  private final MailPost post;
  private final MailConfig config;

  @Inject
  public DigestMail(Reports reports, MailPost post, MailConfig config) {
    this.reports = reports;
    this.post = post;
    this.config = config;
  }

  /**
   * Writes the digest and sends it.
   *
   * @throws UnsentMailException in a sentence, if it is not set up or a server refuses it
   */
  public void send(Reports.Wanted wanted, List<String> recipients) throws IOException {
    post.requireReady(recipients);
    Reports.Wanted shown =
        new Reports.Wanted(
            capped(wanted.view(), config.audience()),
            wanted.kind(),
            wanted.selection(),
            wanted.since());
    post.send(
        new Letter(
            "Reckoner: what is new since "
                + (wanted.since() == null ? "the beginning" : Wording.date(wanted.since())),
            written(shown, ReportForm.MARKDOWN),
            written(shown, ReportForm.HTML)),
        recipients);
  }

  /** A view of what those who are cleared so far may see, whoever asked for it. */
  static LedgerInput.View capped(LedgerInput.View view, Tlp audience) {
    return view.audience().covers(audience)
        ? new LedgerInput.View(audience, view.publishedBy(), view.recordedBy())
        : view;
  }

  private String written(Reports.Wanted wanted, ReportForm form) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    reports.write(wanted, form, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
