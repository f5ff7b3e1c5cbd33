// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Inputs of up to 50 MB that were made to be hard to read, each read in turn with its time and
 * outcome; run it with {@code -Xmx256m}, see docs/benchmarks.md.
 */
public final class LargeInputs {
  private static final int MEGABYTE = 1 << 20;
  private static final int LARGEST = 50 * MEGABYTE;

  private LargeInputs() {}

  /** Arguments: the beginnings of the names of those to read; none for all. */
  public static void main(String[] arguments) {
    all()
        .forEach(
            (name, input) -> {
              if (arguments.length == 0 || List.of(arguments).stream().anyMatch(name::startsWith)) {
                read(name, input);
              }
            });
  }

  private static void read(String name, Supplier<byte[]> input) {
    byte[] bytes = input.get();
    String extension = name.substring(0, name.indexOf(' '));
    RawDocument raw = new RawDocument(bytes, "large." + extension, null, null);
    System.gc();
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long start = System.nanoTime();
    List<Reading> readings = new Reader().read(raw);
    double seconds = (System.nanoTime() - start) / 1e9;
    double processor = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9;
    Reading first = readings.get(0);
    System.out.printf(
        Locale.ROOT,
        "%-44s %5.1f MB %6.2f s (processor %5.2f s)  %s%n",
        name,
        (double) bytes.length / MEGABYTE,
        seconds,
        processor,
        first instanceof Reading.Unreadable failed
            ? failed.failure().type() + ": " + failed.failure().message()
            : readings.size() + " read");
  }

  static Map<String, Supplier<byte[]>> all() {
    Map<String, Supplier<byte[]>> inputs = new LinkedHashMap<>();
    inputs.put("txt one line", () -> repeated("nine million dollars were gone, ", LARGEST));
    inputs.put("txt one line, 8 MB", () -> repeated("nine million were gone, ", 8 * MEGABYTE - 99));
    inputs.put("txt one word, 8 MB", () -> repeated("x", 8 * MEGABYTE - 99));
    inputs.put("txt short lines, 8 MB", () -> repeated("a\n", 8 * MEGABYTE - 99));
    inputs.put("txt lines of Han, 8 MB", () -> repeated("九百万美元不见了。\n", 8 * MEGABYTE - 99));
    inputs.put(
        "txt addresses, 8 MB", () -> repeated("https://a.example/bbbbbbb ", 8 * MEGABYTE - 99));
    inputs.put("md brackets, 8 MB", () -> repeated("[a](", 8 * MEGABYTE - 99));
    inputs.put("md stars, 8 MB", () -> repeated("*_", 8 * MEGABYTE - 99));
    inputs.put("html 50 MB", () -> html("<p>Nine million dollars were gone.</p>", LARGEST));
    inputs.put("html paragraphs", () -> page("<p>Nine million dollars were gone.</p>"));
    inputs.put("html empty elements", () -> page("<p>"));
    inputs.put("html nested", () -> page("<div>"));
    inputs.put("html nested inline", () -> page("<b>"));
    inputs.put("html misnested", () -> page("<b><p></b>x"));
    inputs.put("html tables", () -> page("<table><tr><td>a"));
    inputs.put("html attributes", () -> page("<a b=c d=e f=g h=i j=k l=m n=o>x</a>"));
    inputs.put("html one attribute", () -> page("class='a b c d e f "));
    inputs.put("html many classes", () -> page("<p class='ad nav story'>nine</p>"));
    inputs.put("html one text", () -> page("nine million dollars "));
    inputs.put("html comments", () -> page("<!-- x -->"));
    inputs.put("html entities", () -> page("&amp;&nbsp;&#x41;"));
    inputs.put("html headings", () -> page("<h1>Nine million gone</h1><time>1.1.2020</time>"));
    inputs.put("html data", () -> data());
    inputs.put("json feed, 50 MB", () -> jsonFeed(LARGEST));
    inputs.put("json feed, 8 MB", () -> jsonFeed(8 * MEGABYTE));
    inputs.put("json nested feed, 8 MB", () -> nestedFeed());
    inputs.put("xml feed of one entry, 50 MB", () -> feed(LARGEST, 1));
    inputs.put("xml feed of many, 50 MB", () -> feed(LARGEST, 1_000_000));
    inputs.put("xml feed of one entry, 8 MB", () -> feed(8 * MEGABYTE, 1));
    inputs.put("xml feed of many, 8 MB", () -> feed(8 * MEGABYTE, 1_000_000));
    inputs.put("eml with one attachment, 50 MB", () -> mail(LARGEST));
    inputs.put("eml with one attachment, 16 MB", () -> mail(16 * MEGABYTE));
    inputs.put("eml of parts in parts, 16 MB", () -> repeated(NESTED_MAIL, 16 * MEGABYTE));
    inputs.put("docx bomb", () -> docx(true));
    inputs.put("docx of 8 MB of words", () -> docx(false));
    inputs.put("zip of 50 MB", () -> zip("archive/data.warc", noise(LARGEST - MEGABYTE)));
    inputs.put("gz bomb", () -> gzip(new byte[MEGABYTE], 500));
    inputs.put("gz of 50 MB of text", () -> gzip(repeated("nine million ", MEGABYTE), 49));
    inputs.put("gz noise, 50 MB", () -> noise(LARGEST, 0x1f, 0x8b, 8, 0));
    inputs.put("warc of pages, 50 MB", () -> warc(LARGEST, 40_000));
    inputs.put("warc of small captures, 50 MB", () -> warc(LARGEST, 400));
    inputs.put("warc of one capture, 50 MB", () -> warc(LARGEST, LARGEST - 2000));
    inputs.put("pdf noise, 50 MB", () -> noise(LARGEST, '%', 'P', 'D', 'F', '-', '1', '.', '4'));
    inputs.put("pdf with its end, 50 MB", () -> pdfNoise());
    inputs.put("pdf bomb", () -> pdf("(nine) Tj ", 400 * MEGABYTE));
    inputs.put("pdf of much text", () -> pdf("(nine million gone) Tj 0 -12 Td ", 8 * MEGABYTE));
    inputs.put("bin noise, 50 MB", () -> noise(LARGEST, 1, 2, 3));
    return inputs;
  }

