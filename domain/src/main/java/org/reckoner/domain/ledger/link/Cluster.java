// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
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

  /**
   * So do more different names: what is alike to none of these is taken for another incident. It
   * bounds what each further account is held against.
   */
  static final int NAMES_KEPT = 64;

  private final List<Account> accounts = new ArrayList<>(2);
  private final List<Joining> joinings = new ArrayList<>(1);
  private final Distinct<VictimName> names = new Distinct<>();
  private final Distinct<Amount> losses = new Distinct<>();
  private final Set<String> addresses = new LinkedHashSet<>(2);
  private final Set<String> transactions = new LinkedHashSet<>(2);
  private Features features;

  Cluster(Account first, Features features) {
    accounts.add(first);
    this.features = features;
    know(features);
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
    know(of);
  }

  void join(Cluster other, ClaimKey claim, ClaimKey to, Likeness why) {
    joinings.addAll(other.joinings);
    joinings.add(new Joining("", claim, to, why.score(), why.reasons()));
    accounts.addAll(other.accounts);
    know(other.features);
  }

  /**
   * Dates stay those of the account that came first, so that a chain of near dates cannot creep.
   * What there may be thousands of is added to what is there and never copied.
   */
  private void know(Features other) {
    Features one = features;
    add(names, other.names(), NAMES_KEPT);
    add(losses, other.losses(), FIGURES_KEPT);
    addresses.addAll(other.addresses());
    transactions.addAll(other.transactions());
    features =
        new Features(
            names.list,
            firstGiven(one.dates(), other.dates()),
            firstGiven(one.disclosed(), other.disclosed()),
            losses.list,
            addresses,
            transactions,
            one.type() == IncidentType.UNKNOWN ? other.type() : one.type(),
            one.published() == null ? other.published() : one.published());
  }

  /** Different ones in the order in which they came. */
  private static final class Distinct<T> {
    final Set<T> known = new HashSet<>(4);
    final List<T> list = new ArrayList<>(1);
  }

  private static <T> void add(Distinct<T> to, List<T> more, int most) {
    for (T one : more) {
      if (to.list.size() < most && to.known.add(one)) {
        to.list.add(one);
      }
    }
  }

  private static List<PartialDate> firstGiven(List<PartialDate> one, List<PartialDate> other) {
    return one.isEmpty() ? other : one;
  }

  /** Its smallest claim key. */
  public ClaimKey key() {
    return accounts.stream().map(Account::key).min(Comparator.naturalOrder()).orElseThrow();
  }
}
