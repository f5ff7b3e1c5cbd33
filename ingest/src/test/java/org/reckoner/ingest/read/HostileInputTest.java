// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.ingest.Failure;

/** What is meant to hang, fill memory or throw ends in time with a typed result. */
class HostileInputTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int LONG = 100_000;

  @Test
  void aHundredThousandNestedElementsAreRead() {
    String page =
        "<html><body>" + "<div>".repeat(LONG) + "deep down stands a sentence of some length.";

    assertTyped(read("deep.html", page));
  }

  @Test
  void aHundredThousandListsInListsAreRead() {
    assertTyped(read("lists.html", "<html><body>" + "<ul><li><a href=x>".repeat(LONG) + "word"));
  }

  @Test
  void anAttributeOfMegabytesIsRead() {
    String page =
        "<html><body class=\""
            + "nav ".repeat(700_000)
            + "\"><p>Words stand here all the same.</p>";

    assertTyped(read("wide.html", page));
  }

  @Test
  void moreMarkupThanATreeHasRoomForIsRefused() {
    assertThat(failure(read("large.html", "<html><p>" + "<b>x</b>".repeat(700_000))))
        .isEqualTo(Failure.Type.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a | ",
        "| ",
        "1. ",
        "2024-",
        "20240101",
        "1.1.",
        "may ",
        "[",
        "[a](",
        "**a",
        "*a ",
        "- ",
        "> ",
        "newsletter ",
        "sign up ",
        "http://a",
        "platforms like A ",
        "©",
        "(",
        "\"",
        ".",
        ". ",
        "x",
        " ",
        "\t",
        "\r",
        "&",
        "&#1;",
        "=?",
        "=?utf-8?q?",
        ":",
        "a: ",
        "\u00ad",
        "漢",
        "🏴",
        "\n"
      })
  void wordsRepeatedAHundredThousandTimesAreReadInTime(String word) {
    String text = word.repeat(LONG / word.length());

    assertTyped(read("a.txt", text));
    assertTyped(read("a.md", text));
    assertTyped(
        read("a.eml", "From: " + text + "\nSubject: " + text + "\nDate: " + text + "\n\n" + text));
    assertTyped(
        read(
            "a.html",
            "<html><head><title>"
                + text
                + "</title><meta name=date content=\""
                + text.replace("\"", "")
                + "\"></head><body><h1>"
                + text
                + "</h1><p class='byline date'>"
                + text
                + "</p><p>"
                + text));
    assertTyped(
        read(
            "a.xml",
            "<rss><channel><item><title>"
                + text.replace("&", "").replace("<", "")
                + "</title></item></channel></rss>"));
  }

  @Test
  void aWordDocumentThatUnpacksToGigabytesIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      fill(zip, 200);
    }
    assertThat(failure(read("bomb.docx", bytes.toByteArray()))).isEqualTo(Failure.Type.TOO_LARGE);
  }

  @Test
  void aGzipThatUnpacksToGigabytesIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      fill(gzip, 200);
    }
    assertThat(failure(read("bomb.txt.gz", bytes.toByteArray()))).isEqualTo(Failure.Type.TOO_LARGE);
  }

  @Test
  void entitiesThatMultiplyAreRefusedUnread() {
    String laughs =
        "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>"
            + "<!ENTITY c '&b;&b;&b;&b;&b;&b;'>]><rss><channel><item><title>&c;</title></item></channel></rss>";

    assertThat(failure(read("laughs.xml", laughs))).isEqualTo(Failure.Type.DOCTYPE);
  }

  @Test
  void aJsonFeedOfBracketsIsDamaged() {
    String feed = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":" + "[".repeat(LONG);

    assertThat(failure(read("feed.json", feed))).isEqualTo(Failure.Type.DAMAGED);
  }

  @Test
  void bytesChangedAtRandomNeverMeetADefect() {
    List<String> seeds =
        List.of(
            "<html><head><title>A | B</title><script type='application/ld+json'>{\"@type\":\"Article\","
                + "\"headline\":\"x\"}</script></head><body><table><tr><td>a<td>b</table><p>Some words.</p>",
            "<rss version='2.0'><channel><item><title>t</title><description>&lt;p&gt;w</description></item></channel></rss>",
            """
            From: a@b.example
            Date: Fri, 22 Mar 2024 10:00:00 +0000
            Subject: =?utf-8?B?aGk=?=
            Content-Type: multipart/mixed; boundary=x

            --x

            words
            --x--
            """,
            "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":\"1\",\"content_text\":\"w\"}]}",
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF",
            "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 10\r\n\r\nHTTP/1.1 200\r\n\r\n");
    Random random = new Random(11);
    for (int round = 0; round < 240; round++) {
      byte[] bytes = seeds.get(round % seeds.size()).getBytes(StandardCharsets.UTF_8);
      for (int change = 0; change < 1 + round % 7; change++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      assertTyped(read("mutant", bytes));
    }
  }

  private static void fill(OutputStream out, int megabytes) throws IOException {
    byte[] blanks = new byte[1 << 20];
    java.util.Arrays.fill(blanks, (byte) 'a');
    for (int i = 0; i < megabytes; i++) {
      out.write(blanks);
    }
  }

  private static List<Reading> read(String name, String content) {
    return read(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Reading> read(String name, byte[] content) {
    return assertTimeout(
        PATIENCE, () -> new Reader().read(new RawDocument(content, name, null, null)), name);
  }

  private static void assertTyped(List<Reading> readings) {
    assertThat(readings)
        .isNotEmpty()
        .allSatisfy(
            reading -> {
              if (reading instanceof Reading.Unreadable failed) {
                assertThat(failed.failure().type())
                    .as(failed.failure().message())
                    .isNotEqualTo(Failure.Type.INTERNAL);
              }
            });
  }

  private static Failure.Type failure(List<Reading> readings) {
    assertThat(readings).singleElement().isInstanceOf(Reading.Unreadable.class);
    return ((Reading.Unreadable) readings.get(0)).failure().type();
  }

  @Test
  void whatWouldTakeTooMuchMemoryIsRefusedBeforeItIsTakenApart() {
    assertThat(failureOf("big.txt", "nine million\n".repeat(200_001)))
        .isEqualTo("TOO_LARGE: big.txt has 200001 lines; at most 200000 are read");
    assertThat(failureOf("big.html", "<p>" + "<b>".repeat(100_000)))
        .isEqualTo("TOO_LARGE: big.html has 100001 tags; at most 100000 are read");
  }

  private static String failureOf(String name, String content) {
    RawDocument raw = new RawDocument(content.getBytes(StandardCharsets.UTF_8), name, null, null);
    Reading.Unreadable failed = (Reading.Unreadable) new Reader().read(raw).get(0);
    return failed.failure().type() + ": " + failed.failure().message();
  }
}
