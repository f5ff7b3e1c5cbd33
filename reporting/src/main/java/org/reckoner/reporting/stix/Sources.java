// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.stix;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.claim.Scope;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.LedgerClaim;
import org.reckoner.reporting.exchange.AsOf;
import org.reckoner.reporting.table.ValueText;

/** Each document as a report, and each quotation from it as a note on what it speaks of. */
final class Sources {
  private final StixDraft draft;
  private final Actors actors;
  private final Campaigns campaigns;
  private final Map<ClaimKey, String> incidents = new HashMap<>();

  Sources(StixDraft draft, Actors actors, Campaigns campaigns) {
    this.draft = draft;
    this.actors = actors;
    this.campaigns = campaigns;
    for (Incident incident : draft.ledger().incidents()) {
      incident.claims().forEach(claim -> incidents.put(claim, draft.id(incident)));
    }
  }

  static String reportId(WorkKey work) {
    return StixId.of("report", work.value());
  }

  static String noteId(WorkKey work, String quotation) {
    return StixId.of("note", work.value(), quotation);
  }

  void write() {
    Map<WorkKey, List<LedgerClaim>> claims =
        draft.ledger().claims().stream().collect(Collectors.groupingBy(one -> one.claim().work()));
    for (SourceDocument document : draft.ledger().documents()) {
      write(document, claims.getOrDefault(document.work(), List.of()));
    }
  }

  private void write(SourceDocument document, List<LedgerClaim> claims) {
    List<LedgerClaim> carried = claims.stream().filter(StixDraft::carried).toList();
    List<LedgerClaim> setAside = claims.stream().filter(draft::travelsSetAside).toList();
    draft
        .losses()
        .add(
            "Claims that were set aside, corrected or superseded are not exported",
            claims.size() - carried.size() - setAside.size());
    Set<String> about = new LinkedHashSet<>();
    quotations(carried).forEach((words, those) -> about.addAll(note(document, words, those)));
    if (about.isEmpty()) {
      about.add(Creators.RECKONER);
    }
    draft.write(report(document, about, setAside));
  }

  /** The claims that rest on each quotation, in the order of the text. */
  private static Map<String, List<LedgerClaim>> quotations(List<LedgerClaim> claims) {
    record Quoted(int start, String words, LedgerClaim claim) {}

    return claims.stream()
        .flatMap(
            one ->
                one.claim().evidence().stream()
                    .map(span -> new Quoted(span.position().start(), span.exact(), one)))
        .sorted(
            java.util.Comparator.comparingInt(Quoted::start)
                .thenComparing(quoted -> quoted.claim().claim().key()))
        .collect(
            Collectors.groupingBy(
                Quoted::words,
                LinkedHashMap::new,
                Collectors.mapping(Quoted::claim, Collectors.toList())));
  }

  /** Writes the note and gives everything that the document's report then speaks of. */
  private List<String> note(SourceDocument document, String words, List<LedgerClaim> those) {
    List<LedgerClaim> claims = those.stream().distinct().toList();
    Set<String> subjects = new LinkedHashSet<>();
    claims.forEach(one -> subjects.add(subject(one.claim())));
    StixObject note =
        StixObject.of(noteId(document.work(), words), StixDraft.provenance(document))
            .put("abstract", claims.stream().map(Sources::said).collect(Collectors.joining("; ")))
            .put("content", words)
            .texts("authors", draft.authors(claims))
            .refs("object_refs", subjects)
            .put("lang", language(document))
            .reference(reference(document));
    if (draft.full()) {
      EvidenceExtension.extend(note, words, claims);
    }
    draft.write(note);
    List<String> about = new ArrayList<>(subjects);
    about.remove(reportId(document.work()));
    about.add(note.id());
    return about;
  }

  /** What the claim says, in the order property, value, how. */
  private static String said(LedgerClaim entry) {
    Claim claim = entry.claim();
    StringBuilder text = new StringBuilder(claim.property().label());
    text.append(": ").append(ValueText.of(claim.value()));
    text.append(" (")
        .append(claim.assertion().modality().name().toLowerCase(java.util.Locale.ROOT));
    if (claim.assertion().polarity() == Polarity.DENIED) {
      text.append(", denied");
    }
    return text.append(')').toString();
  }

  /** What a note on the claim is attached to: as near to what it speaks of as the export has it. */
  private String subject(Claim claim) {
    String incident = incidents.get(claim.key());
    if (incident != null) {
      return incident;
    }
    if (claim.value() instanceof ClaimValue.Mitigation advice) {
      return Techniques.adviceId(advice);
    }
    return campaigns.of(claim.key()).or(() -> actor(claim)).orElseGet(() -> reportId(claim.work()));
  }

  private Optional<String> actor(Claim claim) {
    Scope scope = claim.frame().scope();
    if (scope != null) {
      return scope.actor() == null ? Optional.empty() : actors.id(scope.actor(), null);
    }
    FrameKind kind = claim.frame().kind();
    return kind == FrameKind.PARTY || kind == FrameKind.METHOD
        ? actors.id(claim.frame().subject(), null)
        : Optional.empty();
  }

  private StixObject report(
      SourceDocument document, Collection<String> about, List<LedgerClaim> setAside) {
    if (document.published() == null) {
      draft
          .losses()
          .add("Reports whose publication date is unknown give the day of capture instead");
    }
    StixObject report =
        StixObject.of(reportId(document.work()), StixDraft.provenance(document))
            .put("name", name(document))
            .put("description", "Published by " + publisher(document) + ".")
            .texts("report_types", List.of("threat-report"))
            .put("published", StixTime.of(AsOf.midnight(AsOf.day(document))))
            .refs("object_refs", about)
            .put("lang", language(document))
            .reference(reference(document));
    if (draft.full()) {
      EvidenceExtension.extend(report, document, setAside);
    }
    return report;
  }

  /** Never the path of a local file. */
  private static String name(SourceDocument document) {
    if (document.title() != null && !document.title().isBlank()) {
      return document.title();
    }
    return document.url() != null
        ? document.url()
        : "Untitled document " + document.textSha256().substring(0, 12);
  }

  private static String publisher(SourceDocument document) {
    return document.publisher() == null ? "an unknown publisher" : document.publisher().name();
  }

  private static @Nullable String language(SourceDocument document) {
    return document.language().equals("und") ? null : document.language();
  }

  private static ObjectNode reference(SourceDocument document) {
    String source = document.publisher() == null ? "document" : document.publisher().name();
    ObjectNode reference = StixObject.reference(source, "sha256:" + document.rawSha256());
    if (document.url() != null && isUri(document.url())) {
      reference.put("url", document.url());
      reference.putObject("hashes").put("SHA-256", document.rawSha256());
    }
    return reference;
  }

  private static boolean isUri(String url) {
    try {
      return new URI(url).isAbsolute() && url.chars().allMatch(sign -> sign < 128);
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
