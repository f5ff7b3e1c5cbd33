// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
import org.reckoner.domain.ledger.assembly.Spliced;
import org.reckoner.domain.ledger.assembly.TotalAssembly.Draft;
import org.reckoner.domain.ledger.assembly.Workbench;
import org.reckoner.domain.ledger.independence.GrowingCopies;
import org.reckoner.domain.ledger.statement.Rulings;
import org.reckoner.domain.ledger.statement.Sight;
import org.reckoner.domain.ledger.statement.Statement;

/**
 * The present ledger, kept while documents and decisions come in: each touches only the components
 * that it can affect, and the result equals {@link Reckoning#of} over everything, to the byte.
 *
 * <p>An alias, the reliability of a source and what is supplied beside a document can affect
 * anything; with such a decision all is worked out anew. Only the present view of everything is
 * kept this way; what was published or known by a day is a snapshot. One thread uses one.
 */
public final class IncrementalReckoning {
  private final LedgerRules rules;
  private final Facts facts;
  private Workbench bench;
  private GrowingCopies copies;
  private HeldParts parts;
  private HeldTotals totals;
  private final Map<String, List<Incident>> bySlug = new HashMap<>();
  private final Map<ClaimKey, String> groupsOfTotals = new HashMap<>();
  private final Map<WorkKey, List<String>> supplied = new HashMap<>();
  private final Set<Held> noting = new HashSet<>();
  private Ledger ledger;

  private IncrementalReckoning(LedgerInput input, LedgerRules rules) {
    LocalDate publishedBy = input.view().publishedBy();
    if (publishedBy != null || !input.view().equals(LedgerInput.View.ALL)) {
      throw new IllegalArgumentException(
          "Only the present view of everything grows; another is worked out as a whole");
    }
    this.rules = rules;
    this.facts = new Facts(input);
    Rulings rulings = Rulings.of(facts.decisions());
    Sight nothing = new Sight(facts.of(Set.of()), rulings, facts.names(rulings));
    this.bench = Workbench.of(nothing, rules);
    this.copies = new GrowingCopies(List.of());
    this.parts = new HeldParts(bench);
    this.totals = new HeldTotals(bench);
    this.ledger = empty(input);
    anew();
  }

  /**
   * Works the ledger out once as a whole, to be kept from there on.
   *
   * @throws IllegalArgumentException if the view is not that of everything
   */
  public static IncrementalReckoning of(LedgerInput input, LedgerRules rules) {
    return new IncrementalReckoning(input, rules);
  }

  /** The ledger of what has come in so far. */
  public Ledger ledger() {
    return ledger;
  }

  /** All that has come in so far, as the input of a full rebuild. */
  public LedgerInput input() {
    return facts.all();
  }

  /**
   * Takes in what is new.
   *
   * @param change of every work in it, all facts that are known of it now; of decisions and
   *     allocations only the new ones. Its register and view are those of before
   * @return the ledger of everything
   */
  public Ledger take(LedgerInput change) {
    Set<WorkKey> touched = new LinkedHashSet<>(facts.put(change));
    boolean everything = false;
    for (Decision decision : change.decisions()) {
      everything |= reachesFar(decision.ruling());
      Rulings.anchors(decision.ruling()).forEach(claim -> touch(claim, touched));
    }
    change.allocations().forEach(allocation -> touch(allocation.anchor(), touched));
    if (everything) {
      anew();
    } else {
      Rulings rulings = Rulings.of(facts.decisions());
      bench = bench.with(rulings);
      work(touched);
    }
    return ledger;
  }

  private static boolean reachesFar(Ruling ruling) {
    return ruling instanceof Ruling.Alias
        || ruling instanceof Ruling.OnSource
        || ruling instanceof Ruling.OnDocument;
  }

  private void touch(ClaimKey claim, Set<WorkKey> touched) {
    Claim known = known(claim);
    if (known != null) {
      touched.add(known.work());
    }
  }

