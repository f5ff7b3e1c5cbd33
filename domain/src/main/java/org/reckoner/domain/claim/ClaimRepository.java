// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.claim;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reckoner.domain.document.WorkKey;

/** Claims on record, for looking up; what is found is never changed. */
@ApplicationScoped
public class ClaimRepository implements PanacheRepository<RecordedClaim> {
  private static final Sort OLDEST_FIRST = Sort.ascending("id");

  public Optional<RecordedClaim> byKey(ClaimKey key) {
    return find("key", key.value()).firstResultOptional();
  }

  /** Everything that a work was ever found to say. */
  public List<RecordedClaim> of(WorkKey work) {
    return list("work.key", OLDEST_FIRST, work.value());
  }

  /**
   * Claims of an amount in one currency whose figure lies between two.
   *
   * @param property of which property: {@link Property#LOSS}
   * @param currency ISO 4217 code or ticker
   * @param most how many at most, the greatest first
   */
  public List<RecordedClaim> ofAmount(
      Property property, String currency, BigDecimal from, BigDecimal to, int most) {
    return find(
            "property = :property and currency = :currency and best between :from and :to",
            Sort.descending("best").and("id"),
            Map.of("property", property.wireName(), "currency", currency, "from", from, "to", to))
        .page(0, most)
        .list();
  }

  /**
   * Claims of a date that may lie within the days.
   *
   * @param most how many at most, the earliest first
   */
  public List<RecordedClaim> ofDays(Property property, LocalDate from, LocalDate to, int most) {
    return find(
            "property = :property and from <= :to and to >= :from",
            Sort.ascending("from").and("id"),
            Map.of("property", property.wireName(), "from", from, "to", to))
        .page(0, most)
        .list();
  }
}
