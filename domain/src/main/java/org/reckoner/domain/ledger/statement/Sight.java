// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.Observation;
import org.reckoner.domain.decision.Decision;
import org.reckoner.domain.decision.Ruling;
import org.reckoner.domain.document.DocumentNotice;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.ledger.LedgerClaim.Standing;
import org.reckoner.domain.ledger.LedgerInput;
import org.reckoner.domain.party.PartyNames;

/**
 * What a view sees of the input, in an order of its own: the documents its audience may see and
 * that had been published by its day, and their claims, each once and with its standing. A document
 * of which it cannot be said that it had been published by then, because its date is unknown or too
 * coarse, is left out and counted.
 */
public final class Sight {
  /**
   * Of several extractions' observations of one claim the newest and surest is shown; before all of
   * them what a person asserts.
   */
  private static final Comparator<Observation> NEWEST =
      Comparator.comparing(Observation::byAnalyst)
          .thenComparing(Observation::ruleVersion)
          .thenComparing(Observation::confidence)
          .thenComparing(Observation::rule);

  private final TreeMap<WorkKey, SourceDocument> documents = new TreeMap<>();
  private @Nullable WorkKey lastWork;
  private @Nullable SourceDocument lastDocument;
  private final List<Statement> statements;
  private final Rulings rulings;
  private final PartyNames names;
  private final TreeMap<WorkKey, List<String>> notes = new TreeMap<>();
  private final int undated;

  /** Looks at the input as its view may. */
  public Sight(LedgerInput input) {
    this(input, Rulings.of(input.decisions()));
  }

  private Sight(LedgerInput input, Rulings rulings) {
    this(input, rulings, new PartyNames(input.register(), rulings.aliases()));
  }

  /**
   * Looks at a part of what there is, with what was decided about all of it.
   *
   * @param rulings what binds, in place of the input's own decisions
   */
  public Sight(LedgerInput input, Rulings rulings, PartyNames names) {
    this.rulings = rulings;
    this.names = names;
    undated = see(input);
    statements = statements(input);
  }

  private int see(LedgerInput input) {
    int leftOut = 0;
    LocalDate publishedBy = input.view().publishedBy();
    Comparator<SourceDocument> fixed =
        Comparator.comparing(SourceDocument::work)
            .thenComparing(one -> one.published() == null)
            .thenComparing(SourceDocument::textSha256)
            .thenComparing(SourceDocument::rawSha256)
            .thenComparing(SourceDocument::source);
    Set<WorkKey> known = new HashSet<>();
    for (SourceDocument document : input.documents().stream().sorted(fixed).toList()) {
      if (!known.add(document.work())) {
        continue;
      }
      SourceDocument supplied = Supplied.to(document, rulings, note -> note(document.work(), note));
      if (!input.view().audience().covers(supplied.tlp())) {
        continue;
      }
      PublicationDate published = supplied.published();
      if (publishedBy == null || wasPublished(published, publishedBy)) {
        documents.put(supplied.work(), supplied);
      } else if (published == null || !published.date().earliest().isAfter(publishedBy)) {
        leftOut++;
      }
    }
    return leftOut;
  }

  private void note(WorkKey work, String sentence) {
    notes.computeIfAbsent(work, any -> new ArrayList<>()).add(sentence);
  }

  private static boolean wasPublished(@Nullable PublicationDate published, LocalDate by) {
    return published != null && !published.date().latest().isAfter(by);
  }

  private List<Statement> statements(LedgerInput input) {
    // In the order in which they come, which mostly is that of memory.
    Map<ClaimKey, Observation> newest = new LinkedHashMap<>(input.observations().size() * 2);
    for (Observation observation : input.observations()) {
      if (document(observation.claim().work()) != null) {
        newest.merge(
            observation.claim().key(),
            observation,
            (one, other) -> NEWEST.compare(one, other) >= 0 ? one : other);
      }
    }
    for (Claim claim : rulings.asserted().values()) {
      if (documents.containsKey(claim.work())) {
        newest.put(claim.key(), Observation.ofAnalyst(claim));
      }
    }
    Standings standings = new Standings(input, rulings);
    List<Statement> seen = new ArrayList<>(newest.size());
    for (Observation observation : newest.values()) {
      seen.add(standings.judge(statement(observation)));
    }
    ClaimKey.sort(seen, Statement::key);
    return seen;
  }

