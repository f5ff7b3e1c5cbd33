// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A workbook's archive without the time of its making. The workbook library writes the clock into
 * the document properties and offers no way to hand it a moment, so its archive goes to a temporary
 * file first and is copied from there, entry by entry, with that one value put right.
 */
final class StableArchive implements AutoCloseable {
  private static final String PROPERTIES = "docProps/core.xml";
  private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*");

  /** Early, yet after the first day that the format can name: that one drags the time zone in. */
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  /** Level 4 is what the workbook library found to be the best for sheets. */
  private static final int LEVEL = 4;

  private final Path file;
  private final OutputStream spool;

  StableArchive() throws IOException {
    file = Files.createTempFile("reckoner-workbook", ".zip");
    spool = Files.newOutputStream(file);
  }

  /** Where the workbook goes first; buffered by the library. */
  OutputStream spool() {
    return spool;
  }

  /** Copies the finished workbook to where it belongs; that stream stays open. */
  void copy(Instant asOf, OutputStream out) throws IOException {
    spool.close();
    ZipOutputStream copy = new ZipOutputStream(out);
    copy.setLevel(LEVEL);
    try (ZipFile archive = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(archive.entries())) {
        ZipEntry stable = new ZipEntry(entry.getName());
        stable.setTimeLocal(ENTRY_TIME);
        copy.putNextEntry(stable);
        try (InputStream content = archive.getInputStream(entry)) {
          copy(content, entry.getName(), asOf, copy);
        }
        copy.closeEntry();
      }
    }
    copy.finish();
    copy.flush();
  }

  private static void copy(InputStream content, String name, Instant asOf, OutputStream copy)
      throws IOException {
    if (name.equals(PROPERTIES)) {
      String properties = new String(content.readAllBytes(), StandardCharsets.UTF_8);
      Matcher created = CREATED.matcher(properties);
      String moment = "$1" + asOf.truncatedTo(ChronoUnit.SECONDS);
      copy.write(created.replaceFirst(moment).getBytes(StandardCharsets.UTF_8));
    } else {
      content.transferTo(copy);
    }
  }

  @Override
  public void close() throws IOException {
    spool.close();
    Files.deleteIfExists(file);
  }
}
