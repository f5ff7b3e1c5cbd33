// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.evidence.QuotableText;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.read.DateText;
import org.reckoner.ingest.read.RawDocument;
import org.reckoner.ingest.read.ReadDocument;
import org.reckoner.ingest.read.Unreadable;
import org.reckoner.ingest.read.html.HtmlFragment;
import org.reckoner.ingest.read.language.LanguageGuess;

/** Reads a mail: its plain part where it has one, else its HTML part; attachments are left. */
public final class MailReader {
  private static final int MOST_PARTS = 500;

  /**
   * The mail's words; subject as title, sender as author.
   *
   * @throws Unreadable NO_TEXT where no part of it is text
   */
  public ReadDocument read(RawDocument raw, String rawSha256) throws Unreadable {
    MailPart mail = MailPart.of(new String(raw.bytes(), StandardCharsets.ISO_8859_1));
    MailPart plain = find(mail, "text/plain");
    MailPart html = find(mail, "text/html");
    HtmlFragment words;
    if (plain != null && !plain.text().isBlank()) {
      words = HtmlFragment.ofPlain(plain.text());
    } else if (html != null) {
      words = HtmlFragment.of(html.text(), raw.url());
    } else {
      throw new Unreadable(Failure.Type.NO_TEXT, raw.source() + " is a mail without words");
    }
    if (words.text().isBlank()) {
      throw new Unreadable(Failure.Type.NO_TEXT, raw.source() + " is a mail without words");
    }
    String from = sender(mail);
    return new ReadDocument(
        "message/rfc822",
        mail.field("subject"),
        from == null ? List.of() : List.of(from),
        sent(mail),
        null,
        raw.url(),
        LanguageGuess.of(words.text()),
        QuotableText.of(words.text()),
        words.links(),
        rawSha256,
        List.of());
  }

  private static @Nullable MailPart find(MailPart mail, String type) {
    Deque<MailPart> open = new ArrayDeque<>();
    open.add(mail);
    for (int seen = 0; seen < MOST_PARTS && !open.isEmpty(); seen++) {
      MailPart part = open.poll();
      if (part.type().equals(type) && !part.attached()) {
        return part;
      }
      open.addAll(part.parts());
    }
    return null;
  }

  private static @Nullable String sender(MailPart mail) {
    String from = mail.field("from");
    if (from == null) {
      return null;
    }
    int address = from.indexOf('<');
    String name = (address > 0 ? from.substring(0, address) : from).replace("\"", "").strip();
    return name.isEmpty() ? null : name;
  }

  private static @Nullable PublicationDate sent(MailPart mail) {
    String written = mail.field("date");
    return written == null
        ? null
        : DateText.find(written)
            .map(day -> new PublicationDate(day, PublicationDate.FoundIn.HEADER))
            .orElse(null);
  }
}