  private @Nullable Claim known(ClaimKey key) {
    List<LedgerClaim> claims = ledger.claims();
    int low = 0;
    int high = claims.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Claim claim = claims.get(middle).claim();
      int order = claim.key().compareTo(key);
      if (order == 0) {
        return claim;
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return null;
  }

  /** Lets everything go and takes it in again. */
  private void anew() {
    Rulings rulings = Rulings.of(facts.decisions());
    Sight nothing = new Sight(facts.of(Set.of()), rulings, facts.names(rulings));
    bench = Workbench.of(nothing, rules);
    copies = new GrowingCopies(List.of());
    parts = new HeldParts(bench);
    totals = new HeldTotals(bench);
    bySlug.clear();
    groupsOfTotals.clear();
    supplied.clear();
    noting.clear();
    ledger = empty(facts.of(Set.of()));
    work(facts.works());
  }

  private Ledger empty(LedgerInput input) {
    return new Ledger(
        rules.version(),
        input.register().version(),
        input.view(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        0,
        List.of());
  }

  /** Works out what the touched works can affect. */
  private void work(Set<WorkKey> touched) {
    Sight sight = new Sight(facts.of(touched), bench.rulings(), bench.names());
    touched.forEach(supplied::remove);
    supplied.putAll(sight.notes());
    Set<WorkKey> elsewhere = copies.add(sight.documents());
    bench = bench.with(copies.copies());
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
    gone.forEach(parts::remove);
    come.forEach(parts::add);
    exchange(sight.documents(), touched, gone, come);
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
          Claim other = known(keys.contains(pair.one()) ? pair.other() : pair.one());
          if (other != null && other.frame().kind() == FrameKind.INCIDENT) {
            tied.addAll(parts.of(other.work()));
          }
        }
      }
      tied.removeAll(gone);
      remaining(tied, touched, statements);
      gone.addAll(tied);
      more = !tied.isEmpty();
    }
  }

  private void exchange(
      List<SourceDocument> documents,
      Set<WorkKey> touched,
      Collection<Held> gone,
      Collection<Held> come) {
    Slugs slugs = slugs(gone, come);
    List<Draft> goneDrafts = drafts(gone);
    List<Draft> comeDrafts = drafts(come);
    for (Held held : gone) {
      noting.remove(held);
      if (held.part().draft() != null) {
        held.part().claims().forEach(one -> groupsOfTotals.remove(one.claim().key()));
      }
    }
    for (Held held : come) {
      if (!held.part().notes().isEmpty()) {
        noting.add(held);
      }
      if (held.part().draft() != null) {
        held.part().claims().forEach(one -> groupsOfTotals.put(one.claim().key(), one.group()));
      }
    }
    List<Incident> incidents =
        Spliced.of(ledger.incidents(), slugs.gone(), slugs.come(), IncidentAssembly.BY_DATE);
    List<UnsurePair> review =
        Spliced.of(
            ledger.review(),
            all(gone, Part::review),
            all(come, Part::review),
            UnsurePair.LIKELIEST_FIRST);
    List<Conflict> goneConflicts = all(gone, Part::conflicts);
    List<Conflict> comeConflicts = all(come, Part::conflicts);
    List<Conflict> between = totals.conflicts();
    totals.change(
        goneDrafts,
        comeDrafts,
        slugs.gone(),
        slugs.come(),
        new HeldTotals.Surroundings(incidents, Reckoning.mayBeOne(review), groupsOfTotals));
    if (between != totals.conflicts()) {
      goneConflicts.addAll(between);
      comeConflicts.addAll(totals.conflicts());
    }
    ledger =
        new Ledger(
            ledger.ruleVersion(),
            ledger.registerVersion(),
            ledger.view(),
            documents(documents, touched),
            Spliced.of(
                ledger.claims(),
                all(gone, Part::claims),
                all(come, Part::claims),
                LedgerClaim.BY_KEY),
            incidents,
            totals.totals(),
            Spliced.of(ledger.conflicts(), goneConflicts, comeConflicts, Conflict.GRAVEST_FIRST),
            Spliced.of(
                ledger.groups(),
                all(gone, Part::groups),
                all(come, Part::groups),
                Comparator.comparing(SourceGroup::key)),
            0,
            notes(),
            review,
            Spliced.of(
                ledger.joinings(),
                all(gone, Part::joinings),
                all(come, Part::joinings),
                Joining.BY_INCIDENT),
            redirects(gone, come));
  }

  private List<SourceDocument> documents(List<SourceDocument> seen, Set<WorkKey> touched) {
    Comparator<SourceDocument> byWork = Comparator.comparing(SourceDocument::work);
    List<SourceDocument> before = new ArrayList<>();
    if (!ledger.documents().isEmpty()) {
      for (WorkKey work : touched) {
        int at = place(ledger.documents(), work);
        if (at >= 0) {
          before.add(ledger.documents().get(at));
        }
      }
    }
    return Spliced.of(ledger.documents(), before, seen, byWork);
  }

  private static int place(List<SourceDocument> documents, WorkKey work) {
    int low = 0;
    int high = documents.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = documents.get(middle).work().compareTo(work);
      if (order == 0) {
        return middle;
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return -1;
  }

  private static <T> List<T> all(
      Collection<Held> held, java.util.function.Function<Part, List<T>> what) {
    List<T> all = new ArrayList<>();
    held.forEach(one -> all.addAll(what.apply(one.part())));
    return all;
  }

  private static List<Draft> drafts(Collection<Held> held) {
    List<Draft> drafts = new ArrayList<>();
    for (Held one : held) {
      Draft draft = one.part().draft();
      if (draft != null) {
        drafts.add(draft);
      }
    }
    return drafts;
  }

  /** The incidents that leave the ledger and those that enter it, under their slugs. */
  private record Slugs(Collection<Incident> gone, Collection<Incident> come) {}

  private Slugs slugs(Collection<Held> gone, Collection<Held> come) {
    Set<String> affected = new LinkedHashSet<>();
    all(gone, Part::incidents).forEach(one -> affected.add(one.slug()));
    all(come, Part::incidents).forEach(one -> affected.add(one.slug()));
    Map<String, Incident> before = called(affected);
    all(gone, Part::incidents).forEach(this::drop);
    for (Incident one : all(come, Part::incidents)) {
      bySlug.computeIfAbsent(one.slug(), any -> new ArrayList<>(1)).add(one);
    }
    Map<String, Incident> after = called(affected);
    Set<String> same = new HashSet<>();
    Set<String> otherwisePaired = otherwisePaired(gone, come);
    before.forEach(
        (key, one) -> {
          if (one.equals(after.get(key)) && !otherwisePaired.contains(key)) {
            same.add(key);
          }
        });
    before.keySet().removeAll(same);
    after.keySet().removeAll(same);
    return new Slugs(before.values(), after.values());
  }

  /** The incidents that may be one with others than before: totals count them otherwise. */
  private static Set<String> otherwisePaired(Collection<Held> gone, Collection<Held> come) {
    Set<List<String>> before = pairs(gone);
    Set<List<String>> after = pairs(come);
    Set<String> keys = new HashSet<>();
    before.stream().filter(pair -> !after.contains(pair)).forEach(keys::addAll);
    after.stream().filter(pair -> !before.contains(pair)).forEach(keys::addAll);
    return keys;
  }

  private static Set<List<String>> pairs(Collection<Held> held) {
    Set<List<String>> pairs = new HashSet<>();
    all(held, Part::review).forEach(pair -> pairs.add(List.of(pair.one(), pair.other())));
    return pairs;
  }

  private void drop(Incident incident) {
    List<Incident> of = bySlug.get(incident.slug());
    if (of != null && of.removeIf(one -> one.key().equals(incident.key())) && of.isEmpty()) {
      bySlug.remove(incident.slug());
    }
  }

  private Map<String, Incident> called(Set<String> slugs) {
    Map<String, Incident> called = new HashMap<>();
    for (String slug : slugs) {
      List<Incident> of = bySlug.getOrDefault(slug, List.of());
      for (Incident one : of) {
        called.put(one.key(), of.size() == 1 ? one : Reckoning.distinct(one));
      }
    }
    return called;
  }

  private List<String> notes() {
    TreeSet<String> notes = new TreeSet<>(bench.rulings().notes());
    supplied.values().forEach(notes::addAll);
    notes.addAll(bench.rulings().orphans(facts::hasClaim, facts::hasDocument));
    noting.forEach(held -> notes.addAll(held.part().notes()));
    return List.copyOf(notes);
  }

  private SortedMap<Integer, Integer> redirects(Collection<Held> gone, Collection<Held> come) {
    boolean none =
        gone.stream().allMatch(held -> held.part().redirects().isEmpty())
            && come.stream().allMatch(held -> held.part().redirects().isEmpty());
    if (none) {
      return ledger.redirects();
    }
    SortedMap<Integer, Integer> redirects = new TreeMap<>(ledger.redirects());
    gone.forEach(held -> redirects.keySet().removeAll(held.part().redirects().keySet()));
    come.forEach(held -> redirects.putAll(held.part().redirects()));
    return redirects;
  }
}
