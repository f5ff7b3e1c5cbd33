// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.screen;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.read.Unreadable;

/**
 * Reads a list of addresses: OFAC's SDN list in either of the XML forms in which it is published, a
 * GraphSense TagPack, or a plain list with one address on a line. Files are streamed; the XML of
 * today has some 100 MB.
 */
public final class ListReader {
  private static final int HEAD = 4096;
  private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)");

  private ListReader() {}

  /**
   * @param supplied the day that a person says the list is of; goes before what the list says
   * @throws Unreadable if there is no such file, it is damaged, is no list, or nobody says of which
   *     day it is
   */
  public static AddressList read(Path file, @Nullable LocalDate supplied) throws Unreadable {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      return read(bytes, file, supplied);
    } catch (NoSuchFileException e) {
      throw new Unreadable(Failure.Type.NOT_FOUND, "There is no list '" + file + "'");
    } catch (IOException e) {
      throw new Unreadable(
          Failure.Type.DAMAGED, "The list '" + file + "' cannot be read: " + e.getMessage());
    }
  }

  private static AddressList read(InputStream bytes, Path file, @Nullable LocalDate supplied)
      throws IOException, Unreadable {
    String source = String.valueOf(file.getFileName());
    String head = head(bytes);
    if (head.isBlank()) {
      throw new Unreadable(Failure.Type.EMPTY, "The list '" + source + "' is empty");
    }
    if (head.startsWith("<")) {
      return SdnXml.read(bytes, source, supplied);
    }
    if (isTagPack(head, source)) {
      return TagPack.read(bytes, source, supplied);
    }
    LocalDate day =
        Optional.ofNullable(supplied)
            .or(() -> dateIn(comments(head)))
            .or(() -> dateIn(source))
            .orElseThrow(() -> undated(source));
    return PlainList.read(bytes, source, day);
  }

  static Unreadable undated(String source) {
    return new Unreadable(
        Failure.Type.UNSUPPORTED,
        "The list '"
            + source
            + "' does not say of which day it is: put '# as of 2024-03-01' on its first line or"
            + " such a date into its name, or supply the day with --list-date");
  }

  private static boolean isTagPack(String head, String source) {
    String name = source.toLowerCase(Locale.ROOT);
    return name.endsWith(".yaml") || name.endsWith(".yml") || head.startsWith("---");
  }

  /** The beginning, without a byte order mark; what follows is still to be read. */
  private static String head(InputStream bytes) throws IOException {
    bytes.mark(HEAD);
    byte[] head = bytes.readNBytes(HEAD);
    bytes.reset();
    String text = new String(head, StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1).strip() : text.strip();
  }

  private static String comments(String head) {
    StringBuilder comments = new StringBuilder();
    head.lines().filter(line -> line.startsWith("#")).forEach(comments::append);
    return comments.toString();
  }

  private static Optional<LocalDate> dateIn(String words) {
    Matcher date = DATE.matcher(words);
    if (!date.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(date.group()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
