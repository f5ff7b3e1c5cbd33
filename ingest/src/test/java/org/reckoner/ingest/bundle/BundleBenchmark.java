// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.bundle;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.party.BundledRegister;
import org.reckoner.ingest.extract.Extractor;
import org.reckoner.ingest.read.RawDocument;
import org.reckoner.ingest.read.ReadDocument;
import org.reckoner.ingest.read.Reading;

/**
 * Measures how a bundle that is too large to be held is divided and read; the numbers stand in
 * docs/benchmarks.md. Run by its main method with {@code -Xmx512m}; arguments: how many objects,
 * and optionally a file that the bundle is only written to, for {@code reckoner ingest}.
 */
final class BundleBenchmark {
  /** An incident with victim, group, relationships, a technique and a report with ten notes. */
  private static final int OBJECTS_EACH = 16;

  private BundleBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    int objects = Integer.parseInt(arguments[0]);
    if (arguments.length > 1) {
      write(Path.of(arguments[1]), objects);
      return;
    }
    Path folder = Files.createTempDirectory("bundle-benchmark");
    Path bundle = folder.resolve("bundle.json");
    write(bundle, objects);
    System.out.printf(Locale.ROOT, "%d objects, %d MB%n", objects, Files.size(bundle) >> 20);
    long start = processor();
    BundleParts.Divided divided = BundleParts.divide(bundle, "bundle.json", folder);
    say("divided into " + divided.parts().size() + " parts", objects, start);
    Extractor extractor = new Extractor(BundledRegister.load());
    long claims = 0;
    long documents = 0;
    for (Path part : divided.parts()) {
      RawDocument raw = new RawDocument(Files.readAllBytes(part), "bundle.json", null, null);
      for (Reading reading : BundleReader.read(raw)) {
        if (reading instanceof Reading.Read read) {
          documents++;
          claims += claims(read.document(), WorkKey.named(read.source()), extractor);
        }
      }
    }
    say("and read, " + documents + " documents, " + claims + " claims", objects, start);
    System.out.println("problems: " + divided.problems());
  }

  private static int claims(ReadDocument document, WorkKey work, Extractor extractor) {
    return document.mediaType().equals(BundleClaims.MEDIA_TYPE)
        ? BundleClaims.extract(work, document).observations().size()
        : extractor.extract(work, document).observations().size();
  }

  private static void write(Path file, int objects) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("{\"type\":\"bundle\",\"id\":\"" + id("bundle", 0) + "\",\"objects\":[\n");
      out.write(object("identity", 1, "\"name\":\"Harbour CERT\""));
      for (int group = 2; group < 22; group++) {
        out.write(",\n" + object("intrusion-set", group, "\"name\":\"Heron " + group + "\""));
      }
      for (int i = 100; i + OBJECTS_EACH < objects + 79; i += OBJECTS_EACH) {
        theft(i, out);
      }
      out.write("\n]}\n");
    }
  }

  private static void theft(int i, BufferedWriter out) throws IOException {
    String firm = "Quayside" + Integer.toString(i, Character.MAX_RADIX);
    out.write(",\n" + object("identity", i, "\"name\":\"" + firm + "\""));
    out.write(",\n" + object("incident", i + 1, "\"name\":\"Theft at " + firm + "\""));
    out.write(",\n" + link(i + 2, "targets", id("incident", i + 1), id("identity", i)));
    String group = id("intrusion-set", 2 + i / OBJECTS_EACH % 20);
    out.write(",\n" + link(i + 3, "attributed-to", id("incident", i + 1), group));
    StringBuilder refs = new StringBuilder("\"" + id("incident", i + 1) + "\"");
    for (int note = i + 5; note < i + OBJECTS_EACH; note++) {
      refs.append(",\"").append(id("note", note)).append('"');
      String words =
          "Sentence %d on %s: in May 2023 thieves took $%d million from its hot wallet."
              .formatted(note, firm, 1 + note % 90);
      out.write(
          ",\n"
              + object(
                  "note",
                  note,
                  "\"content\":\"%s\",\"object_refs\":[\"%s\"]"
                      .formatted(words, id("incident", i + 1))));
    }
    out.write(
        ",\n"
            + object(
                "report",
                i + 4,
                "\"name\":\"On %s\",\"published\":\"2023-06-01T00:00:00.000Z\",\"object_refs\":[%s]"
                    .formatted(firm, refs)));
  }

  private static String link(int number, String kind, String from, String to) {
    return object(
        "relationship",
        number,
        "\"relationship_type\":\"%s\",\"source_ref\":\"%s\",\"target_ref\":\"%s\""
            .formatted(kind, from, to));
  }

  private static String object(String type, int number, String members) {
    return "{\"type\":\"%s\",\"spec_version\":\"2.1\",\"id\":\"%s\",\"created_by_ref\":\"%s\",\"created\":\"2023-06-01T00:00:00.000Z\",\"modified\":\"2023-06-01T00:00:00.000Z\",%s}"
        .formatted(type, id(type, number), id("identity", 1), members);
  }

  private static String id(String type, int number) {
    return String.format(Locale.ROOT, "%s--00000000-0000-4000-8000-%012d", type, number);
  }

  private static void say(String what, int objects, long start) {
    double seconds = (processor() - start) / 1e9;
    long heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum();
    System.out.printf(
        Locale.ROOT,
        "%s: %.1f s of processor, %.0f objects a second, most heap %d MB%n",
        what,
        seconds,
        objects / seconds,
        heap >> 20);
  }

  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
