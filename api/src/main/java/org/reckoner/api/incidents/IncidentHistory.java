// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.incidents;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.claims.ClaimsResource;
import org.reckoner.api.documents.DocumentRef;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.Joining;
import org.reckoner.domain.ledger.LedgerClaim;

/**
 * How what is known of an incident came about.
 *
 * @param told what was said of it, the earliest publication first; those without a date stand at
 *     the day of their capture, which they are not later than
 * @param joined why accounts of several documents are taken for this one incident
 * @param formerNumbers numbers that mergers have put this one's in the place of
 * @param conflicts addresses of the conflicts about it, the gravest first
 */
public record IncidentHistory(
    List<Told> told, List<Joined> joined, List<Integer> formerNumbers, List<String> conflicts) {

  /** What a telling adds to those before it. */
  public enum News {
    /** The first of its property. */
    FIRST,
    /** Another value than any before. */
    OTHER,
    /** A value that was told before. */
    AGAIN
  }

  /**
   * One claim in the order of time.
   *
   * @param published when its document was, as precisely as known
   * @param publishedNotAfter the day of capture, which bounds an unknown date
   * @param news what it adds to what was told of the property before
   * @param assertedBy whom the document credits
   * @param standing whether it may be chosen
   * @param claim address of the claim, with its words
   */
  public record Told(
      @Nullable String published,
      @Nullable LocalDate publishedNotAfter,
      News news,
      Property property,
      ClaimValue value,
      @Nullable String assertedBy,
      @Nullable DocumentRef document,
      LedgerClaim.Standing standing,
      String claim) {}

  /**
   * Why one document's account was joined to another's.
   *
   * @param claim address of a claim of the account that was joined
   * @param to address of a claim of the other
   * @param reasons what was weighed, one sentence each
   */
  public record Joined(String claim, String to, List<String> reasons) {
    static Joined of(Joining one) {
      return new Joined(
          ClaimsResource.href(one.claim()), ClaimsResource.href(one.to()), one.reasons());
    }
  }

  /** A claim with its document and the first day that it can have been published on. */
  private record Dated(LedgerClaim one, @Nullable SourceDocument document, LocalDate from) {
    static Dated of(ClaimKey key, OpenLedger ledger) {
      LedgerClaim one = ledger.named(key);
      SourceDocument document = ledger.document(one.claim().work()).orElse(null);
      return new Dated(one, document, from(document));
    }

    private static LocalDate from(@Nullable SourceDocument document) {
      if (document == null) {
        return LocalDate.MAX;
      }
      PublicationDate published = document.published();
      return published == null ? document.publishedNotAfter() : published.date().earliest();
    }

    Told told(News news) {
      PublicationDate published = document == null ? null : document.published();
      return new Told(
          published == null ? null : published.date().toString(),
          document == null ? null : document.publishedNotAfter(),
          news,
          one.claim().property(),
          one.claim().value(),
          one.claim().assertion().assertedBy(),
          document == null ? null : DocumentRef.of(document),
          one.standing(),
          ClaimsResource.href(one.claim().key()));
    }
  }

  static IncidentHistory of(Incident incident, OpenLedger ledger) {
    return new IncidentHistory(
        told(incident, ledger),
        ledger.ledger().joinings().stream()
            .filter(one -> one.incident().equals(incident.key()))
            .map(Joined::of)
            .toList(),
        ledger.ledger().redirects().entrySet().stream()
            .filter(one -> one.getValue().equals(incident.number()))
            .map(Map.Entry::getKey)
            .toList(),
        ledger.conflictsOf(incident.key()).stream()
            .map(one -> "/api/v1/conflicts/" + one.key())
            .toList());
  }

  private static List<Told> told(Incident incident, OpenLedger ledger) {
    Map<Property, Set<String>> before = new EnumMap<>(Property.class);
    Stream<Dated> inTime =
        incident.claims().stream()
            .map(key -> Dated.of(key, ledger))
            .sorted(
                Comparator.comparing((Dated dated) -> dated.from())
                    .thenComparing(dated -> dated.one().claim().key()));
    return inTime.map(dated -> dated.told(news(dated, before))).toList();
  }

  private static News news(Dated dated, Map<Property, Set<String>> before) {
    Set<String> told =
        before.computeIfAbsent(dated.one().claim().property(), any -> new HashSet<>());
    boolean first = told.isEmpty();
    boolean other = told.add(CanonicalJson.write(dated.one().claim().value()));
    return first ? News.FIRST : other ? News.OTHER : News.AGAIN;
  }
}
