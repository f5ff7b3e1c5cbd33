// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.bundle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.Extraction;
import org.reckoner.domain.claim.Observation;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.recorded.Finding;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.read.Unreadable;

/**
 * Puts together what an export of a ledger carries: its documents, each with its claims. A claim
 * whose key is not that of its words is refused. Of a text only what is quoted comes along, at its
 * place; the rest is blank.
 */
public final class CarriedLedger {
  /** Goes up when the same export may give other claims. */
  public static final String VERSION = "carried-1";

  private static final int MOST_ALIKE = 10_000;

  /** What a claim with its words and its key takes of memory, in bytes, and some more. */
  private static final int CLAIM = 4_000;

  private final String source;
  private final Map<WorkKey, SourceDocument> documents = new TreeMap<>();
  private final Map<WorkKey, Map<ClaimKey, Observation>> claims = new TreeMap<>();
  private final List<Observation> setAside = new ArrayList<>();
  private final List<String> decisions = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private final long most;
  private long taken;

  /**
   * A ledger of as many claims as the memory of this process has room for.
   *
   * @param source where it came from, for messages
   */
  public CarriedLedger(String source) {
    this(source, Runtime.getRuntime().maxMemory() / CLAIM);
  }

  /**
   * @param most so many claims and no more
   */
  CarriedLedger(String source, long most) {
    this.source = source;
    this.most = most;
  }

  /**
   * What came along.
   *
   * @param findings the documents with their claims, by work
   * @param problems what is wrong with it, in sentences; the rest is there
   */
  public record Contents(List<Finding> findings, List<String> problems) {
    public Contents {
      findings = List.copyOf(findings);
      problems = List.copyOf(problems);
    }
  }

  /** Takes what was decided where a ledger comes from, before its claims are put together. */
  public interface DecisionTaker {
    /** Decides nothing and sets no claim aside. */
    DecisionTaker NONE = lines -> claim -> false;

    /**
     * Takes the decisions.
     *
     * @param lines each a line of {@link org.reckoner.domain.decision.CarriedDecision}
     * @return whether a claim is set aside from now on, by these decisions or by others
     */
    Predicate<ClaimKey> take(List<String> lines);
  }

  /** Takes a document, without its claims. */
  public void document(SourceDocument document) {
    documents.put(document.work(), document);
  }

  /** Takes a decision, as a line. */
  public void decision(String line) {
    decisions.add(line);
  }

  /** Says what is wrong, in a sentence. */
  public void problem(String sentence) {
    problems.add(sentence);
  }

  /**
   * Takes a claim with what found it.
   *
   * @throws IllegalArgumentException if its key is not that of any occurrence of its words
   */
  public void claim(Claim claim, String rule, String ruleVersion, int confidence) {
    if (hasRoomForOneMore()) {
      add(checked(claim, rule, ruleVersion, confidence));
    }
  }

  /**
   * As {@link #claim}, of a claim that was set aside: it comes along only where the decision on it
   * does, so that it is set aside here, too.
   *
   * @throws IllegalArgumentException if its key is not that of any occurrence of its words
   */
  public void setAside(Claim claim, String rule, String ruleVersion, int confidence) {
    if (hasRoomForOneMore()) {
      setAside.add(checked(claim, rule, ruleVersion, confidence));
    }
  }

  /** Where there is not, the whole will be refused. */
  private boolean hasRoomForOneMore() {
    return ++taken <= most;
  }

  private static Observation checked(Claim claim, String rule, String version, int confidence) {
    if (!isOfItsWords(claim)) {
      throw new IllegalArgumentException(
          "the key " + claim.key().brief() + " is not that of the claim that it stands with");
    }
    return new Observation(claim, rule, version, confidence);
  }

  private void add(Observation observation) {
    Claim claim = observation.claim();
    claims
        .computeIfAbsent(claim.work(), any -> new LinkedHashMap<>())
        .put(claim.key(), observation);
  }

  private static boolean isOfItsWords(Claim claim) {
    for (int ordinal = 1; ordinal <= MOST_ALIKE; ordinal++) {
      ClaimKey key =
          ClaimKey.of(
              claim.work(),
              claim.quote(),
              ordinal,
              claim.frame(),
              claim.property(),
              claim.value(),
              claim.assertion());
      if (key.equals(claim.key())) {
        return true;
      }
    }
    return false;
  }

  /** Whether there is room for the words of so many quotations; where not, all will be refused. */
  public boolean hasRoomFor(int quotations) {
    taken = quotations > most ? Math.max(taken, quotations) : taken;
    return quotations <= most;
  }

  /**
   * All that came along.
   *
   * @throws Unreadable if it is more than there is room for; half a ledger would be another one
   */
  public Contents contents() throws Unreadable {
    return contents(DecisionTaker.NONE);
  }

  /**
   * All that came along, after its decisions were taken.
   *
   * @throws Unreadable if it is more than there is room for, before any decision is taken
   */
  Contents contents(DecisionTaker taker) throws Unreadable {
    if (taken > most) {
      throw new Unreadable(
          Failure.Type.TOO_LARGE,
          ("'%s' carries more than the %d claims that the memory of this process has room for;"
                  + " more memory is given by JAVA_OPTS=-Xmx4g")
              .formatted(source, most));
    }
    Predicate<ClaimKey> rejected = taker.take(List.copyOf(decisions));
    setAside.stream().filter(one -> rejected.test(one.claim().key())).forEach(this::add);
    List<Finding> findings = new ArrayList<>();
    documents.forEach(
        (work, document) -> {
          try {
            List<Observation> said = List.copyOf(claims.getOrDefault(work, Map.of()).values());
            findings.add(Finding.excerpt(document, new Extraction(work, Excerpt.of(said), said)));
          } catch (IllegalArgumentException e) {
            problems.add(source + ": " + work + " is left out: " + e.getMessage());
          }
        });
    claims.keySet().stream()
        .filter(work -> !documents.containsKey(work))
        .forEach(work -> problems.add(source + ": nothing describes " + work));
    return new Contents(findings, problems);
  }
}
