// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.link;

import java.time.LocalDate;
import java.time.YearMonth;
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
import org.reckoner.domain.period.DatePrecision;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.domain.period.Period;

/**
 * A total's scope as it is compared: the actor by the register, the victims by the loose class they
 * fall in, the period by its first and last day. A part that a source leaves open is a scope of its
 * own: "three billion", without a period, is not the total of any period. A period that was far
 * from over when the document appeared is the part of it that had passed: eleven thefts in 2024, by
 * a report of May 2024, are not those of the year.
 *
 * @param actor the actor's identity, or null where unknown
 * @param victims loose class of the victims
 * @param type what sort of incidents
 * @param period when, or null where unknown
 * @param soFar whether the period ends with the day on which the source appeared, before its time
 */
public record TotalScope(
    @Nullable String actor,
    String victims,
    IncidentType type,
    @Nullable Period period,
    boolean soFar) {
  private static final String CRYPTO = "crypto";

  /** A report in the last weeks of a year is one on the year. */
  private static final int NEARLY_OVER = 31;

  /**
   * The scope of a total's frame.
   *
   * @param appeared when the document that says it had appeared, or null where that is unknown
   */
  static TotalScope of(Scope scope, PartyNames names, @Nullable LocalDate appeared) {
    String actor = scope.actor();
    String victims = victims(scope.victimClass(), names);
    IncidentType type = scope.incidentType();
    if (type == IncidentType.UNKNOWN && isCrypto(victims)) {
      type = IncidentType.CRYPTO_THEFT;
    }
    Period period = scope.period();
    Period passed = passed(period, appeared);
    return new TotalScope(
        actor == null ? null : names.identity(actor),
        victims,
        type,
        passed == null ? period : passed,
        passed != null);
  }

  /** What of a period had passed by a day, or null where all of it had, or nearly. */
  private static @Nullable Period passed(@Nullable Period period, @Nullable LocalDate by) {
    PartialDate start = period == null ? null : period.start();
    PartialDate end = period == null ? null : period.end();
    if (period == null
        || start == null
        || end == null
        || by == null
        || by.isBefore(start.earliest())
        || !by.plusDays(NEARLY_OVER).isBefore(end.latest())) {
      return null;
    }
    boolean withinOneYear = start.precision() == DatePrecision.YEAR && start.year() == by.getYear();
    PartialDate from = withinOneYear ? PartialDate.ofMonth(start.year(), 1) : start;
    return new Period(from, PartialDate.of(by), period.meaning());
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
    return actor + "|" + victims + "|" + type + "|" + days();
  }

  private String days() {
    if (period == null) {
      return "";
    }
    PartialDate start = period.start();
    PartialDate end = period.end();
    String from = start == null ? "" : start.earliest().toString();
    if (soFar && end != null) {
      // Those who repeat one report within a month speak of the same.
      return from + "/by " + YearMonth.from(end.latest());
    }
    return from + "/" + (end == null ? "" : end.latest());
  }

  /** Of two scopes with one key the one whose period ends first. */
  private static TotalScope shorter(TotalScope one, TotalScope other) {
    PartialDate end = one.period == null ? null : one.period.end();
    PartialDate otherEnd = other.period == null ? null : other.period.end();
    boolean keeps = end == null || otherEnd == null || end.compareTo(otherEnd) <= 0;
    return one.soFar && !keeps ? other : one;
  }

  /** Accounts of totals, those of one scope together, by scope. */
  public static List<Shared> group(Collection<Account> accounts, PartyNames names) {
    Map<String, List<Account>> byScope = new TreeMap<>();
    Map<String, TotalScope> scopes = new TreeMap<>();
    for (Account account : accounts) {
      TotalScope scope =
          of(
              Objects.requireNonNull(account.frame().scope()),
              names,
              account.statements().get(0).publishedBy());
      scopes.merge(scope.key(), scope, TotalScope::shorter);
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
