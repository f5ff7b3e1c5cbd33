// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.amount.Bounded;
import org.reckoner.domain.amount.Qualifier;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.evidence.Origin;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.Conflict;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.ledger.LedgerClaim;
import org.reckoner.domain.ledger.SourceGroup;
import org.reckoner.domain.ledger.statement.Asserter;
import org.reckoner.domain.party.BundledRegister;
import org.reckoner.domain.party.PartyNames;
import org.reckoner.domain.total.Reconciliation;
import org.reckoner.domain.total.Total;

/** A report while it is being written: the ledger, looked up, and the running numbers. */
final class Draft {
  private final Ledger whole;
  private final Ledger ledger;
  private final ReportRequest request;
  private final Set<String> anchors;
  private final CitedClaims claims;
  private final Map<WorkKey, SourceDocument> documents;
  private final Map<WorkKey, String> titles = new HashMap<>();
  private final Map<FrameKind, List<LedgerClaim>> byKind = new EnumMap<>(FrameKind.class);
  private final Map<Property, List<LedgerClaim>> byProperty = new EnumMap<>(Property.class);
  private final Map<String, SourceGroup> groups = new HashMap<>();
  private final Map<String, Incident> incidentsByKey = new HashMap<>();
  private final Map<String, Total> totalsByKey = new HashMap<>();
  private final Set<String> contested = new HashSet<>();
  private final IdentityHashMap<Incident, Stolen> stolen = new IdentityHashMap<>();
  private final IdentityHashMap<Incident, CitedClaims.Backing> backings = new IdentityHashMap<>();
  private final PartyNames names = new PartyNames(BundledRegister.load(), Map.of());
  private final IdentityHashMap<Reconciliation, Map<String, Origin>> sums = new IdentityHashMap<>();
  private int paragraphs;
  private int tables;
  private int figures;

  /**
   * Begins a report.
   *
   * @param anchors the sections that it will have, to which a sentence may point
   */
  Draft(Ledger whole, ReportRequest request, Set<String> anchors) {
    this.whole = whole;
    this.ledger = Narrowing.of(whole, request.selection());
    this.request = request;
    this.anchors = anchors;
    this.claims = new CitedClaims(whole.claims());
    this.documents = whole.documentsByWork();
    whole.groups().forEach(group -> groups.put(group.key(), group));
    whole.incidents().forEach(incident -> incidentsByKey.put(incident.key(), incident));
    whole.totals().forEach(total -> totalsByKey.put(total.key(), total));
    whole.conflicts().stream()
        .filter(conflict -> conflict.kind() == Conflict.Kind.ATTRIBUTION)
        .forEach(conflict -> contested.addAll(conflict.subjects()));
  }

  /** Numbers the evidence: claims that the report is about, and those that it cites besides. */
  void number(Supplier<Set<ClaimKey>> cited) {
    if (request.selection().everything() && request.kind() != ReportKind.DIGEST) {
      claims.number(any -> true);
      return;
    }
    Set<ClaimKey> wanted = new HashSet<>(cited.get());
    if (request.kind() != ReportKind.DIGEST) {
      ledger.claims().forEach(one -> wanted.add(one.claim().key()));
    }
    claims.number(wanted::contains);
  }

  /** The claims of the annex of evidence, in its order. */
  List<CitedClaims.Cited> evidence() {
    return claims.exhibits();
  }

  /** The claims of frames of one kind, of those that the report is about. */
  List<LedgerClaim> about(FrameKind kind) {
    sort();
    return byKind.getOrDefault(kind, List.of());
  }

  /** The claims of one property, of those that the report is about. */
  List<LedgerClaim> stating(Property property) {
    sort();
    return byProperty.getOrDefault(property, List.of());
  }

