// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.link;

import java.util.Comparator;

/**
 * An account of an incident with what of it is held against others.
 *
 * @param account what one document says of the incident
 * @param features taken from the account
 */
public record Placed(Account account, Features features) {
  /** Those that say a day and an amount first: they open the clusters that others join. */
  static final Comparator<Placed> MOST_DEFINITE =
      Comparator.comparing((Placed one) -> !one.account.eligible())
          .thenComparing(one -> one.features.vagueness())
          .thenComparing(one -> one.features.losses().isEmpty())
          .thenComparing(one -> one.account.key());

  /** The account with its features. */
  public static Placed of(Account account, VictimNames names) {
    return new Placed(account, Features.of(account, names));
  }
}
