// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.IntSupplier;

/**
 * How many entries of a feed and how many texts for near-copies are read in a second of processor
 * time of one warmed thread; see docs/benchmarks.md.
 */
public final class ReadingRates {
  private static final int ROUNDS = 12;

  private ReadingRates() {}

  /** Arguments are ignored. */
  public static void main(String[] arguments) {
    byte[] feed = feed(200).getBytes(StandardCharsets.UTF_8);
    RawDocument raw = new RawDocument(feed, "feed.xml", "https://a.example/feed", null);
    rate("entries of a feed of 200", 100, () -> new Reader().read(raw).size());
    Reposts reposts = new Reposts(11);
    String[] texts = new String[200];
    int chars = 0;
    for (int i = 0; i < texts.length; i++) {
      texts[i] = Reposts.text(reposts.article(12 + i % 30));
      chars += texts[i].length();
    }
    System.out.println("texts of " + chars / texts.length + " characters on average");
    rate(
        "signatures for near-copies",
        20,
        () -> {
          int made = 0;
          for (String text : texts) {
            made += NearCopies.signature(text).isEmpty() ? 0 : 1;
          }
          return made;
        });
  }

  private static void rate(String what, int times, IntSupplier work) {
    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      long done = 0;
      for (int i = 0; i < times; i++) {
        done += work.getAsInt();
      }
      long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      best = Math.max(best, done / (took / 1e9));
    }
    System.out.printf(Locale.ROOT, "%s: %.0f/s%n", what, best);
  }

  private static String feed(int entries) {
    StringBuilder feed =
        new StringBuilder("<?xml version='1.0'?><rss version='2.0'><channel><title>Post</title>");
    for (int i = 0; i < entries; i++) {
      feed.append("<item><title>Vault ")
          .append(i)
          .append(" emptied</title><link>https://post.example/")
          .append(i)
          .append("</link><guid>g")
          .append(i)
          .append("</guid><pubDate>Tue, 07 Nov 2023 10:00:00 GMT</pubDate><description>&lt;p>The")
          .append(" vault of a lender was emptied on Sunday, and four million dollars left it in a")
          .append(" minute, its founders said.&lt;/p></description></item>");
    }
    return feed.append("</channel></rss>").toString();
  }
}