  private void sort() {
    if (byKind.isEmpty()) {
      for (LedgerClaim one : ledger.claims()) {
        Claim claim = one.claim();
        byKind.computeIfAbsent(claim.frame().kind(), kind -> new ArrayList<>()).add(one);
        byProperty.computeIfAbsent(claim.property(), property -> new ArrayList<>()).add(one);
      }
    }
  }

  /** The ledger, as far as the report is about it. */
  Ledger ledger() {
    return ledger;
  }

  ReportRequest request() {
    return request;
  }

  /** The ledger that the report is made from. */
  Ledger whole() {
    return whole;
  }

  /** Whether the report has a section of that anchor. */
  boolean has(String anchor) {
    return anchors.contains(anchor);
  }

  /** Ends a sentence with a pointer to a section, where the report has that: "; see the totals". */
  Prose see(Prose sentence, String words, String anchor, String after) {
    return has(anchor)
        ? sentence.words("; see ").pointer(words, anchor).words(after)
        : sentence.words(".");
  }

  /** The incidents that the request lets in. */
  List<Incident> incidents() {
    return ledger.incidents();
  }

  /** The totals that the request lets in. */
  List<Total> totals() {
    return ledger.totals();
  }

  @Nullable Incident incident(String key) {
    return incidentsByKey.get(key);
  }

  /**
   * What a conflict is about: an incident's or total's name; empty where the report has neither.
   */
  Optional<String> subjectName(String key) {
    return Optional.ofNullable(incident(key))
        .map(Incident::name)
        .or(() -> total(key).map(Total::name));
  }

  /** How a property of an incident or total was ruled. */
  Optional<Resolution> resolution(String subject, Property property) {
    return Optional.ofNullable(incident(subject))
        .flatMap(incident -> incident.resolution(property))
        .or(() -> total(subject).flatMap(total -> total.resolution(property)));
  }

  private Optional<Total> total(String key) {
    return Optional.ofNullable(totalsByKey.get(key));
  }

  /** Whether sources disagree about who did it. */
  boolean contested(Incident incident) {
    return contested.contains(incident.key());
  }

  /** The origin of a total's sum, worked out once: its row and its paragraph both give it. */
  Origin sums(Reconciliation held, String what, Function<String, Origin> origin) {
    return sums.computeIfAbsent(held, any -> new HashMap<>()).computeIfAbsent(what, origin);
  }

  /** What was stolen in an incident, as it enters a sum; the same object for every sum. */
  Stolen stolen(Incident incident) {
    return stolen.computeIfAbsent(incident, one -> Stolen.of(one, this));
  }

  LedgerClaim claim(ClaimKey key) {
    return claims.claim(key);
  }

  /** The claims as they are cited. */
  CitedClaims cited() {
    return claims;
  }

  SourceDocument document(WorkKey work) {
    return Objects.requireNonNull(documents.get(work), () -> "The ledger has no work " + work);
  }

  SourceDocument documentOf(ClaimKey key) {
    return document(claim(key).claim().work());
  }

  @Nullable SourceGroup group(String key) {
    return groups.get(key);
  }

  /** Publisher, title and date of a document, as a note takes them. */
  String title(SourceDocument document) {
    return titles.computeIfAbsent(document.work(), any -> Citing.full(document));
  }

  Origin sourced(ClaimKey key) {
    return claims.sourced(key);
  }

  Origin sourced(Collection<ClaimKey> keys) {
    return claims.sourced(keys);
  }

  /** All that is claimed of an incident. */
  Origin sourced(Incident incident) {
    return backing(incident).origin();
  }

  CitedClaims.Backing backing(Incident incident) {
    return backings.computeIfAbsent(incident, one -> claims.backing(one.claims()));
  }

  /** How many works and independent groups say what these claims say. */
  CitedClaims.Backing backing(Collection<ClaimKey> keys) {
    return claims.backing(keys);
  }

  /** How many works say what these claims say. */
  int works(Collection<ClaimKey> keys) {
    return claims.backing(keys).works();
  }

  /** How many independent groups stand behind these claims. */
  int independent(Collection<ClaimKey> keys) {
    return claims.backing(keys).groups();
  }