  private static final String NESTED_MAIL = "Content-Type: multipart/mixed; boundary=a\n\n--a\n";

  private static byte[] page(String piece) {
    long tags = Math.max(1, piece.chars().filter(c -> c == '<').count());
    long most = Math.min(4L * MEGABYTE - 99, 99_000 / tags * piece.length());
    return html(piece, (int) most);
  }

  private static byte[] html(String piece, int size) {
    return repeated("<!doctype html><title>Nine million gone</title><body>", piece, size);
  }

  private static byte[] repeated(String piece, int size) {
    return repeated("", piece, size);
  }

  private static byte[] repeated(String start, String piece, int size) {
    byte[] first = start.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = new byte[size];
    byte[] unit = piece.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(first, 0, bytes, 0, first.length);
    for (int i = first.length; i < size; i++) {
      bytes[i] = unit[(i - first.length) % unit.length];
    }
    return bytes;
  }

  /** The same noise every time. */
  private static byte[] noise(int size, int... start) {
    byte[] bytes = new byte[size];
    int state = 1;
    for (int i = 0; i < size; i++) {
      state = state * 1103515245 + 12345;
      bytes[i] = i < start.length ? (byte) start[i] : (byte) (state >> 16);
    }
    return bytes;
  }

  private static byte[] data() {
    String json = "[".repeat(900_000) + "]".repeat(900_000);
    return ("<html><body><script type=application/ld+json>" + json + "</script><p>Nine million")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] jsonFeed(int size) {
    String start = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{}";
    String item = ",{\"id\":\"1\",\"title\":\"Nine million gone\"}";
    return ended(
        repeated(start, item, start.length() + (size - 200) / item.length() * item.length()), "]}");
  }

