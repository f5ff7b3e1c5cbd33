// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.bundle;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.reckoner.domain.document.Sha256;
import org.reckoner.ingest.read.RawDocument;
import org.reckoner.ingest.read.Reading;

/**
 * Reads a bundle of STIX 2.1, somebody else's or our own: each report with its notes is a document
 * like any other, each incident and each group with its relationships one whose lines {@link
 * BundleClaims} understands. What is wrong with an object is said with its id, what is not
 * understood is counted by type; the rest goes in. Source: OASIS, STIX Version 2.1.
 */
public final class BundleReader {
  /** Goes up when the same bundle may give other documents or claims. */
  public static final String VERSION = "bundle-1";

  private static final int HEAD = 8192;
  private static final Pattern BUNDLE = Pattern.compile("\"type\"\\s{0,20}:\\s{0,20}\"bundle\"");

  private BundleReader() {}

  /** Whether the bytes begin, or end, as a bundle does. */
  public static boolean isBundle(RawDocument raw) {
    byte[] bytes = raw.bytes();
    int length = Math.min(HEAD, bytes.length);
    String head = new String(bytes, 0, length, StandardCharsets.UTF_8).strip();
    String tail = new String(bytes, bytes.length - length, length, StandardCharsets.UTF_8).strip();
    return (head.startsWith("{") || head.startsWith("\uFEFF{"))
        && (BUNDLE.matcher(head).find() || BUNDLE.matcher(tail).find())
        && (head + tail).contains("bundle--");
  }

  /** The documents of a bundle, and what is wrong with it. */
  public static List<Reading> read(RawDocument raw) {
    ObjectGraph graph = new ObjectGraph();
    BundleProblems problems = new BundleProblems(raw.source());
    BundleObjects objects = new BundleObjects(problems, (thing, start, end) -> graph.add(thing));
    objects.read(new ByteArrayInputStream(raw.bytes()));
    graph.join();
    if (!objects.isPart()) {
      graph.check(problems::tell);
    }
    List<Reading> readings =
        new ArrayList<>(
            new BundleDocuments(raw, Sha256.of(raw.bytes()), graph, objects.beside()).all());
    problems
        .all()
        .forEach(one -> readings.add(new Reading.Unreadable(one.source(), one.failure())));
    return readings;
  }
}
