// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.reckoner.domain.document.Sha256;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.read.archived.WebArchive;
import org.reckoner.ingest.read.feed.FeedReader;
import org.reckoner.ingest.read.feed.JsonFeedReader;
import org.reckoner.ingest.read.html.HtmlReader;
import org.reckoner.ingest.read.mail.MailReader;
import org.reckoner.ingest.read.pdf.PdfReader;
import org.reckoner.ingest.read.text.TextReader;
import org.reckoner.ingest.read.word.WordReader;

/**
 * From bytes to documents: a pure function, without network, clock or state, and safe to be called
 * from many threads. Bad input is answered with a typed failure and never with an exception.
 */
public final class Reader {
  /** Recorded with every text; goes up when the same bytes may give another text. */
  public static final String VERSION = "reader-4";

  private final ReadLimits limits;

  public Reader() {
    this(ReadLimits.DEFAULT);
  }

  public Reader(ReadLimits limits) {
    this.limits = limits;
  }

  /**
   * Reads one input. A page, a report and a text give one reading; a feed gives one for each entry,
   * a web archive one for each page.
   *
   * @return at least one reading, in the input's order; failures as {@link Reading.Unreadable} with
   *     EMPTY, TOO_LARGE, UNSUPPORTED, DAMAGED, ENCRYPTED, NO_TEXT or DOCTYPE
   */
  public List<Reading> read(RawDocument raw) {
    return read(raw, true);
  }

  private List<Reading> read(RawDocument raw, boolean archives) {
    try {
      return readings(raw, archives);
    } catch (Unreadable e) {
      return List.of(new Reading.Unreadable(raw.source(), e.failure()));
    } catch (StackOverflowError e) {
      return failed(raw, Failure.Type.TOO_LARGE, " is nested more deeply than can be read");
    } catch (OutOfMemoryError e) {
      return failed(raw, Failure.Type.TOO_LARGE, " needs more memory than there is");
    } catch (RuntimeException e) {
      return failed(raw, Failure.Type.INTERNAL, " could not be read because of a defect: " + e);
    }
  }

  private List<Reading> readings(RawDocument given, boolean archives) throws Unreadable {
    requireBounds(given);
    MediaKind kind = Sniffing.kindOf(given);
    RawDocument raw = kind == MediaKind.HTML ? withoutInlinedData(given) : given;
    requireKindsBounds(raw, kind);
    String digest = Sha256.of(given.bytes());
    return switch (kind) {
      case HTML -> one(raw, new HtmlReader().read(text(raw), raw.source(), raw.url(), digest));
      case PDF -> one(raw, new PdfReader(limits).read(raw, digest));
      case TEXT, MARKDOWN ->
          one(raw, new TextReader().read(text(raw), raw, kind.mediaType(), digest));
      case FEED -> new FeedReader(limits).read(raw, digest);
      case JSON_FEED -> new JsonFeedReader(limits).read(text(raw), raw, digest);
      case MAIL -> one(raw, new MailReader().read(raw, digest));
      case DOCX -> one(raw, new WordReader(limits).read(raw, digest));
      case WARC, WACZ, GZIP -> packed(raw, kind, archives);
    };
  }

  private static RawDocument withoutInlinedData(RawDocument raw) {
    byte[] bytes = InlinedData.without(raw.bytes());
    return bytes == raw.bytes()
        ? raw
        : new RawDocument(bytes, raw.source(), raw.url(), raw.contentType());
  }

  private void requireBounds(RawDocument raw) throws Unreadable {
    if (raw.bytes().length == 0) {
      throw new Unreadable(Failure.Type.EMPTY, raw.source() + " is empty");
    }
    requireAtMost(raw, limits.bytes(), "bytes");
  }

  private static void requireAtMost(RawDocument raw, int most, String ofWhat) throws Unreadable {
    requireAtMost(raw, raw.bytes().length, most, ofWhat);
  }

  private static void requireAtMost(RawDocument raw, int there, int most, String ofWhat)
      throws Unreadable {
    if (there > most) {
      throw new Unreadable(
          Failure.Type.TOO_LARGE,
          raw.source() + " has " + there + " " + ofWhat + "; at most " + most + " are read");
    }
  }

  private void requireKindsBounds(RawDocument raw, MediaKind kind) throws Unreadable {
    switch (kind) {
      case HTML -> {
        requireAtMost(raw, limits.markupBytes(), "bytes of markup");
        requireAtMost(raw, EightBytes.count(raw.bytes(), '<'), limits.tags(), "tags");
      }
      case TEXT, MARKDOWN -> {
        requireAtMost(raw, limits.wordBytes(), "bytes of text");
        requireAtMost(raw, EightBytes.count(raw.bytes(), '\n'), limits.lines(), "lines");
      }
      case FEED, JSON_FEED -> requireAtMost(raw, limits.wordBytes(), "bytes of a feed");
      case MAIL -> requireAtMost(raw, 2 * limits.wordBytes(), "bytes of a mail");
      default -> {} // what is packed or paged is bounded where it is taken apart
    }
  }

  /** What is packed is unpacked once: an archive inside an archive is left alone. */
  private List<Reading> packed(RawDocument raw, MediaKind kind, boolean archives)
      throws Unreadable {
    if (!archives) {
      throw new Unreadable(
          Failure.Type.UNSUPPORTED, raw.source() + " is packed within something packed");
    }
    WebArchive archive = new WebArchive(limits);
    List<Reading> readings = new ArrayList<>();
    Consumer<RawDocument> taker = capture -> readings.addAll(read(capture, false));
    if (kind == MediaKind.WACZ) {
      for (RawDocument part : archive.parts(raw)) {
        archive.captures(part, taker);
      }
    } else if (kind == MediaKind.GZIP && !holdsWarc(raw)) {
      taker.accept(unpacked(raw));
    } else {
      archive.captures(raw, taker);
    }
    return readings;
  }

  private static boolean holdsWarc(RawDocument raw) throws Unreadable {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(raw.bytes()))) {
      return new String(gzip.readNBytes(5), StandardCharsets.US_ASCII).equals("WARC/");
    } catch (IOException e) {
      throw new Unreadable(Failure.Type.DAMAGED, raw.source() + " is damaged gzip");
    }
  }

  private RawDocument unpacked(RawDocument raw) throws Unreadable {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(raw.bytes()))) {
      String name = raw.source();
      byte[] bytes = BoundedBytes.of(gzip, limits.bytes(), name);
      String inner = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
      return new RawDocument(bytes, inner, raw.url(), null);
    } catch (IOException e) {
      throw new Unreadable(Failure.Type.DAMAGED, raw.source() + " is damaged gzip");
    }
  }

  private static String text(RawDocument raw) {
    return CharsetFinder.decode(raw.bytes(), raw.contentType());
  }

  private static List<Reading> one(RawDocument raw, ReadDocument document) {
    return List.of(new Reading.Read(raw.source(), document));
  }

  private static List<Reading> failed(RawDocument raw, Failure.Type type, String what) {
    return List.of(new Reading.Unreadable(raw.source(), new Failure(type, raw.source() + what)));
  }
}
