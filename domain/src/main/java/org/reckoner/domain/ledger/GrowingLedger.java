// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.decision.Decision;
import org.reckoner.domain.decision.Ruling;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.assembly.Component;
import org.reckoner.domain.ledger.assembly.HeldParts;
import org.reckoner.domain.ledger.assembly.HeldParts.Held;
import org.reckoner.domain.ledger.assembly.HeldTotals;
import org.reckoner.domain.ledger.assembly.IncidentAssembly;
import org.reckoner.domain.ledger.assembly.Part;
import org.reckoner.domain.ledger.assembly.PartAssembly;
import org.reckoner.domain.ledger.assembly.Parting;
import org.reckoner.domain.ledger.assembly.Workbench;
import org.reckoner.domain.ledger.independence.GrowingCopies;
import org.reckoner.domain.ledger.link.Meetings;
import org.reckoner.domain.ledger.statement.Rulings;
import org.reckoner.domain.ledger.statement.Sight;
import org.reckoner.domain.ledger.statement.Statement;
import org.reckoner.domain.sequence.Sequence;

/** A ledger that is worked out part by part, with all that is needed to exchange parts of it. */
final class GrowingLedger {
  private static final Comparator<SourceDocument> BY_WORK =
      Comparator.comparing(SourceDocument::work);

  private final Facts facts;
  private Workbench bench;
  private GrowingCopies copies = new GrowingCopies(List.of());
  private final HeldParts parts;
  private final Meetings meetings;
  private final HeldTotals totals;
  private final HeldSlugs slugs = new HeldSlugs();
  private final Doubles doubles = new Doubles();
  private final Map<WorkKey, List<String>> supplied = new HashMap<>();
  private final Set<Held> noting = new HashSet<>();
  private Ledger ledger;

