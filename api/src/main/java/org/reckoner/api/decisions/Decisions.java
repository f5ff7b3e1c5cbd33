// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.decisions;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.access.Caller;
import org.reckoner.api.http.Versions;
import org.reckoner.api.ledger.Ledgers;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.api.problem.ProblemType;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.decision.Decision;
import org.reckoner.domain.decision.Ruling;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.ledger.LedgerInput;
import org.reckoner.domain.ledger.statement.Rulings;
import org.reckoner.domain.recorded.ErasedException;
import org.reckoner.domain.recorded.ImportedFrom;
import org.reckoner.domain.recorded.LedgerStore;
import org.reckoner.ingest.fetch.Supplied;

/** What analysts decided. */
@ApplicationScoped
public class Decisions {
  private static final Duration FOLLOWS_WITHIN = Duration.ofSeconds(10);
  private static final Set<String> FIELDS = Set.of("url", "publisher", "published", "tlp");

  private final LedgerStore store;
  private final Ledgers ledgers;
  private final Clock clock;
  private final EntityManager database;
  private final ReentrantLock oneAtATime = new ReentrantLock(/* fair= */ true);

  @Inject
  public Decisions(LedgerStore store, Ledgers ledgers, Clock clock, EntityManager database) {
    this.store = store;
    this.ledgers = ledgers;
    this.clock = clock;
    this.database = database;
  }

  /** All decisions that say nothing of what a caller may not see, the earliest first. */
  public List<Decision> all(Caller caller) {
    LedgerInput.View view = new LedgerInput.View(caller.clearance(), null, null);
    return view.audience() == Tlp.RED ? store.decisions() : of(ledgers.of(view));
  }

  /** The decisions that a ledger rests on and that say nothing of what is not in it. */
  List<Decision> of(OpenLedger ledger) {
    LedgerInput.View view = ledger.ledger().view();
    List<Decision> all = store.decisions(view.recordedBy());
    boolean whole = view.audience() == Tlp.RED && view.publishedBy() == null;
    return whole ? all : all.stream().filter(one -> isOpen(one.ruling(), ledger)).toList();
  }

  /** The claims that binding decisions set aside. */
  public Set<ClaimKey> rejected() {
    Set<ClaimKey> rejected = new HashSet<>();
    for (Ruling.OnClaim one : Rulings.of(store.decisions()).all(Ruling.OnClaim.class)) {
      if (!one.accepted()) {
        rejected.add(one.claim());
      }
    }
    return rejected;
  }

  /** The decisions that were made elsewhere, each with how it came in. */
  public Map<Decision, ImportedFrom> imported() {
    return store.imported();
  }

  /** The decisions by which analysts asserted claims, by claim; of several on one the latest. */
  public Map<ClaimKey, Decision> assertions() {
    Map<ClaimKey, Decision> assertions = new HashMap<>();
    for (Decision decision : store.decisions()) {
      if (decision.ruling() instanceof Ruling.Asserted said) {
        assertions.put(said.claim().key(), decision);
      }
    }
    return assertions;
  }

  private static boolean isOpen(Ruling ruling, OpenLedger seen) {
    if (ruling instanceof Ruling.OnClaim one) {
      return seen.claim(one.claim()).isPresent();
    }
    if (ruling instanceof Ruling.OnPair pair) {
      return seen.claim(pair.one()).isPresent() && seen.claim(pair.other()).isPresent();
    }
    if (ruling instanceof Ruling.Prefer prefer) {
      return seen.claim(prefer.claim()).isPresent();
    }
    if (ruling instanceof Ruling.OnCredibility one) {
      return seen.claim(one.claim()).isPresent();
    }
    if (ruling instanceof Ruling.OnDocument one) {
      return seen.document(one.work()).isPresent();
    }
    if (ruling instanceof Ruling.Asserted one) {
      return seen.document(one.claim().work()).isPresent();
    }
    if (ruling instanceof Ruling.Undecided undone) {
      return isOpen(undone.ruling(), seen);
    }
    // The others are about names, which no marking covers.
    return true;
  }

  /**
   * Records a decision; the ledger follows it from then on. Of decisions on the same version of the
   * ledger only the first is recorded, in whichever process.
   *
   * @param seen the version of the ledger that it is a decision on
   * @throws io.quarkiverse.resteasy.problem.HttpProblem if what it names does not exist, something
   *     is missing, or the ledger has changed since
   */
  public Decision decide(DecisionRequest request, Caller by, Versions.Seen seen) {
    Ruling named = ruling(request, ledgers.of(new LedgerInput.View(by.clearance(), null, null)));
    Ruling ruling = Boolean.TRUE.equals(request.undo()) ? undone(named) : named;
    // One after the other here, so that many at once do not wait for the row until its time is up.
    Decision decision = recorded(ruling, request.why(), by, seen);
    // Whoever decided sees the ledger follow, unless all of a large one is worked out anew.
    ledgers.caughtUp(FOLLOWS_WITHIN);
    return decision;
  }

