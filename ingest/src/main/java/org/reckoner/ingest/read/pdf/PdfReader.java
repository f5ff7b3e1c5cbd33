// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.evidence.QuotableText;
import org.reckoner.domain.period.DatePrecision;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.read.DateConvention;
import org.reckoner.ingest.read.DateText;
import org.reckoner.ingest.read.RawDocument;
import org.reckoner.ingest.read.ReadDocument;
import org.reckoner.ingest.read.ReadLimits;
import org.reckoner.ingest.read.Unreadable;
import org.reckoner.ingest.read.language.LanguageGuess;

/** Reads a PDF that holds text: pages, paragraphs and their numbers. */
public final class PdfReader {
  /** Among how many lines of the first page its date is looked for, and how long such a line is. */
  private static final int DATED_WITHIN = 20;

  private static final int LONGEST_DATELINE = 40;
  private static final Pattern TIME_OF_DAY = Pattern.compile("\\d:\\d\\d");
  private static final Pattern FILE_NAME = Pattern.compile("\\S+\\.[A-Za-z]{3,5}");

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
    } catch (PageWords.TooManyGlyphs e) {
      throw new Unreadable(Failure.Type.TOO_LARGE, raw.source() + " has " + e.getMessage());
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
    List<List<PdfLine>> pages = new ArrayList<>();
    for (PageWords.Page page : new PageWords(limits.textChars()).of(pdf)) {
      pages.add(Fragments.of(pages.size() + 1, page));
    }
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
        published(pages.get(0)).orElseGet(() -> written(info)),
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
        && !FILE_NAME.matcher(title.strip()).matches()
        && !title.startsWith("Microsoft")) {
      return title.replaceAll("\\s+", " ").strip();
    }
    return text.largest();
  }

  private static List<String> authors(PDDocumentInformation info) {
    String author = info.getAuthor();
    return author == null || author.isBlank() ? List.of() : List.of(author.strip());
  }

  /** The date that stands by itself among the first lines, as reports are dated. */
  private static Optional<PublicationDate> published(List<PdfLine> firstPage) {
    return firstPage.stream()
        .limit(DATED_WITHIN)
        .map(PdfLine::text)
        .filter(line -> line.length() <= LONGEST_DATELINE && !TIME_OF_DAY.matcher(line).find())
        .flatMap(line -> dateline(line).stream())
        .findFirst()
        .map(day -> new PublicationDate(day, PublicationDate.FoundIn.TEXT));
  }

  /** The day of a line, or the month of one that says nothing else; not the end of a period. */
  private static Optional<PartialDate> dateline(String line) {
    return DateText.find(line, DateConvention.UNKNOWN)
        .filter(found -> !DateText.isEndOfPeriod(line, found, DateConvention.UNKNOWN))
        .map(DateText.Found::date)
        .filter(
            date -> date.precision() == DatePrecision.DAY || line.strip().split(" ").length <= 2);
  }

  /** The date on which the file says that it was made. */
  private static @Nullable PublicationDate written(PDDocumentInformation info) {
    String written = info.getCustomMetadataValue("CreationDate");
    if (written == null) {
      return null;
    }
    Optional<PartialDate> date = DateText.find(written.replace("D:", " "));
    return date.map(day -> new PublicationDate(day, PublicationDate.FoundIn.PDF_INFO)).orElse(null);
  }
}
