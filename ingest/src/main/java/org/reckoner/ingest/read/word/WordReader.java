// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.evidence.QuotableText;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.read.BoundedBytes;
import org.reckoner.ingest.read.DateText;
import org.reckoner.ingest.read.RawDocument;
import org.reckoner.ingest.read.ReadDocument;
import org.reckoner.ingest.read.ReadLimits;
import org.reckoner.ingest.read.Unreadable;
import org.reckoner.ingest.read.language.LanguageGuess;

/** Reads the main text and the core properties of a word-processor document. */
public final class WordReader {
  private static final String BODY = "word/document.xml";
  private static final String PROPERTIES = "docProps/core.xml";

  private final ReadLimits limits;

  public WordReader(ReadLimits limits) {
    this.limits = limits;
  }

  /**
   * @throws Unreadable DAMAGED, TOO_LARGE, DOCTYPE or NO_TEXT
   */
  public ReadDocument read(RawDocument raw, String rawSha256) throws Unreadable {
    Map<String, byte[]> parts = parts(raw);
    byte[] body = parts.get(BODY);
    if (body == null) {
      throw new Unreadable(
          Failure.Type.DAMAGED, raw.source() + " is a word-processor document without its text");
    }
    try {
      String text = WordText.of(body, raw.source());
      if (text.isBlank()) {
        throw new Unreadable(Failure.Type.NO_TEXT, raw.source() + " holds no words");
      }
      byte[] core = parts.get(PROPERTIES);
      Map<String, String> properties =
          core == null ? Map.of() : WordText.properties(core, raw.source());
      String author = properties.get("creator");
      return new ReadDocument(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          properties.get("title"),
          author == null ? List.of() : List.of(author),
          created(properties.get("created")),
          null,
          raw.url(),
          LanguageGuess.of(text),
          QuotableText.of(text),
          List.of(),
          rawSha256,
          List.of());
    } catch (XMLStreamException e) {
      throw new Unreadable(
          Failure.Type.DAMAGED, raw.source() + " is a damaged word-processor document");
    }
  }

  private Map<String, byte[]> parts(RawDocument raw) throws Unreadable {
    Map<String, byte[]> parts = new HashMap<>();
    Set<String> wanted = Set.of(BODY, PROPERTIES);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(raw.bytes()))) {
      long left = 4L * limits.textChars();
      for (ZipEntry entry = zip.getNextEntry();
          entry != null && parts.size() < wanted.size();
          entry = zip.getNextEntry()) {
        if (wanted.contains(entry.getName())) {
          parts.put(entry.getName(), BoundedBytes.of(zip, limits.textChars(), raw.source()));
        } else {
          left -= BoundedBytes.skip(zip, left);
          if (left <= 0) {
            throw new Unreadable(
                Failure.Type.TOO_LARGE, raw.source() + " unpacks to more than can be read");
          }
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      if (!parts.containsKey(BODY)) {
        throw new Unreadable(
            Failure.Type.DAMAGED, raw.source() + " is a damaged word-processor document");
      }
    }
    return parts;
  }

  private static @Nullable PublicationDate created(@Nullable String written) {
    return written == null
        ? null
        : DateText.find(written)
            .map(day -> new PublicationDate(day, PublicationDate.FoundIn.HEADER))
            .orElse(null);
  }
}
