// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import de.l3s.boilerpipe.extractors.ArticleExtractor;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.dankito.readability4j.Readability4J;
import org.reckoner.ingest.read.ReadDocument;
import org.reckoner.ingest.read.Reader;
import org.reckoner.ingest.read.Reading;

/**
 * Reads the labelled pages with this reader and with other readers of the JVM in one run and prints
 * a table; see docs/benchmarks.md for the command. Ours has learned from these pages: its honest
 * scores are the fold scores of {@link BodyTraining}.
 */
public final class ReaderBenchmark {
  private static final int WARM_UPS = Integer.getInteger("rounds", 4);

  private ReaderBenchmark() {}

  /** Another reader: from a page to its text. */
  private interface Peer {
    String text(LabelledPages.Page page) throws Exception;
  }

  /** What one reader reached. */
  record Scores(BodyScore body, BodyScore snippets, double pagesPerSecond, int exceptions) {
    String row(String name) {
      return String.format(
          Locale.ROOT,
          "| %-14s | %.4f | %.4f | %5.0f | %d |",
          name,
          body.f1(),
          snippets.f1(),
          pagesPerSecond,
          exceptions);
    }
  }

  /** Prints the table; arguments are ignored. */
  public static void main(String[] arguments) {
    Path data =
        LabelledPages.folder()
            .orElseThrow(() -> new IllegalStateException("No ../shared/data beside this checkout"));
    List<LabelledPages.Page> pages = new ArrayList<>(LabelledPages.read(data, "body"));
    pages.addAll(LabelledPages.read(data, "snippets"));
    Map<String, Peer> peers = new LinkedHashMap<>();
    peers.put("reckoner", ReaderBenchmark::ours);
    if (arguments.length == 0) {
      peers.put("readability4j", ReaderBenchmark::readability);
      peers.put("boilerpipe", page -> ArticleExtractor.INSTANCE.getText(markup(page)));
    }
    System.out.println("| reader         | body F1 | snippets F1 | pages/s | exceptions |");
    System.out.println("|---|---|---|---|---|");
    peers.forEach((name, peer) -> System.out.println(measured(pages, peer).row(name)));
    metadata(pages);
  }

  private static Scores measured(List<LabelledPages.Page> pages, Peer peer) {
    String[] texts = new String[pages.size()];
    int exceptions = 0;
    long fastest = Long.MAX_VALUE;
    for (int round = 0; round <= WARM_UPS; round++) {
      exceptions = 0;
      long start = cpuTime();
      for (int i = 0; i < texts.length; i++) {
        try {
          texts[i] = peer.text(pages.get(i));
        } catch (Exception | StackOverflowError e) {
          exceptions++;
          texts[i] = "";
        }
      }
      fastest = Math.min(fastest, cpuTime() - start);
    }
    BodyScore body = new BodyScore();
    BodyScore snippets = new BodyScore();
    for (int i = 0; i < texts.length; i++) {
      LabelledPages.Page page = pages.get(i);
      if (page.body() != null) {
        body.body(page.body(), texts[i]);
      } else {
        snippets.snippets(page.with(), page.without(), texts[i]);
      }
    }
    return new Scores(body, snippets, texts.length / (fastest / 1e9), exceptions);
  }

  /** Of this thread alone: what one core does, whatever else the machine is busy with. */
  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  static Optional<ReadDocument> read(LabelledPages.Page page) {
    return new Reader().read(page.raw()).get(0) instanceof Reading.Read read
        ? Optional.of(read.document())
        : Optional.empty();
  }

  private static String ours(LabelledPages.Page page) {
    return read(page).map(document -> document.text().text()).orElse("");
  }

  private static String readability(LabelledPages.Page page) {
    String text = new Readability4J(page.url(), markup(page)).parse().getTextContent();
    return text == null ? "" : text;
  }

  private static String markup(LabelledPages.Page page) {
    return new String(page.bytes(), StandardCharsets.UTF_8);
  }

  /** How many titles and dates of those that are known come out exactly. */
  record Metadata(int titles, int titlesRight, int dates, int datesRight) {
    static Metadata of(List<LabelledPages.Page> pages, boolean tell) {
      int titles = 0;
      int titlesRight = 0;
      int dates = 0;
      int datesRight = 0;
      for (LabelledPages.Page page : pages) {
        Optional<ReadDocument> document = read(page);
        if (page.title() != null && !page.title().isEmpty()) {
          titles++;
          String title = document.map(ReadDocument::title).orElse("");
          boolean right = folded(page.title()).equals(folded(title));
          titlesRight += right ? 1 : 0;
          if (tell && !right) {
            System.out.println(
                "title " + page.url() + "\n   - " + page.title() + "\n   + " + title);
          }
        }
        if (page.date() != null) {
          dates++;
          String date =
              document
                  .map(ReadDocument::published)
                  .map(found -> found.date() + " " + (tell ? found.foundIn() : ""))
                  .orElse("");
          boolean right = date.startsWith(page.date());
          datesRight += right ? 1 : 0;
          if (tell && !right) {
            System.out.println("date " + page.url() + " - " + page.date() + " + " + date);
          }
        }
      }
      return new Metadata(titles, titlesRight, dates, datesRight);
    }

    private static String folded(String title) {
      return BodyScore.fold(title == null ? "" : title).toLowerCase(Locale.ROOT);
    }
  }

  private static void metadata(List<LabelledPages.Page> pages) {
    metadata("shown", pages.stream().filter(page -> !page.aside()).toList());
    metadata("aside", pages.stream().filter(LabelledPages.Page::aside).toList());
  }

  private static void metadata(String part, List<LabelledPages.Page> pages) {
    boolean tell = part.equals("shown") && System.getProperty("tell") != null;
    Metadata metadata = Metadata.of(pages, tell);
    System.out.printf(
        Locale.ROOT,
        "%s: title exact %d of %d (%.3f), date exact %d of %d (%.3f)%n",
        part,
        metadata.titlesRight(),
        metadata.titles(),
        (double) metadata.titlesRight() / metadata.titles(),
        metadata.datesRight(),
        metadata.dates(),
        (double) metadata.datesRight() / metadata.dates());
  }
}