  /** The document of a work, if it is seen; claims of one work mostly come together. */
  private @Nullable SourceDocument document(WorkKey work) {
    if (!work.equals(lastWork)) {
      lastWork = work;
      lastDocument = documents.get(work);
    }
    return lastDocument;
  }

  private Statement statement(Observation observation) {
    Claim claim = observation.claim();
    SourceDocument document = java.util.Objects.requireNonNull(document(claim.work()));
    return new Statement(
        observation,
        document,
        Asserter.of(claim, document, names).orElse(null),
        Standing.ELIGIBLE,
        null);
  }

  /** The documents seen, by key. */
  public List<SourceDocument> documents() {
    return List.copyOf(documents.values());
  }

  /** The claims seen, by key. */
  public List<Statement> statements() {
    return statements;
  }

  public Rulings rulings() {
    return rulings;
  }

  public PartyNames names() {
    return names;
  }

  /** In words, by work: what was supplied beside a document and cannot be read. */
  public Map<WorkKey, List<String>> notes() {
    return notes;
  }

  /**
   * In words: the decisions of which the input lacks what they speak of. What is only hidden from
   * this view is not lacking.
   */
  public List<String> orphans(LedgerInput input) {
    if (input.decisions().isEmpty()) {
      return List.of();
    }
    Set<ClaimKey> claims = new HashSet<>();
    input.observations().forEach(observation -> claims.add(observation.claim().key()));
    Set<WorkKey> works = new HashSet<>();
    input.documents().forEach(document -> works.add(document.work()));
    return rulings.orphans(claims::contains, works::contains);
  }

  /** How many documents a dated view left out because it cannot be said when they appeared. */
  public int undated() {
    return undated;
  }

  /** What decisions and notices make of a claim. */
  private static final class Standings {
    private final Set<String> superseded;
    private final Map<WorkKey, DocumentNotice> retracted = new HashMap<>();
    private final Map<WorkKey, DocumentNotice> corrected = new HashMap<>();
    private final Rulings rulings;

    Standings(LedgerInput input, Rulings rulings) {
      this.rulings = rulings;
      superseded = new HashSet<>(input.superseded());
      LocalDate by = input.view().publishedBy();
      for (DocumentNotice notice : input.notices()) {
        if (by == null || !notice.date().isAfter(by)) {
          boolean all = notice.kind() == DocumentNotice.Kind.RETRACTED;
          (all ? retracted : corrected).merge(notice.work(), notice, Standings::earlier);
        }
      }
    }

    private static DocumentNotice earlier(DocumentNotice one, DocumentNotice other) {
      return one.date().isAfter(other.date()) ? other : one;
    }

    Statement judge(Statement statement) {
      Decision decision = rulings.onClaim(statement.key()).orElse(null);
      Ruling ruling = decision == null ? null : decision.ruling();
      boolean accepted = ruling instanceof Ruling.OnClaim on && on.accepted();
      if (decision != null && !accepted) {
        return statement.standing(
            Standing.REJECTED, "Set aside by " + decision.by() + ": " + decision.why());
      }
      WorkKey work = statement.claim().work();
      DocumentNotice notice = retracted.get(work);
      if (notice != null) {
        return statement.standing(
            Standing.RETRACTED, "Its publisher retracted the document on " + notice.date() + ".");
      }
      boolean asserted = rulings.asserted().containsKey(statement.key());
      if (accepted || asserted || !superseded.contains(statement.key().value())) {
        return statement;
      }
      DocumentNotice correction = corrected.get(work);
      return correction == null
          ? statement.standing(
              Standing.SUPERSEDED, "A newer extraction of the document does not find it.")
          : statement.standing(
              Standing.RETRACTED, "Its publisher corrected it on " + correction.date() + ".");
    }
  }
}
