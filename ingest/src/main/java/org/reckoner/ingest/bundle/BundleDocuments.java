// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.evidence.QuotableText;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.ingest.read.RawDocument;
import org.reckoner.ingest.read.ReadDocument;
import org.reckoner.ingest.read.Reading;

/** The documents that a bundle's objects make. */
final class BundleDocuments {
  private static final Set<String> GROUPS = Set.of("intrusion-set", "threat-actor");

  private final RawDocument raw;
  private final String digest;
  private final ObjectGraph graph;
  private final Set<String> beside;

  /**
   * @param beside objects that make no documents here, though others refer to them
   */
  BundleDocuments(RawDocument raw, String digest, ObjectGraph graph, Set<String> beside) {
    this.raw = raw;
    this.digest = digest;
    this.graph = graph;
    this.beside = beside;
  }

  List<Reading> all() {
    List<Reading> readings = new ArrayList<>();
    Tlp marking = SharedMarking.of(graph);
    for (Thing thing : graph.all()) {
      if (thing.revoked() || beside.contains(thing.id())) {
        continue;
      }
      String text =
          switch (thing.type()) {
            case "report" -> report(thing);
            case "incident" -> incident(thing);
            default -> GROUPS.contains(thing.type()) ? group(thing) : "";
          };
      if (!text.isBlank()) {
        readings.add(
            new Reading.Read(raw.source() + "#" + thing.id(), document(thing, text), marking));
      }
    }
    return readings;
  }

  /** Title, description and the words of its notes, as a document for the usual extractor. */
  private String report(Thing report) {
    StringBuilder text = new StringBuilder(report.name());
    boolean said = append(text, report.words());
    for (String ref : report.refs()) {
      Thing note = graph.get(ref).orElse(null);
      if (note != null && note.type().equals("note") && !note.revoked()) {
        said |= append(text, note.words());
      }
    }
    return said ? text.append('\n').toString() : "";
  }

  private static boolean append(StringBuilder text, String paragraph) {
    if (paragraph.isBlank()) {
      return false;
    }
    text.append(text.isEmpty() ? "" : "\n\n").append(paragraph);
    return true;
  }

  private String incident(Thing incident) {
    StringBuilder text = new StringBuilder();
    BundleLine.append(text, "incident", incident.name(), graph.asserter(incident));
    boolean said = false;
    for (Thing link : graph.from(incident.id())) {
      Thing to = graph.get(link.to()).orElse(null);
      String kind = String.valueOf(link.link());
      if (to == null || to.revoked()) {
        continue;
      }
      boolean technique = kind.equals("uses") && to.technique() != null;
      if (kind.equals("targets") || kind.equals("attributed-to")) {
        said |= BundleLine.append(text, kind, to.name(), graph.asserter(link));
      } else if (technique) {
        said |=
            BundleLine.append(text, kind, to.technique() + " " + to.name(), graph.asserter(link));
      }
    }
    for (String ref : incident.refs()) {
      Thing.Loss loss = graph.get(ref).map(Thing::loss).orElse(null);
      if (loss != null) {
        String words =
            String.format(
                Locale.ROOT,
                "%s %s to %s",
                loss.currency(),
                loss.min().toPlainString(),
                loss.max().toPlainString());
        said |= BundleLine.append(text, "lost", words, graph.asserter(incident));
      }
    }
    return said && !incident.name().isEmpty() ? text.toString() : "";
  }

  private String group(Thing group) {
    StringBuilder text = new StringBuilder();
    BundleLine.append(text, "group", group.name(), graph.asserter(group));
    boolean said = false;
    for (String alias : group.aliases()) {
      if (!alias.equalsIgnoreCase(group.name())) {
        said |= BundleLine.append(text, "alias", alias, graph.asserter(group));
      }
    }
    return said && !group.name().isEmpty() ? text.toString() : "";
  }

  private ReadDocument document(Thing thing, String text) {
    boolean lines = !thing.type().equals("report");
    String asserter = graph.asserter(thing);
    return new ReadDocument(
        lines ? BundleClaims.MEDIA_TYPE : "text/plain",
        thing.name().isEmpty() ? null : thing.name(),
        List.of(),
        published(thing.day()),
        asserter.isEmpty() ? null : asserter,
        null,
        thing.language() == null ? (lines ? "und" : "en") : thing.language(),
        QuotableText.of(text),
        List.of(),
        digest,
        List.of());
  }

  private static @Nullable PublicationDate published(@Nullable String day) {
    try {
      return day == null
          ? null
          : new PublicationDate(PartialDate.parse(day), PublicationDate.FoundIn.SUPPLIED);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
