// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.bundle;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.read.RawDocument;

/**
 * Divides a bundle that is too large to be held into parts that are bundles themselves: each
 * report, incident and group with the objects that its document is made of. References are looked
 * at once, over the whole; a part is not held against them again. The same bundle gives the same
 * parts, so that what was taken in before is known.
 */
public final class BundleParts {
  /**
   * The member by which a part is told from a whole bundle: a list of what is in it only because
   * others refer to it.
   */
  static final String MARK = "x_reckoner_part";

  private static final Set<String> ROOTS =
      Set.of("report", "incident", "intrusion-set", "threat-actor");

  private static final int HEAD = 8192;
  private static final long PART_BYTES = 4L << 20;
  private static final int MOST_IN_PART = 5000;

  private final Path bundle;
  private final String source;
  private final Path folder;
  private final int mostInPart;
  private final BundleIndex index = new BundleIndex();
  private final List<Path> parts = new ArrayList<>();

  private BundleParts(Path bundle, String source, Path folder, int mostInPart) {
    this.bundle = bundle;
    this.source = source;
    this.folder = folder;
    this.mostInPart = mostInPart;
  }

  /**
   * What came of it.
   *
   * @param parts the files, in the order of the bundle
   * @param problems what is wrong with the bundle; the rest is in the parts
   */
  public record Divided(List<Path> parts, List<Failure> problems) {
    public Divided {
      parts = List.copyOf(parts);
      problems = List.copyOf(problems);
    }
  }

  /** Whether a file is a bundle, by its beginning and its end. */
  public static boolean isBundle(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      byte[] ends = new byte[(int) Math.min(2 * HEAD, bytes.length())];
      int head = Math.min(HEAD, ends.length);
      bytes.readFully(ends, 0, head);
      bytes.seek(bytes.length() - (ends.length - head));
      bytes.readFully(ends, head, ends.length - head);
      return BundleReader.isBundle(new RawDocument(ends, file.toString(), null, null));
    }
  }

  /**
   * Divides a bundle.
   *
   * @param source what it is called in messages
   * @param folder where the parts are written to
   */
  public static Divided divide(Path bundle, String source, Path folder) throws IOException {
    return divide(bundle, source, folder, MOST_IN_PART);
  }

  static Divided divide(Path bundle, String source, Path folder, int mostInPart)
      throws IOException {
    return new BundleParts(bundle, source, folder, mostInPart).divide();
  }

  private Divided divide() throws IOException {
    BundleProblems problems = new BundleProblems(source);
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(bundle), 1 << 16)) {
      new BundleObjects(problems, index).read(bytes);
    }
    index.check(problems::tell);
    try (RandomAccessFile bytes = new RandomAccessFile(bundle.toFile(), "r")) {
      writeParts(bytes);
    }
    return new Divided(parts, problems.all().stream().map(BundleProblems.Placed::failure).toList());
  }

  private void writeParts(RandomAccessFile bytes) throws IOException {
    Set<Integer> part = new LinkedHashSet<>();
    Set<Integer> roots = new HashSet<>();
    long size = 0;
    for (int one = 0; one < index.size(); one++) {
      if (!index.has(one) || index.revoked(one)) {
        continue;
      }
      List<Integer> needed = needed(one);
      if (!needed.isEmpty()) {
        roots.add(one);
      }
      for (int each : needed) {
        size += part.add(each) ? index.length(each) : 0;
      }
      if (size > PART_BYTES || part.size() > mostInPart) {
        write(part, roots, bytes);
        part.clear();
        roots.clear();
        size = 0;
      }
    }
    if (!part.isEmpty()) {
      write(part, roots, bytes);
    }
  }

  /** The objects that the document of an object is made of, itself among them; none of others. */
  private List<Integer> needed(int root) {
    List<Integer> needed = new ArrayList<>();
    switch (index.type(root)) {
      case "report" -> {
        add(root, needed);
        for (int ref : index.refs(root)) {
          if (index.is(ref, "note")) {
            add(ref, needed);
          }
        }
      }
      case "incident" -> {
        add(root, needed);
        for (int ref : index.refs(root)) {
          if (index.is(ref, "impact")) {
            add(ref, needed);
          }
        }
        for (int link = index.firstLink(root); link >= 0; link = index.nextLink(link)) {
          add(link, needed);
          add(index.to(link), needed);
        }
      }
      case "intrusion-set", "threat-actor" -> add(root, needed);
      default -> {}
    }
    return needed;
  }

  /** With whoever made it. */
  private void add(int object, List<Integer> needed) {
    if (object >= 0 && index.has(object)) {
      needed.add(object);
      int creator = index.creator(object);
      if (creator >= 0 && index.has(creator)) {
        needed.add(creator);
      }
    }
  }

  private void write(Set<Integer> objects, Set<Integer> roots, RandomAccessFile bytes)
      throws IOException {
    String beside =
        objects.stream()
            .filter(one -> !roots.contains(one) && ROOTS.contains(index.type(one)))
            .map(one -> '"' + index.id(one) + '"')
            .collect(Collectors.joining(","));
    int number = parts.size() + 1;
    Path part = folder.resolve(String.format(Locale.ROOT, "part-%06d.json", number));
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
      out.write(
          String.format(
                  Locale.ROOT,
                  "{\"type\":\"bundle\",\"id\":\"bundle--00000000-0000-4000-8000-%012d\",\"%s\":[%s],"
                      + "\"objects\":[",
                  number,
                  MARK,
                  beside)
              .getBytes(StandardCharsets.UTF_8));
      String before = "\n";
      for (int one : objects) {
        byte[] object = new byte[index.length(one)];
        bytes.seek(index.start(one));
        bytes.readFully(object);
        out.write(before.getBytes(StandardCharsets.UTF_8));
        out.write(object);
        before = ",\n";
      }
      out.write("\n]}\n".getBytes(StandardCharsets.UTF_8));
    }
    parts.add(part);
  }
}