  /**
   * The figures that candidates of a resolution give besides the one that stands, each with its
   * claims, the plainest first. "About USD 41 million" is no other figure than USD 41 million.
   */
  List<List<ClaimKey>> others(Resolution resolution) {
    Map<Object, List<ClaimKey>> byFigure = new LinkedHashMap<>();
    for (ClaimKey key : resolution.candidates()) {
      byFigure.computeIfAbsent(figure(value(key)), any -> new ArrayList<>()).add(key);
    }
    byFigure.remove(figure(resolution.value()));
    byFigure
        .values()
        .forEach(claims -> claims.sort(Comparator.comparing((ClaimKey key) -> hedged(value(key)))));
    return List.copyOf(byFigure.values());
  }

  ClaimValue value(ClaimKey key) {
    return claim(key).claim().value();
  }

  private static boolean hedged(ClaimValue value) {
    return value
        .bounded()
        .map(number -> number.qualifier() != Qualifier.EXACT)
        .orElse(Boolean.FALSE);
  }

  /** What is left of a value without its hedge, its basis and the noun that is counted. */
  private static Object figure(ClaimValue value) {
    Bounded number = value.bounded().orElse(null);
    if (number == null || number.qualifier() == Qualifier.RANGE) {
      return Wording.value(value);
    }
    return value instanceof ClaimValue.Money money
        ? Wording.money(money.amount().currency(), number.figure())
        : number.figure().stripTrailingZeros();
  }

  /** What identifies who speaks in a claim: its asserter, or the work where nobody is credited. */
  Object voice(ClaimKey key) {
    Claim claim = claim(key).claim();
    SourceDocument document = document(claim.work());
    return Asserter.of(claim, document, names)
        .<Object>map(Asserter::id)
        .orElseGet(() -> Citing.name(document));
  }

  /** "97 attacks" and "97 cyberattacks" are one figure; so are equal amounts on another basis. */
  static boolean sameFigure(ClaimValue one, ClaimValue other) {
    if (one instanceof ClaimValue.Counted first && other instanceof ClaimValue.Counted second) {
      return first.count().qualifier() == second.count().qualifier()
          && first.count().figure().compareTo(second.count().figure()) == 0;
    }
    return one.equals(other) || Wording.value(one).equals(Wording.value(other));
  }

  Block.Paragraph paragraph(Prose lead, Prose prose) {
    return new Block.Paragraph(++paragraphs, lead.runs(), prose.runs());
  }

  Block.Paragraph paragraph(Prose prose) {
    return paragraph(new Prose(), prose);
  }

  Block.Paragraph paragraph(String words) {
    return paragraph(Prose.of(words));
  }

  Block.Table table(String caption, List<Block.Column> columns, List<Block.Row> rows) {
    return table(caption, columns, rows, new Prose());
  }

  Block.Table table(
      String caption, List<Block.Column> columns, List<Block.Row> rows, Prose remark) {
    return new Block.Table(++tables, caption, columns, rows, remark.runs());
  }

  int nextFigure() {
    return ++figures;
  }

  /** The number of something counted here. */
  static Origin counted(String what, Collection<?> counted) {
    return counted(what, counted.size());
  }

  static Origin counted(String what, int number) {
    return new Origin.Derived(
        "counted in the ledger (" + what + "): " + Wording.number(number), List.of());
  }

  /** Lets the first of those with the same feature through. */
  static <T> Predicate<T> distinctBy(Function<T, ?> feature) {
    Set<Object> seen = new HashSet<>();
    return one -> seen.add(feature.apply(one));
  }

  static List<Block.Row> rows(List<List<Prose>> cells) {
    List<Block.Row> rows = new ArrayList<>();
    for (List<Prose> row : cells) {
      rows.add(new Block.Row(null, row.stream().map(Prose::runs).toList()));
    }
    return rows;
  }
}