  private static byte[] nestedFeed() {
    return repeated(
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":", "[", 8 * MEGABYTE);
  }

  private static byte[] feed(int size, int entries) {
    String entry = "<item><title>Nine million</title><link>https://a.example/1</link></item>";
    String start = "<?xml version='1.0'?><rss version='2.0'><channel><title>a</title>";
    return entries == 1
        ? ended(
            repeated(start + "<item><description>", "nine million ", size - 200),
            "</description></item></channel></rss>")
        : ended(
            repeated(start, entry, start.length() + (size - 200) / entry.length() * entry.length()),
            "");
  }

  private static byte[] ended(byte[] start, String end) {
    byte[] bytes = Arrays.copyOf(start, start.length + end.length());
    System.arraycopy(end.getBytes(StandardCharsets.UTF_8), 0, bytes, start.length, end.length());
    return bytes;
  }

  private static byte[] mail(int size) {
    String start =
        """
        From: Ann <a@b.example>
        To: b@c.example
        Subject: Nine million
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/plain

        Nine million dollars were gone.
        --b
        Content-Type: application/zip
        Content-Disposition: attachment
        Content-Transfer-Encoding: base64

        """;
    String line = Base64.getEncoder().encodeToString(noise(57)) + "\n";
    return repeated(start, line, size);
  }

  private static byte[] docx(boolean bomb) {
    String words = "<w:p><w:r><w:t>Nine million dollars were gone.</w:t></w:r></w:p>";
    String start =
        "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>";
    return zip("word/document.xml", repeated(start, words, bomb ? 60 * MEGABYTE : 8 * MEGABYTE));
  }

  private static byte[] zip(String name, byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(byte[] content, int times) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      for (int i = 0; i < times; i++) {
        gzip.write(content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] warc(int size, int body) {
    String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>";
    byte[] content = repeated(head, "Nine million dollars were gone. ", body);
    String fields =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/1\r\n"
            + "WARC-Date: 2024-01-01T00:00:00Z\r\n"
            + "WARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789012>\r\n"
            + "Content-Type: application/http;msgtype=response\r\nContent-Length: "
            + content.length
            + "\r\n\r\n";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(size);
    byte[] start = fields.getBytes(StandardCharsets.UTF_8);
    while (bytes.size() + start.length + content.length + 4 <= size) {
      bytes.writeBytes(start);
      bytes.writeBytes(content);
      bytes.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] pdfNoise() {
    byte[] bytes = noise(LARGEST, '%', 'P', 'D', 'F', '-', '1', '.', '4', '\n');
    byte[] end = "\nstartxref\n17\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
    System.arraycopy(end, 0, bytes, bytes.length - end.length, end.length);
    return bytes;
  }

  /** One page whose packed content unpacks to {@code size} bytes of the operators. */
  private static byte[] pdf(String operators, int size) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] unit = operators.repeat(10_000).getBytes(StandardCharsets.UTF_8);
    try (DeflaterOutputStream deflate =
        new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
      deflate.write("BT /F1 12 Tf 20 700 Td ".getBytes(StandardCharsets.UTF_8));
      for (int written = 0; written < size; written += unit.length) {
        deflate.write(unit);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.writeBytes(
        ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
                + "/Resources<</Font<</F1 5 0 R>>>>>>endobj\n"
                + "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
                + "4 0 obj<</Filter/FlateDecode/Length "
                + packed.size()
                + ">>stream\n")
            .getBytes(StandardCharsets.ISO_8859_1));
    pdf.writeBytes(packed.toByteArray());
    pdf.writeBytes(
        "\nendstream endobj\ntrailer<</Root 1 0 R/Size 6>>\nstartxref\n0\n%%EOF\n"
            .getBytes(StandardCharsets.ISO_8859_1));
    return pdf.toByteArray();
  }
}
