// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.evidence.Origin;
import org.reckoner.domain.evidence.TextPosition;
import org.reckoner.domain.ledger.LedgerClaim;

/**
 * The claims of a ledger as a report cites them. A large report cites each many times; what it says
 * of it, the key's digits above all, is made once.
 */
final class CitedClaims {
  /** Up to this many are compared with each other, which is less work than a set of them. */
  private static final int FEW = 8;

  private static final Comparator<Placed> IN_TEXT =
      Comparator.comparingInt(Placed::start)
          .thenComparingInt(Placed::end)
          .thenComparing(Placed::property)
          .thenComparing(Placed::key);

  /** One claim. */
  static final class Cited {
    private final LedgerClaim claim;
    private Origin.@Nullable Sourced origin;
    private @Nullable String credit;
    private @Nullable String label;

    private Cited(LedgerClaim claim) {
      this.claim = claim;
    }

    private Origin.Sourced origin() {
      Origin.Sourced made = origin;
      if (made == null) {
        made = new Origin.Sourced(List.of(claim.claim().key().value()));
        origin = made;
      }
      return made;
    }

    LedgerClaim claim() {
      return claim;
    }

    /** Its key in digits; the same object every time. */
    String digits() {
      return origin().claimKeys().get(0);
    }

    /** Whom the document credits and how it puts the matter, as a note takes it. */
    String credit() {
      String made = credit;
      if (made == null) {
        made = Citing.credit(claim.claim().assertion());
        credit = made;
      }
      return made;
    }

    /** Its number in the annex of evidence: {@code E7}. */
    String label() {
      return Objects.requireNonNull(label, () -> "No exhibit of claim " + claim.claim().key());
    }
  }

  /**
   * What stands behind a statement.
   *
   * @param origin the claims
   * @param works how many works they are of
   * @param groups how many independent groups of sources
   */
  record Backing(Origin.Sourced origin, int works, int groups) {}

  /** A claim with where it stands in its text. */
  private record Placed(Cited cited, int start, int end, Property property, ClaimKey key) {
    private static Placed of(Cited one) {
      Claim claim = one.claim.claim();
      TextPosition first = claim.evidence().get(0).position();
      return new Placed(one, first.start(), first.end(), claim.property(), claim.key());
    }
  }

  private final Map<ClaimKey, Cited> byKey;
  private final Map<String, Cited> byDigits = new HashMap<>();
  private List<Cited> exhibits = List.of();

  CitedClaims(List<LedgerClaim> claims) {
    byKey = new HashMap<>(claims.size() * 4 / 3 + 1);
    claims.forEach(one -> byKey.put(one.claim().key(), new Cited(one)));
  }

  LedgerClaim claim(ClaimKey key) {
    return cited(key).claim;
  }

  private Cited cited(ClaimKey key) {
    return Objects.requireNonNull(byKey.get(key), () -> "The ledger has no claim " + key);
  }

  /** The claim of a key in digits, as an origin has it. */
  Cited cited(String digits) {
    Cited known = byDigits.get(digits);
    if (known == null) {
      known = cited(new ClaimKey(digits));
      byDigits.put(digits, known);
    }
    return known;
  }

  Origin.Sourced sourced(ClaimKey key) {
    return cited(key).origin();
  }

  Origin.Sourced sourced(Collection<ClaimKey> keys) {
    if (keys.size() == 1) {
      return sourced(keys.iterator().next());
    }
    return new Origin.Sourced(distinct(cited(keys), Cited::digits));
  }

  Backing backing(Collection<ClaimKey> keys) {
    List<Cited> claims = cited(keys);
    return new Backing(
        claims.size() == 1
            ? claims.get(0).origin()
            : new Origin.Sourced(distinct(claims, Cited::digits)),
        distinct(claims, one -> one.claim.claim().work()).size(),
        distinct(claims, one -> one.claim.group()).size());
  }

  private List<Cited> cited(Collection<ClaimKey> keys) {
    List<Cited> claims = new ArrayList<>(keys.size());
    keys.forEach(key -> claims.add(cited(key)));
    return claims;
  }

  /** What is different among what these claims have: groups, works, keys. */
  private static <T> List<T> distinct(List<Cited> claims, Function<Cited, T> feature) {
    if (claims.size() > FEW) {
      Set<T> distinct = new LinkedHashSet<>();
      claims.forEach(one -> distinct.add(feature.apply(one)));
      return List.copyOf(distinct);
    }
    List<T> distinct = new ArrayList<>(claims.size());
    for (Cited claim : claims) {
      T one = feature.apply(claim);
      if (!distinct.contains(one)) {
        distinct.add(one);
      }
    }
    return distinct;
  }

  /** Numbers those that are wanted, in the order of the annex of evidence. */
  void number(Predicate<ClaimKey> wanted) {
    List<Cited> numbered = new ArrayList<>();
    for (Cited one : byKey.values()) {
      if (wanted.test(one.claim.claim().key())) {
        numbered.add(one);
      }
    }
    exhibits = inOrder(numbered);
    int number = 0;
    for (Cited one : exhibits) {
      one.label = "E" + ++number;
    }
  }

  /** The claims that have a number, in its order. */
  List<Cited> exhibits() {
    return exhibits;
  }

  /** Claims as the annex of evidence has them: by document, then as they stand in its text. */
  List<LedgerClaim> ordered(Collection<ClaimKey> keys) {
    return inOrder(cited(keys)).stream().map(Cited::claim).toList();
  }

  /**
   * Works are put in order, and then the claims of each: comparing every claim's work with every
   * other's would be most of it.
   */
  private static List<Cited> inOrder(List<Cited> claims) {
    Map<WorkKey, List<Placed>> byWork = new HashMap<>();
    for (Cited one : claims) {
      byWork
          .computeIfAbsent(one.claim.claim().work(), work -> new ArrayList<>())
          .add(Placed.of(one));
    }
    List<WorkKey> works = new ArrayList<>(byWork.keySet());
    works.sort(Comparator.naturalOrder());
    List<Cited> ordered = new ArrayList<>(claims.size());
    for (WorkKey work : works) {
      List<Placed> placed = byWork.getOrDefault(work, List.of());
      placed.sort(IN_TEXT);
      placed.forEach(one -> ordered.add(one.cited()));
    }
    return ordered;
  }
}
