// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.link;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.ledger.statement.Statement;
import org.reckoner.domain.period.DatePrecision;
import org.reckoner.domain.period.PartialDate;

/**
 * What an incident is known by beside the name of the robbed, once it is worked out: the date and
 * the loss that stand, addresses, and the sources of those who tell of it.
 *
 * @param claims its claims, by key, at least one
 * @param features as all its accounts together have them; of dates and losses what stands
 * @param works who tells of it
 * @param sources urls of these and of what they link to as their sources
 */
public record Trace(
    List<ClaimKey> claims, Features features, List<WorkKey> works, List<String> sources) {
  /** How many times as large as its lower end a band of amounts is at its upper. */
  private static final double BAND = 1.18;

  /** How many days stand together; each date stands with its own and with the next. */
  private static final int DAYS = 4;

  public Trace {
    claims = List.copyOf(claims);
    works = List.copyOf(works);
    sources = List.copyOf(sources);
  }

  /**
   * The trace of an incident.
   *
   * @param date when it happened by the rules, or null where nobody says
   * @param loss what was taken by the rules, or null where nobody says
   */
  public static Trace of(
      Cluster cluster, List<ClaimKey> claims, @Nullable PartialDate date, @Nullable Amount loss) {
    Set<WorkKey> works = new LinkedHashSet<>();
    Set<String> sources = new TreeSet<>();
    for (Account account : cluster.accounts()) {
      Statement said = account.statements().get(0);
      works.add(said.claim().work());
      sources(said.document(), sources);
    }
    return new Trace(
        claims,
        cluster.features().with(date, loss),
        new ArrayList<>(works),
        new ArrayList<>(sources));
  }

  private static void sources(SourceDocument document, Set<String> sources) {
    sources.addAll(document.links());
    String own = document.url();
    if (own != null) {
      sources.add(own);
    }
  }

  /** The incident's key. */
  ClaimKey key() {
    return claims.get(0);
  }

  boolean named() {
    return !features.names().isEmpty();
  }

  /** The day on which it happened, where that is known. */
  @Nullable PartialDate day() {
    PartialDate date = features.dates().isEmpty() ? null : features.dates().get(0);
    return date != null && date.precision() == DatePrecision.DAY ? date : null;
  }

  @Nullable Amount loss() {
    return features.losses().isEmpty() ? null : features.losses().get(0);
  }

  /**
   * Keys of which two share one that name an address or a source together, or that are of about one
   * amount (within {@value #BAND} times) and of days up to {@value #DAYS} apart or one month.
   */
  Set<String> blockingKeys() {
    Set<String> keys = new LinkedHashSet<>();
    features.addresses().forEach(address -> keys.add("address " + address));
    sources.forEach(source -> keys.add("source " + source));
    Amount loss = loss();
    if (loss == null || loss.figure().signum() <= 0 || features.dates().isEmpty()) {
      return keys;
    }
    long band =
        (long) Math.floor(StrictMath.log(loss.figure().doubleValue()) / StrictMath.log(BAND));
    times(keys, loss.currency() + " " + band + " ");
    times(keys, loss.currency() + " " + (band + 1) + " ");
    return keys;
  }

  private void times(Set<String> keys, String amount) {
    PartialDate date = features.dates().get(0);
    if (date.precision() == DatePrecision.YEAR) {
      return;
    }
    keys.add(amount + date.year() + "-" + date.month());
    if (date.precision() == DatePrecision.DAY) {
      long days = Math.floorDiv(date.earliest().toEpochDay(), DAYS);
      keys.add(amount + days);
      keys.add(amount + (days + 1));
    }
  }
}
