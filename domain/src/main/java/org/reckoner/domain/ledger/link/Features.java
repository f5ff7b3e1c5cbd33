// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.ledger.statement.Statement;
import org.reckoner.domain.period.PartialDate;

/**
 * What of an account is held against another: names of the robbed, dates, amounts, addresses,
 * transactions. Taken from its eligible claims, or from all where none is.
 *
 * @param names who was robbed; empty where no firm is named
 * @param dates when it happened
 * @param disclosed when it became known
 * @param losses what was taken, in each currency stated
 * @param addresses addresses, lower case where the chain does not care
 * @param transactions transaction hashes, lower case
 * @param type what sort of incident
 * @param published the latest day on which the document can have appeared, or null
 */
public record Features(
    List<VictimName> names,
    List<PartialDate> dates,
    List<PartialDate> disclosed,
    List<Amount> losses,
    Set<String> addresses,
    Set<String> transactions,
    IncidentType type,
    @Nullable LocalDate published) {

  /** The features of an account. */
  public static Features of(Account account, VictimNames names) {
    Gathering gathering = new Gathering(names);
    boolean anyEligible = account.eligible();
    for (Statement statement : account.statements()) {
      if (statement.eligible() || !anyEligible) {
        gathering.add(statement.claim());
      }
    }
    return gathering.features(account);
  }

  /** Keys of which two accounts of one incident share at least one. */
  Set<String> blockingKeys() {
    Set<String> keys = new LinkedHashSet<>();
    names.forEach(name -> keys.addAll(name.blockingKeys()));
    transactions.forEach(hash -> keys.add("tx:" + hash));
    return keys;
  }

  /** What {@link #vagueness()} is without a date. */
  static final int UNDATED = 3;

  /** 0 where it says the day, 1 the month, 2 the year, 3 nothing. */
  int vagueness() {
    return dates.stream().mapToInt(date -> date.precision().vagueness()).min().orElse(UNDATED);
  }

  /** The same where these, or nothing, are the only date and the only loss. */
  Features with(@Nullable PartialDate date, @Nullable Amount loss) {
    return new Features(
        names,
        date == null ? List.of() : List.of(date),
        disclosed,
        loss == null ? List.of() : List.of(loss),
        addresses,
        transactions,
        type,
        published);
  }

  private static final class Gathering {
    private final VictimNames names;
    private final Set<VictimName> victims = new LinkedHashSet<>();
    private final Set<VictimName> suppliers = new LinkedHashSet<>();
    private final Set<PartialDate> dates = new TreeSet<>();
    private final Set<PartialDate> disclosed = new TreeSet<>();
    private final List<Amount> losses = new ArrayList<>();
    private Set<String> addresses = Set.of();
    private Set<String> transactions = Set.of();

    Gathering(VictimNames names) {
      this.names = names;
    }

    void add(Claim claim) {
      if (claim.assertion().polarity() == Polarity.DENIED) {
        return;
      }
      ClaimValue value = claim.value();
      switch (claim.property()) {
        case VICTIM -> name(value, victims);
        case SUPPLIER -> name(value, suppliers);
        case OCCURRED_ON -> dates.add(((ClaimValue.On) value).date());
        case DISCLOSED_ON -> disclosed.add(((ClaimValue.On) value).date());
        case LOSS -> losses.add(((ClaimValue.Money) value).amount());
        case ADDRESS -> {
          ClaimValue.Address address = (ClaimValue.Address) value;
          if (address.checksum() != ClaimValue.Address.Checksum.FAILED) {
            addresses = addresses.isEmpty() ? new TreeSet<>() : addresses;
            addresses.add(address.address());
          }
        }
        case TRANSACTION -> {
          transactions = transactions.isEmpty() ? new TreeSet<>() : transactions;
          transactions.add(((ClaimValue.Transaction) value).hash().toLowerCase(Locale.ROOT));
        }
        default -> {}
      }
    }

    private void name(ClaimValue value, Set<VictimName> into) {
      names.of(((ClaimValue.Named) value).name()).ifPresent(into::add);
    }

    Features features(Account account) {
      if (victims.isEmpty()) {
        names.of(account.frame().subject()).ifPresent(victims::add);
      }
      // A sentence on the supplier names the robbed too: taken for a supplier, they stay the
      // robbed.
      if (!suppliers.containsAll(victims)) {
        victims.removeAll(suppliers);
      }
      return new Features(
          List.copyOf(victims),
          List.copyOf(dates),
          List.copyOf(disclosed),
          List.copyOf(losses),
          addresses,
          transactions,
          account.frame().type(),
          account.statements().get(0).publishedBy());
    }
  }
}
