// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.Conflict;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.total.Total;

/**
 * What one ledger has that an earlier one had not, or had otherwise. An incident or total is the
 * same in both where they share a claim, since its key changes when an older claim joins it.
 *
 * @param documents new documents
 * @param incidents new incidents
 * @param totals new totals
 * @param conflicts new conflicts
 * @param gone names of incidents and totals that the later ledger no longer has
 * @param values what stood before and what stands now
 */
record Difference(
    List<SourceDocument> documents,
    List<Incident> incidents,
    List<Total> totals,
    List<Conflict> conflicts,
    List<String> gone,
    List<Changed> values) {

  /**
   * A value that changed.
   *
   * @param name of the incident or total
   * @param claims its claims
   * @param property which
   * @param was what stood, or null where nothing did
   * @param now what stands, or null where nothing does
   */
  record Changed(
      String name,
      List<ClaimKey> claims,
      Property property,
      @Nullable ClaimValue was,
      @Nullable Resolution now) {}

  static Difference between(Ledger earlier, Ledger later) {
    Set<WorkKey> works = new HashSet<>();
    earlier.documents().forEach(one -> works.add(one.work()));
    Set<String> conflicts = new HashSet<>();
    earlier.conflicts().forEach(one -> conflicts.add(one.key()));
    List<Changed> values = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    List<Incident> incidents = new ArrayList<>();
    Matching<Incident> known = new Matching<>(earlier.incidents(), Incident::claims);
    for (Incident one : later.incidents()) {
      known
          .of(one.claims())
          .ifPresentOrElse(
              before ->
                  changed(
                      one.name(), one.claims(), before.resolutions(), one.resolutions(), values),
              () -> incidents.add(one));
    }
    known.rest().forEach(one -> gone.add(one.name()));
    List<Total> totals = new ArrayList<>();
    Matching<Total> stated = new Matching<>(earlier.totals(), Total::claims);
    for (Total one : later.totals()) {
      stated
          .of(one.claims())
          .ifPresentOrElse(
              before ->
                  changed(
                      one.name(), one.claims(), before.resolutions(), one.resolutions(), values),
              () -> totals.add(one));
    }
    stated.rest().forEach(one -> gone.add(one.name()));
    return new Difference(
        later.documents().stream().filter(one -> !works.contains(one.work())).toList(),
        incidents,
        totals,
        later.conflicts().stream().filter(one -> !conflicts.contains(one.key())).toList(),
        gone,
        values);
  }

  boolean nothing() {
    return documents.isEmpty()
        && incidents.isEmpty()
        && totals.isEmpty()
        && conflicts.isEmpty()
        && gone.isEmpty()
        && values.isEmpty();
  }

  private static void changed(
      String name,
      List<ClaimKey> claims,
      List<Resolution> before,
      List<Resolution> now,
      List<Changed> values) {
    Map<Property, Resolution> was = new HashMap<>();
    before.forEach(one -> was.put(one.property(), one));
    for (Resolution one : now) {
      Resolution old = was.remove(one.property());
      if (old == null || !Wording.value(old.value()).equals(Wording.value(one.value()))) {
        values.add(
            new Changed(name, claims, one.property(), old == null ? null : old.value(), one));
      }
    }
    before.stream()
        .filter(one -> was.containsKey(one.property()))
        .forEach(one -> values.add(new Changed(name, claims, one.property(), one.value(), null)));
  }

  /** Finds the entries of the earlier ledger by the claims that they share with a later one. */
  private static final class Matching<T> {
    private final Map<ClaimKey, T> byClaim = new HashMap<>();
    private final List<T> all;
    private final Set<T> found = new HashSet<>();

    Matching(List<T> all, Function<T, Collection<ClaimKey>> claims) {
      this.all = all;
      all.forEach(one -> claims.apply(one).forEach(key -> byClaim.put(key, one)));
    }

    Optional<T> of(Collection<ClaimKey> claims) {
      for (ClaimKey key : claims) {
        T one = byClaim.get(key);
        if (one != null) {
          found.add(one);
          return Optional.of(one);
        }
      }
      return Optional.empty();
    }

    List<T> rest() {
      return all.stream().filter(one -> !found.contains(one)).toList();
    }
  }
}
