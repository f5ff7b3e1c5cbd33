// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.assembly;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.claim.Scope;
import org.reckoner.domain.ledger.link.TotalScope;
import org.reckoner.domain.ledger.statement.Statement;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.domain.period.Period;
import org.reckoner.domain.total.Reconciliation;
import org.reckoner.domain.total.Total;

/** Makes totals of scopes and their accounts, and holds them against the incidents. */
public final class TotalAssembly {
  private static final String[] MONTHS = {
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December"
  };

  private final Workbench bench;

  public TotalAssembly(Workbench bench) {
    this.bench = bench;
  }

  /** A total while it is being put together. */
  public record Draft(Subject subject, TotalScope scope, Scope shown, String name) {
    public @Nullable String actor() {
      return shown.actor();
    }

    /** What stands for a property, where anything does. */
    public Optional<Resolution> resolution(Property property) {
      return subject.resolutions().stream().filter(one -> one.property() == property).findFirst();
    }
  }

  /** The draft of the accounts of one scope. */
  public Draft draft(TotalScope.Shared shared) {
    Subject subject = Subject.of(shared.accounts(), bench);
    Scope first = Objects.requireNonNull(shared.accounts().get(0).frame().scope());
    String actor = first.actor() == null ? null : bench.names().shown(first.actor());
    Scope shown = new Scope(actor, victims(shared), shared.scope().type(), shared.scope().period());
    return new Draft(subject, shared.scope(), shown, name(shown, shared.scope()));
  }

  /** The class of victims in the words that the most accounts use. */
  private static @Nullable String victims(TotalScope.Shared shared) {
    Map<String, Integer> votes = new HashMap<>();
    shared
        .accounts()
        .forEach(
            account -> {
              Scope scope = account.frame().scope();
              if (scope != null && scope.victimClass() != null) {
                votes.merge(scope.victimClass(), 1, Integer::sum);
              }
            });
    return votes.entrySet().stream()
        .min(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static String name(Scope shown, TotalScope scope) {
    StringBuilder name =
        new StringBuilder(shown.actor() == null ? "Actor not stated" : shown.actor());
    if (!scope.victims().equals("crypto") && shown.victimClass() != null) {
      name.append(", ").append(shown.victimClass());
    }
    return name.append(", ").append(words(shown.period())).toString();
  }

  /** A period in words: {@code 2017 to April 2024}. */
  static String words(@Nullable Period period) {
    if (period == null) {
      return "period not stated";
    }
    PartialDate start = period.start();
    PartialDate end = period.end();
    if (start == null) {
      return "until " + words(Objects.requireNonNull(end));
    }
    if (end == null) {
      return "since " + words(start);
    }
    return start.equals(end) ? words(start) : words(start) + " to " + words(end);
  }

  private static String words(PartialDate date) {
    Integer month = date.month();
    if (month == null) {
      return Integer.toString(date.year());
    }
    String words = MONTHS[month - 1] + " " + date.year();
    return date.day() == null ? words : date.day() + " " + words;
  }

  static Total total(Draft draft, Reconciliation held) {
    return new Total(
        draft.subject().key(),
        draft.name(),
        draft.shown(),
        draft.subject().resolutions(),
        held,
        draft.subject().statements().stream().map(Statement::key).toList());
  }

  /** By the end of the period, those without one last, then by name. */
  static final Comparator<Total> BY_END =
      Comparator.comparing(
              TotalAssembly::end, Comparator.nullsLast(Comparator.<PartialDate>naturalOrder()))
          .thenComparing(Total::name)
          .thenComparing(Total::key);

  private static @Nullable PartialDate end(Total total) {
    Period period = total.scope().period();
    return period == null ? null : period.end();
  }
}
