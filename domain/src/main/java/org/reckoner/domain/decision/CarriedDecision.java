// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.document.WorkKey;

/**
 * A decision on its way from one ledger to another: what was decided, by whom, when and why, and
 * the words of the claims that it speaks of. It is one line of canonical JSON.
 *
 * <p>What a person supplied beside a document travels with the document, and what one asserted with
 * the claims: these are no lines of their own.
 *
 * @param decision as it was made
 * @param anchors the claims that it speaks of, as far as the ledger that it comes from has them
 */
public record CarriedDecision(Decision decision, List<Anchor> anchors) {
  /** What a line of this form begins its kind with. */
  private static final String FORM = "decision 1";

  public CarriedDecision {
    anchors = List.copyOf(anchors);
  }

  /**
   * A claim that a decision speaks of.
   *
   * @param claim its key
   * @param work who makes it
   * @param quote its words
   */
  public record Anchor(ClaimKey claim, WorkKey work, String quote) {
    static Anchor of(Claim claim) {
      return new Anchor(claim.key(), claim.work(), claim.quote());
    }
  }

  /** How it is written: the ruling by its kind. */
  private record Line(
      List<Anchor> anchors,
      Instant at,
      String by,
      String form,
      String kind,
      Role role,
      JsonNode ruling,
      String why) {}

  /** Whether decisions of this sort travel as lines. */
  public static boolean travels(Ruling ruling) {
    return !(ruling instanceof Ruling.OnDocument) && !(ruling instanceof Ruling.Asserted);
  }

  /**
   * A decision with the claims that it speaks of.
   *
   * @param claims the claims of the ledger that it comes from
   */
  public static CarriedDecision of(Decision decision, Function<ClaimKey, Optional<Claim>> claims) {
    List<Anchor> anchors = new ArrayList<>();
    org.reckoner.domain.ledger.statement.Rulings.anchors(decision.ruling())
        .forEach(key -> claims.apply(key).map(Anchor::of).ifPresent(anchors::add));
    return new CarriedDecision(decision, anchors);
  }

  /** Its line, without an end. */
  public String line() {
    Ruling ruling = decision.ruling();
    return CanonicalJson.write(
        new Line(
            anchors,
            decision.at(),
            decision.by(),
            FORM,
            Rulings.kind(ruling),
            decision.role(),
            CanonicalJson.read(JsonNode.class, CanonicalJson.write(ruling)),
            decision.why()));
  }

  /** What its line says, as JSON. */
  public JsonNode content() {
    return CanonicalJson.read(JsonNode.class, line());
  }

  /**
   * Reads a line back.
   *
   * @throws IllegalArgumentException if it is none of this form, or no decision that travels
   */
  public static CarriedDecision read(String line) {
    Line read = CanonicalJson.read(Line.class, line);
    if (!FORM.equals(read.form)) {
      throw new IllegalArgumentException("Its form is '" + read.form + "', not '" + FORM + "'");
    }
    if (read.anchors == null
        || read.at == null
        || read.by == null
        || read.kind == null
        || read.role == null
        || read.ruling == null
        || read.why == null) {
      throw new IllegalArgumentException(
          "A decision has the members anchors, at, by, kind, role, ruling and why");
    }
    Ruling ruling = Rulings.read(read.kind, read.ruling.toString());
    if (!travels(ruling)) {
      throw new IllegalArgumentException("A decision of the kind " + read.kind + " is no line");
    }
    return new CarriedDecision(
        new Decision(ruling, read.by, read.role, read.at, read.why), read.anchors);
  }
}
