// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.domain.period.Membership;
import org.reckoner.domain.period.Period;
import org.reckoner.domain.total.Total;

/**
 * What of a ledger a report is about. Whatever is null does not narrow it.
 *
 * @param period only what may lie in this period
 * @param victim only incidents whose victim's name holds these words
 * @param actor only what is attributed to somebody whose name holds these words
 * @param incident only the incident of this number, slug or key
 */
public record Selection(
    @Nullable Period period,
    @Nullable String victim,
    @Nullable String actor,
    @Nullable String incident) {
  /** The whole ledger. */
  public static final Selection ALL = new Selection(null, null, null, null);

  private static final int SHORTEST_KEY = 12;

  public static Selection during(@Nullable Period period) {
    return new Selection(period, null, null, null);
  }

  /** Whether nothing but the period narrows it, so that what sources say in general stays in. */
  boolean general() {
    return victim == null && actor == null && incident == null;
  }

  /** Whether it is the whole ledger. */
  boolean everything() {
    return general() && period == null;
  }

  /** The part of a ledger that it lets in, as a smaller ledger of the same shape. */
  public Ledger narrowed(Ledger ledger) {
    return Narrowing.of(ledger, this);
  }

  boolean holds(Incident one, Ledger ledger) {
    Period asked = period;
    return (asked == null || asked.membership(one.occurredOn().orElse(null)) != Membership.OUT)
        && (victim == null || names(Objects.requireNonNullElse(one.victim(), one.name()), victim))
        && (actor == null
            || one.attributions().stream().anyMatch(other -> names(other.actor(), actor)))
        && (incident == null || named(one, ledger, incident.toLowerCase(Locale.ROOT)));
  }

  /** A total is let in for its own scope, or for an incident inside it that is let in. */
  boolean holds(Total total, java.util.Set<String> incidents) {
    Period asked = period;
    Period covered = total.scope().period();
    if (asked != null && covered != null && !asked.overlaps(covered)) {
      return false;
    }
    if (general()) {
      return true;
    }
    String accused = total.scope().actor();
    boolean own =
        victim == null
            && incident == null
            && actor != null
            && accused != null
            && names(accused, actor);
    var held = total.reconciliation();
    return own
        || Stream.concat(held.certain().stream(), held.possible().stream())
            .anyMatch(incidents::contains);
  }

  private static boolean named(Incident one, Ledger ledger, String asked) {
    if (asked.matches("\\d{1,9}")) {
      return ledger.incident(Integer.parseInt(asked)).filter(one::equals).isPresent();
    }
    return one.slug().equals(asked)
        || (asked.length() >= SHORTEST_KEY && one.key().startsWith(asked));
  }

  static boolean names(String name, String part) {
    return PartyRegister.folded(name).contains(PartyRegister.folded(part));
  }
}
