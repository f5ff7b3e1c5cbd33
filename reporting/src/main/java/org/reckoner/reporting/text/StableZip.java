// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * Packs a document without the time of its making: its library writes the clock into the properties
 * and the archive, and offers no way to hand it a moment.
 */
final class StableZip {
  /** Early, yet after the first day that the format can name: that one drags the time zone in. */
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  /** The types of the parts come first, as readers that stream expect it. */
  private static final String TYPES = "[Content_Types].xml";

  private static final String PROPERTIES = "docProps/core.xml";
  private static final Pattern MOMENT =
      Pattern.compile("(<dcterms:(?:created|modified)[^>]*>)[^<]*");

  private StableZip() {}

  static void write(XWPFDocument document, LocalDate asOf, OutputStream out) throws IOException {
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    document.write(first);
    Map<String, byte[]> parts = parts(first.toByteArray());
    String properties =
        new String(parts.getOrDefault(PROPERTIES, new byte[0]), StandardCharsets.UTF_8);
    parts.put(
        PROPERTIES,
        MOMENT
            .matcher(properties)
            .replaceAll("$1" + asOf + "T00:00:00Z")
            .getBytes(StandardCharsets.UTF_8));
    ZipOutputStream zip = new ZipOutputStream(out);
    byte[] types = parts.remove(TYPES);
    if (types != null) {
      put(zip, TYPES, types);
    }
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      put(zip, part.getKey(), part.getValue());
    }
    zip.finish();
    zip.flush();
  }

  private static Map<String, byte[]> parts(byte[] archive) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(ENTRY_TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
