// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.evidence.QuotableText;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.read.DateText;
import org.reckoner.ingest.read.RawDocument;
import org.reckoner.ingest.read.ReadDocument;
import org.reckoner.ingest.read.ReadLimits;
import org.reckoner.ingest.read.Unreadable;
import org.reckoner.ingest.read.language.LanguageGuess;

/** Reads a PDF that holds text: pages, paragraphs and their numbers. */
public final class PdfReader {
  private final ReadLimits limits;

  public PdfReader(ReadLimits limits) {
    this.limits = limits;
  }

  /**
   * @throws Unreadable ENCRYPTED, DAMAGED, TOO_LARGE or, for scans, NO_TEXT
   */
  public ReadDocument read(RawDocument raw, String rawSha256) throws Unreadable {
    requireEnd(raw);
    try (PDDocument pdf = Loader.loadPDF(raw.bytes())) {
      if (pdf.getNumberOfPages() == 0) {
        throw new Unreadable(Failure.Type.DAMAGED, raw.source() + " is a PDF without pages");
      }
      if (pdf.getNumberOfPages() > limits.pages()) {
        throw new Unreadable(
            Failure.Type.TOO_LARGE,
            raw.source()
                + " has "
                + pdf.getNumberOfPages()
                + " pages; at most "
                + limits.pages()
                + " are read");
      }
      return document(raw, rawSha256, pdf);
    } catch (InvalidPasswordException e) {
      throw new Unreadable(Failure.Type.ENCRYPTED, raw.source() + " needs a password");
    } catch (IOException
        | IllegalArgumentException
        | IllegalStateException
        | ClassCastException
        | IndexOutOfBoundsException
        | NullPointerException e) {
      throw new Unreadable(Failure.Type.DAMAGED, raw.source() + " is a damaged PDF");
    }
  }

  private ReadDocument document(RawDocument raw, String rawSha256, PDDocument pdf)
      throws IOException, Unreadable {
    PageLines lines = new PageLines(limits.textChars());
    List<List<PdfLine>> pages = lines.of(pdf);
    if (pages.stream().allMatch(List::isEmpty)) {
      throw new Unreadable(
          Failure.Type.NO_TEXT,
          raw.source()
              + " has "
              + pdf.getNumberOfPages()
              + " pages but no text: scanned, or pictures only");
    }
    Paragraphs text = Paragraphs.of(RunningHeads.without(pages));
    PDDocumentInformation info = pdf.getDocumentInformation();
    return new ReadDocument(
        "application/pdf",
        title(info, text),
        authors(info),
        published(info),
        null,
        raw.url(),
        LanguageGuess.of(text.text()),
        QuotableText.of(text.text(), text.pages(), text.numbered()),
        text.links(),
        rawSha256,
        List.of());
  }

  /** A PDF ends with {@code %%EOF}; one that does not was cut off on its way. */
  private static void requireEnd(RawDocument raw) throws Unreadable {
    byte[] bytes = raw.bytes();
    int from = Math.max(0, bytes.length - 2048);
    String end =
        new String(bytes, from, bytes.length - from, java.nio.charset.StandardCharsets.ISO_8859_1);
    if (!end.contains("%%EOF") && !end.contains("startxref")) {
      throw new Unreadable(Failure.Type.DAMAGED, raw.source() + " is a PDF that is cut off");
    }
  }

  private static @Nullable String title(PDDocumentInformation info, Paragraphs text) {
    String title = info.getTitle();
    if (title != null
        && title.strip().length() >= 4
        && !title.contains(".doc")
        && !title.startsWith("Microsoft")) {
      return title.replaceAll("\\s+", " ").strip();
    }
    return text.largest();
  }

  private static List<String> authors(PDDocumentInformation info) {
    String author = info.getAuthor();
    return author == null || author.isBlank() ? List.of() : List.of(author.strip());
  }

  private static @Nullable PublicationDate published(PDDocumentInformation info) {
    String written = info.getCustomMetadataValue("CreationDate");
    if (written == null) {
      return null;
    }
    Optional<PartialDate> date = DateText.find(written.replace("D:", " "));
    return date.map(day -> new PublicationDate(day, PublicationDate.FoundIn.PDF_INFO)).orElse(null);
  }
}
