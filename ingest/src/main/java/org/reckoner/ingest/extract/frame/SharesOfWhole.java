// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.AmountKind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Tally;

/**
 * Which totals of an article are only a part of another: of several sums of nobody's thefts for
 * just the same time, one that is less than half of another is what phishing, one chain or one kind
 * of platform had in it, unless somebody else is credited with it.
 */
final class SharesOfWhole {
  private static final BigDecimal TWICE = BigDecimal.valueOf(2);

  private final Reading reading;
  private final List<TotalDraft> totals;

  SharesOfWhole(Reading reading, List<TotalDraft> totals) {
    this.reading = reading;
    this.totals = totals;
  }

  /** Whether another total of the article holds this one. */
  boolean has(TotalDraft total) {
    return total.victimClass() == null
        && ofEverybody(total)
        && totals.stream()
            .filter(it -> it != total && ofEverybody(it))
            .filter(it -> Objects.equals(it.period(), total.period()))
            .anyMatch(it -> holds(it, total));
  }

  private static boolean ofEverybody(TotalDraft total) {
    return total.actor() == null && total.period() != null;
  }

  private boolean holds(TotalDraft whole, TotalDraft part) {
    Optional<TotalPart> sum = part(part, TotalPart::loss);
    Optional<TotalPart> count = part(part, TotalPart::attacks);
    boolean sums = sum.isPresent() && largerSum(whole, sum.get());
    boolean counts = sum.isEmpty() && count.isPresent() && largerCount(whole, count.get());
    return sums || counts;
  }

  private boolean largerSum(TotalDraft whole, TotalPart part) {
    Amount own = amount(part);
    if (whole.victimClass() != null && !said(part)) {
      return false;
    }
    return part(whole, TotalPart::loss)
        .filter(it -> amount(it).currency().equals(own.currency()))
        .filter(it -> amount(it).figure().compareTo(least(part, own)) > 0)
        .filter(it -> !rivals(it, part))
        .isPresent();
  }

  /** How much the whole is at least: more than the part that a text says to be one. */
  private static BigDecimal least(TotalPart part, Amount own) {
    return said(part) ? own.figure() : own.figure().multiply(TWICE);
  }

  private static boolean said(TotalPart part) {
    Segment segment = part.segment();
    return part.passage().sentence().has(Cue.PART_OF_IT, segment.from(), segment.to());
  }

  private boolean largerCount(TotalDraft whole, TotalPart part) {
    BigDecimal own = figure(part);
    return part(whole, TotalPart::attacks)
        .filter(it -> figure(it).compareTo(own.multiply(TWICE)) > 0)
        .filter(it -> !rivals(it, part))
        .isPresent();
  }

  private static BigDecimal figure(TotalPart part) {
    return Objects.requireNonNull(part.attacks()).figures().figure();
  }

  private static Amount amount(TotalPart part) {
    return Objects.requireNonNull(part.loss()).amount(AmountKind.STOLEN);
  }

  /** "X counts $1.9 billion, Y $520 million": two who count, and not a part and its whole. */
  private boolean rivals(TotalPart one, TotalPart other) {
    Optional<String> first = asserter(one);
    Optional<String> second = asserter(other);
    return first.isPresent() && second.isPresent() && !first.equals(second);
  }

  private Optional<String> asserter(TotalPart part) {
    Sum loss = part.loss();
    Tally attacks = part.attacks();
    int at = loss != null ? loss.from() : attacks != null ? attacks.from() : part.segment().from();
    return reading.credit(part.passage(), at).map(Credit::asserter);
  }

  private static <T> Optional<TotalPart> part(
      TotalDraft total, Function<TotalPart, @Nullable T> figure) {
    return total.parts().stream()
        .filter(it -> Stream.ofNullable(figure.apply(it)).findAny().isPresent())
        .findFirst();
  }
}
