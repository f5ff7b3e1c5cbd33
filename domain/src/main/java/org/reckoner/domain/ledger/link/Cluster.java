// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.ledger.Joining;
import org.reckoner.domain.period.PartialDate;

/** Accounts that are taken for one incident, while they are being gathered. */
public final class Cluster {
  /** More different figures than this say nothing new about which incident it is. */
  private static final int FIGURES_KEPT = 32;

  private final List<Account> accounts = new ArrayList<>(2);
  private final List<Joining> joinings = new ArrayList<>(1);
  private Features features;

  Cluster(Account first, Features features) {
    accounts.add(first);
    this.features = features;
  }

  /** Its accounts, by key. */
  public List<Account> accounts() {
    return accounts.stream().sorted(Comparator.comparing(Account::key)).toList();
  }

  /** Why each account after the first was joined; without the incident's key. */
  public List<Joining> joinings() {
    return List.copyOf(joinings);
  }

  /** What it is known by: the names of all accounts, the dates of the most precise. */
  Features features() {
    return features;
  }

  ClaimKey anyClaim() {
    return accounts.get(0).key();
  }

  /** Whether any of its claims may be chosen. */
  boolean standing() {
    return accounts.stream().anyMatch(Account::eligible);
  }

  List<Account> members() {
    return accounts;
  }

  void join(Account account, Features of, Likeness why) {
    joinings.add(new Joining("", account.key(), anyClaim(), why.score(), why.reasons()));
    accounts.add(account);
    features = merged(features, of);
  }

  void join(Cluster other, ClaimKey claim, ClaimKey to, Likeness why) {
    joinings.addAll(other.joinings);
    joinings.add(new Joining("", claim, to, why.score(), why.reasons()));
    accounts.addAll(other.accounts);
    features = merged(features, other.features);
  }

  /**
   * Dates stay those of the account that came first, so that a chain of near dates cannot creep.
   */
  private static Features merged(Features one, Features other) {
    return new Features(
        union(one.names(), other.names()),
        firstGiven(one.dates(), other.dates()),
        firstGiven(one.disclosed(), other.disclosed()),
        losses(one.losses(), other.losses()),
        union(one.addresses(), other.addresses()),
        union(one.transactions(), other.transactions()),
        one.type() == IncidentType.UNKNOWN ? other.type() : one.type(),
        one.published() == null ? other.published() : one.published());
  }

  private static List<PartialDate> firstGiven(List<PartialDate> one, List<PartialDate> other) {
    return one.isEmpty() ? other : one;
  }

  private static List<Amount> losses(List<Amount> one, List<Amount> other) {
    Set<Amount> all = new LinkedHashSet<>(one);
    for (Amount amount : other) {
      if (all.size() < FIGURES_KEPT) {
        all.add(amount);
      }
    }
    return all.size() == one.size() ? one : List.copyOf(all);
  }

  private static <T> List<T> union(List<T> one, List<T> other) {
    if (one.containsAll(other)) {
      return one;
    }
    Set<T> all = new LinkedHashSet<>(one);
    all.addAll(other);
    return List.copyOf(all);
  }

  private static <T> Set<T> union(Set<T> one, Set<T> other) {
    if (one.containsAll(other)) {
      return one;
    }
    Set<T> all = new LinkedHashSet<>(one);
    all.addAll(other);
    return all;
  }

  /** Its smallest claim key. */
  public ClaimKey key() {
    return accounts.stream().map(Account::key).min(Comparator.naturalOrder()).orElseThrow();
  }
}