  /** An empty one, where names are known by the aliases decided so far. */
  GrowingLedger(Facts facts, LedgerRules rules) {
    this.facts = facts;
    Rulings rulings = Rulings.of(facts.decisions());
    LedgerInput nothing = facts.of(Set.of());
    bench = Workbench.of(new Sight(nothing, rulings, facts.names(rulings)), rules);
    parts = new HeldParts(bench);
    meetings = new Meetings(bench.firms());
    totals = new HeldTotals(bench);
    ledger =
        new Ledger(
            rules.version(),
            nothing.register().version(),
            nothing.view(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            0,
            List.of());
  }

  Ledger ledger() {
    return ledger;
  }

  /** The work that makes a claim, where the ledger holds the claim. */
  @Nullable WorkKey workOf(ClaimKey claim) {
    LedgerClaim known = LedgerClaim.among(ledger.claims(), claim);
    return known == null ? null : known.claim().work();
  }

  /**
   * Works out what these works can affect, by the decisions of now.
   *
   * @return false if a document that was seen no longer is: then nothing was done, and all has to
   *     be worked out anew
   */
  boolean work(Set<WorkKey> touched) {
    bench = bench.with(Rulings.of(facts.decisions()));
    Sight sight = new Sight(facts.of(touched), bench.rulings(), bench.names());
    List<SourceDocument> before = seen(touched);
    if (!worksOf(sight.documents()).containsAll(worksOf(before))) {
      return false;
    }
    touched.forEach(supplied::remove);
    supplied.putAll(sight.notes());
    Exchange exchange = exchange(sight, touched, copied(sight.documents()));
    exchange.gone().forEach(parts::remove);
    exchange.come().forEach(parts::add);
    List<SourceDocument> documents =
        Sequence.of(ledger.documents()).exchanged(before, sight.documents(), BY_WORK);
    Meetings.Changed met =
        meetings.change(
            exchange.gone(Part::traces), exchange.come(Part::traces), bench.rulings().pairs());
    replace(exchange.meeting(met), documents);
    return true;
  }

  private static Set<WorkKey> worksOf(List<SourceDocument> documents) {
    Set<WorkKey> works = new HashSet<>();
    documents.forEach(document -> works.add(document.work()));
    return works;
  }

  /** The documents of these works that the ledger holds. */
  private List<SourceDocument> seen(Set<WorkKey> works) {
    List<SourceDocument> seen = new ArrayList<>();
    for (WorkKey work : works) {
      ledger.document(work).ifPresent(seen::add);
    }
    return seen;
  }

  /** Takes texts in; returns the works of which something else holds for that. */
  private Set<WorkKey> copied(List<SourceDocument> documents) {
    if (ledger.documents().isEmpty()) {
      copies = new GrowingCopies(documents);
      bench = bench.with(copies.copies());
      return Set.of();
    }
    Set<WorkKey> elsewhere = copies.add(documents);
    bench = bench.with(copies.copies());
    return elsewhere;
  }

  private Exchange exchange(Sight sight, Set<WorkKey> touched, Set<WorkKey> elsewhere) {
    Set<Held> gone = new LinkedHashSet<>(parts.touching(sight.statements()));
    touched.forEach(work -> gone.addAll(parts.of(work)));
    elsewhere.forEach(work -> gone.addAll(parts.of(work)));
    List<Statement> statements = new ArrayList<>(sight.statements());
    remaining(gone, touched, statements);
    decided(gone, touched, statements);
    statements.sort(Statement.BY_KEY);
    List<Held> come = new ArrayList<>();
    Map<ClaimKey, List<Integer>> numbers = facts.numbers();
    for (Component component : Parting.of(statements, bench)) {
      come.add(new Held(component, PartAssembly.of(component, bench, numbers)));
    }
    return new Exchange(gone, come);
  }

  private static void remaining(
      Collection<Held> held, Set<WorkKey> touched, List<Statement> statements) {
    for (Held one : held) {
      for (Statement said : one.statements()) {
        if (!touched.contains(said.claim().work())) {
          statements.add(said);
        }
      }
    }
  }

  /** Adds the components that decisions tie to these claims, and those tied to them in turn. */
  private void decided(Set<Held> gone, Set<WorkKey> touched, List<Statement> statements) {
    List<Decision> pairs = bench.rulings().pairs();
    boolean more = !pairs.isEmpty();
    while (more) {
      Set<ClaimKey> keys = new HashSet<>();
      statements.forEach(said -> keys.add(said.key()));
      Set<Held> tied = new LinkedHashSet<>();
      for (Decision decision : pairs) {
        Ruling.OnPair pair = (Ruling.OnPair) decision.ruling();
        if (keys.contains(pair.one()) != keys.contains(pair.other())) {
          tie(keys.contains(pair.one()) ? pair.other() : pair.one(), tied);
        }
      }
      tied.removeAll(gone);
      remaining(tied, touched, statements);
      gone.addAll(tied);
      more = !tied.isEmpty();
    }
  }

  private void tie(ClaimKey to, Set<Held> tied) {
    LedgerClaim known = LedgerClaim.among(ledger.claims(), to);
    if (known != null) {
      Claim claim = known.claim();
      if (claim.frame().kind() == FrameKind.INCIDENT) {
        tied.addAll(parts.of(claim.work()));
      }
    }
  }

  private void replace(Exchange exchange, List<SourceDocument> documents) {
    exchange.gone().forEach(noting::remove);
    exchange.come().stream().filter(held -> !held.part().notes().isEmpty()).forEach(noting::add);
    doubles.exchange(exchange.goneReview(), exchange.comeReview());
    HeldSlugs.Renamed renamed = slugs.take(exchange, doubles.byKey());
    List<Incident> incidents =
        Sequence.of(ledger.incidents())
            .exchanged(renamed.gone(), renamed.come(), IncidentAssembly.BY_DATE);
    List<UnsurePair> review =
        Sequence.of(ledger.review())
            .exchanged(exchange.goneReview(), exchange.comeReview(), UnsurePair.LIKELIEST_FIRST);
    List<LedgerClaim> claims = exchange.in(ledger.claims(), Part::claims, LedgerClaim.BY_KEY);
    List<Conflict> goneConflicts = exchange.gone(Part::conflicts);
    List<Conflict> comeConflicts = exchange.come(Part::conflicts);
    HeldTotals.Changed changed =
        totals.change(
            exchange.goneDrafts(),
            exchange.comeDrafts(),
            renamed.gone(),
            renamed.come(),
            new HeldTotals.Surroundings(
                incidents, doubles.byKey(), LedgerClaim.groups(claims), exchange.regrouped()));
    goneConflicts.addAll(changed.gone());
    comeConflicts.addAll(changed.come());
    ledger =
        new Ledger(
            ledger.ruleVersion(),
            ledger.registerVersion(),
            ledger.view(),
            documents,
            claims,
            incidents,
            totals.totals(),
            Sequence.of(ledger.conflicts())
                .exchanged(goneConflicts, comeConflicts, Conflict.GRAVEST_FIRST),
            exchange.in(ledger.groups(), Part::groups, Comparator.comparing(SourceGroup::key)),
            0,
            notes(),
            review,
            exchange.in(ledger.joinings(), Part::joinings, Joining.BY_INCIDENT),
            exchange.redirects(ledger.redirects()),
            facts.withdrawn());
  }

  private List<String> notes() {
    TreeSet<String> notes = new TreeSet<>(bench.rulings().notes());
    supplied.values().forEach(notes::addAll);
    notes.addAll(bench.rulings().orphans(facts::hasClaim, facts::hasDocument));
    noting.forEach(held -> notes.addAll(held.part().notes()));
    return List.copyOf(notes);
  }
}