  private Ruling undone(Ruling named) {
    try {
      Ruling undone = new Ruling.Undecided(named);
      if (Rulings.of(store.decisions()).on(named).isEmpty()) {
        throw new IllegalArgumentException("There is nothing to undo: nobody has decided this");
      }
      return undone;
    } catch (IllegalArgumentException e) {
      throw ProblemType.INVALID_BODY.about("undo", e.getMessage() + ".");
    }
  }

  private Decision recorded(Ruling ruling, String why, Caller by, Versions.Seen seen) {
    try {
      return alone(() -> record(ruling, why, by, seen));
    } catch (ErasedException e) {
      throw ProblemType.ERASED.because(e.getMessage() + ".");
    }
  }

  private Decision alone(Callable<Decision> recording) {
    oneAtATime.lock();
    try {
      return QuarkusTransaction.requiringNew().call(recording);
    } finally {
      oneAtATime.unlock();
    }
  }

  private Decision record(Ruling ruling, String why, Caller by, Versions.Seen seen) {
    // Processes on the same database wait here for one another.
    database
        .createNativeQuery("select id from decision_guard where id = 1 for update")
        .getResultList();
    seen.require(Long.toString(store.position()));
    Instant now = clock.instant();
    Decision decision = new Decision(ruling, by.name(), by.role(), now, why);
    store.decide(decision, now);
    return decision;
  }

  private Ruling ruling(DecisionRequest request, OpenLedger ledger) {
    References named = new References(ledger);
    try {
      return switch (request.ruling()) {
        case ACCEPT -> new Ruling.OnClaim(named.claim(request.claim()), true);
        case REJECT -> new Ruling.OnClaim(named.claim(request.claim()), false);
        case SAME -> pair(request, named, true);
        case NOT_SAME -> pair(request, named, false);
        case PREFER -> preferred(request, named, ledger);
        case RELIABILITY ->
            new Ruling.OnSource(
                needed(request.name(), "name"), grade(needed(request.value(), "value")));
        case CREDIBILITY ->
            new Ruling.OnCredibility(
                named.claim(request.claim()), Integer.parseInt(needed(request.value(), "value")));
        case ALIAS ->
            new Ruling.Alias(needed(request.name(), "name"), needed(request.value(), "value"));
        case ASSERT -> supplied(request, ledger);
        case CLAIM -> asserted(request, ledger);
      };
    } catch (IllegalArgumentException e) {
      throw ProblemType.INVALID_BODY.because(e.getMessage() + ".");
    }
  }

  private static Ruling pair(DecisionRequest request, References named, boolean same) {
    ClaimKey one = named.claim(request.claim());
    ClaimKey other = named.claim(request.other());
    if (one.equals(other)) {
      throw new IllegalArgumentException("A pair takes two claims, not one twice");
    }
    return new Ruling.OnPair(one, other, same);
  }

  private static Ruling preferred(DecisionRequest request, References named, OpenLedger ledger) {
    ClaimKey claim = named.claim(request.claim());
    Property property = request.property();
    return new Ruling.Prefer(
        claim, property == null ? ledger.named(claim).claim().property() : property);
  }

  private Ruling asserted(DecisionRequest request, OpenLedger ledger) {
    SourceDocument document = document(request, ledger);
    Property property = request.property();
    StatedClaim stated = request.stated();
    if (property == null || stated == null) {
      throw new IllegalArgumentException("This ruling needs the members property and stated");
    }
    String text =
        store
            .text(document.work())
            .orElseThrow(() -> new IllegalArgumentException("The document has no text"));
    String value = needed(request.value(), "value");
    return new Ruling.Asserted(AssertedClaim.of(stated, property, value, document, text, ledger));
  }

  private static SourceDocument document(DecisionRequest request, OpenLedger ledger) {
    String id = needed(request.name(), "name");
    return ledger
        .documentById(id)
        .orElseThrow(() -> new IllegalArgumentException("There is no document '" + id + "'"));
  }

  private static Ruling supplied(DecisionRequest request, OpenLedger ledger) {
    SourceDocument document = document(request, ledger);
    String field = needed(request.field(), "field").toLowerCase(Locale.ROOT);
    String value = needed(request.value(), "value");
    if (!FIELDS.contains(field)) {
      throw new IllegalArgumentException(
          "A document has no field '" + field + "': url, publisher, published or tlp");
    }
    // Written as it is supplied beside a file, so that both mean the same.
    Supplied checked =
        Supplied.of(
            field.equals("url") ? value : null,
            field.equals("publisher") ? value : null,
            field.equals("published") ? value : null,
            field.equals("tlp") ? value : null);
    Object plain = checked.tlp() == null ? value : checked.tlp();
    return new Ruling.OnDocument(document.work(), field, plain.toString());
  }

  private static char grade(String value) {
    if (value.length() != 1) {
      throw new IllegalArgumentException("Reliability is A to F, not " + value);
    }
    return value.toUpperCase(Locale.ROOT).charAt(0);
  }

  private static String needed(@Nullable String value, String member) {
    if (value == null || value.isBlank()) {
      throw ProblemType.INVALID_BODY.about(member, "This ruling needs the member " + member + ".");
    }
    return value;
  }
}
