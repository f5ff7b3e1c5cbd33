// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Scope;
import org.reckoner.domain.party.PartyNames;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.domain.period.Period;

/**
 * A total's scope as it is compared: the actor by the register, the victims by the loose class they
 * fall in, the period by its first and last day. A part that a source leaves open is a scope of its
 * own: "three billion", without a period, is not the total of any period.
 *
 * @param actor the actor's identity, or null where unknown
 * @param victims loose class of the victims
 * @param type what sort of incidents
 * @param period when, or null where unknown
 */
public record TotalScope(
    @Nullable String actor, String victims, IncidentType type, @Nullable Period period) {
  private static final String CRYPTO = "crypto";

  /** The scope of a total's frame. */
  static TotalScope of(Scope scope, PartyNames names) {
    String actor = scope.actor();
    String victims = victims(scope.victimClass(), names);
    IncidentType type = scope.incidentType();
    if (type == IncidentType.UNKNOWN && isCrypto(victims)) {
      type = IncidentType.CRYPTO_THEFT;
    }
    return new TotalScope(
        actor == null ? null : names.identity(actor), victims, type, scope.period());
  }

  /** Firms of the field in general are one class; DeFi and bridges are counted by themselves. */
  private static String victims(@Nullable String victimClass, PartyNames names) {
    if (victimClass == null) {
      return CRYPTO;
    }
    String folded = names.folded(victimClass);
    if (folded.contains("defi") || folded.contains("decentrali")) {
      return "crypto: defi";
    }
    if (folded.contains("bridge")) {
      return "crypto: bridges";
    }
    boolean crypto =
        folded.contains("crypto")
            || folded.contains("digital asset")
            || folded.contains("digital currenc")
            || folded.contains("virtual asset")
            || folded.contains("virtual currenc")
            || folded.contains("blockchain")
            || folded.contains("exchange");
    return crypto ? CRYPTO : folded;
  }

  private static boolean isCrypto(String victims) {
    return victims.startsWith(CRYPTO);
  }

  /** What two totals of one scope have in common. */
  public String key() {
    return actor + "|" + victims + "|" + type + "|" + days(period);
  }

  private static String days(@Nullable Period period) {
    if (period == null) {
      return "";
    }
    PartialDate start = period.start();
    PartialDate end = period.end();
    return (start == null ? "" : start.earliest()) + "/" + (end == null ? "" : end.latest());
  }

  /** Accounts of totals, those of one scope together, by scope. */
  public static List<Shared> group(Collection<Account> accounts, PartyNames names) {
    Map<String, List<Account>> byScope = new TreeMap<>();
    Map<String, TotalScope> scopes = new TreeMap<>();
    for (Account account : accounts) {
      TotalScope scope = of(Objects.requireNonNull(account.frame().scope()), names);
      scopes.putIfAbsent(scope.key(), scope);
      byScope.computeIfAbsent(scope.key(), any -> new ArrayList<>()).add(account);
    }
    List<Shared> shared = new ArrayList<>();
    byScope.forEach(
        (key, of) -> shared.add(new Shared(Objects.requireNonNull(scopes.get(key)), of)));
    return shared;
  }

  /**
   * A scope with all accounts of it.
   *
   * @param accounts by key
   */
  public record Shared(TotalScope scope, List<Account> accounts) {
    public Shared {
      accounts = List.copyOf(accounts);
    }

    public boolean eligible() {
      return accounts.stream().anyMatch(Account::eligible);
    }
  }
}
