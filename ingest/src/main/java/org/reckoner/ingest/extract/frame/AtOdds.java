// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * What was filed under an incident and cannot be of it beside what its own sentences tell: more
 * laundered than was lost, a headline's sum that is not the firm's, a firm that would be its own
 * supplier.
 */
final class AtOdds {
  /** What is made of a loot is no larger than it, but for rising prices. */
  private static final BigDecimal RISE = BigDecimal.valueOf(2);

  /** Sums of one theft that are rounded differently. */
  private static final BigDecimal ROUNDED = new BigDecimal("1.2");

  private final String subject;
  private final List<Finding> findings;

  AtOdds(String subject, List<Finding> findings) {
    this.subject = PartyRegister.folded(subject);
    this.findings = List.copyOf(findings);
  }

  boolean is(Finding finding) {
    return moreThanLost(finding) || ofHeadline(finding) || itsOwnSupplier(finding);
  }

  /** "a mixer through which 7 billion went", beside a theft of 150 million. */
  private boolean moreThanLost(Finding finding) {
    return finding.property() == Property.LAUNDERED && compared(finding, losses().toList(), RISE);
  }

  /** "X stole 300 million", as a title; below it the firm's own 190 million. */
  private boolean ofHeadline(Finding finding) {
    return finding.property() == Property.LOSS
        && finding.evidence().get(0).headline()
        && !namesVictim(finding)
        && compared(finding, losses().filter(this::namesVictim).toList(), ROUNDED);
  }

  private boolean itsOwnSupplier(Finding finding) {
    return finding.property() == Property.SUPPLIER
        && finding.value() instanceof ClaimValue.Named named
        && PartyRegister.folded(named.name()).equals(subject);
  }

  private Stream<Finding> losses() {
    return findings.stream().filter(it -> it.property() == Property.LOSS);
  }

  /** Whether the sentence of a finding names the victim. */
  private boolean namesVictim(Finding finding) {
    Sentence sentence = finding.evidence().get(0);
    return findings.stream()
        .anyMatch(it -> it.property() == Property.VICTIM && it.evidence().get(0).equals(sentence));
  }

  /** Whether there is one in the same currency, and a sum is larger than all of these. */
  private static boolean compared(Finding finding, List<Finding> losses, BigDecimal factor) {
    Optional<Amount> own = amount(finding);
    List<BigDecimal> known =
        own.stream()
            .flatMap(
                it ->
                    losses.stream()
                        .flatMap(loss -> amount(loss).stream())
                        .filter(loss -> loss.currency().equals(it.currency())))
            .flatMap(Sum::figures)
            .toList();
    return !known.isEmpty()
        && own.stream()
            .flatMap(Sum::figures)
            .allMatch(
                it -> known.stream().allMatch(loss -> it.compareTo(loss.multiply(factor)) > 0));
  }

  private static Optional<Amount> amount(Finding finding) {
    return finding.value() instanceof ClaimValue.Money money
        ? Optional.of(money.amount())
        : Optional.empty();
  }
}
