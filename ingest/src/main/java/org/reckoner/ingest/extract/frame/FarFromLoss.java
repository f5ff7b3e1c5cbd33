// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.AmountKind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Sums in sentences that name no victim, several times larger or smaller than the loss that the
 * text has told: what another firm lost, a part, a total, what moves elsewhere. What is misprinted,
 * feared, denied or worth so much by now is far from it too, and is said of it nevertheless; a day
 * of its own may be that of another theft from the same firm.
 */
final class FarFromLoss {
  private static final BigDecimal FAR = BigDecimal.valueOf(5);
  private static final BigDecimal MISPRINT = BigDecimal.valueOf(900);
  private static final List<Cue> SAID_OF_IT =
      List.of(
          Cue.CONDITIONAL, Cue.FORECAST, Cue.REVISED, Cue.DENY, Cue.NEGATION, Cue.MISPRINT, Cue.IF);

  private FarFromLoss() {}

  static boolean is(Passage passage, Sum sum, Draft draft) {
    if (sum.role() != AmountRole.STOLEN) {
      return false;
    }
    Sentence sentence = passage.sentence();
    if (sentence.kind() == Sentence.Kind.ITEM) {
      return false;
    }
    Amount amount = sum.amount(AmountKind.STOLEN);
    List<Amount> known =
        draft.losses().filter(it -> it.currency().equals(amount.currency())).toList();
    return !known.isEmpty()
        && known.stream().allMatch(it -> far(it, amount))
        && SAID_OF_IT.stream().noneMatch(sentence::has)
        && passage.moments().stream().allMatch(it -> it.date().day() == null)
        && !NoLoss.worthNow(passage, sum.leading());
  }

  private static boolean far(Amount one, Amount other) {
    Optional<BigDecimal> small = Sum.figures(one).min(BigDecimal::compareTo);
    Optional<BigDecimal> large = Sum.figures(one).max(BigDecimal::compareTo);
    return small.isPresent()
        && large.isPresent()
        && Sum.figures(other).allMatch(it -> times(large.get(), it) || times(it, small.get()));
  }

  private static boolean times(BigDecimal larger, BigDecimal smaller) {
    return larger.compareTo(smaller.multiply(FAR)) >= 0
        && larger.compareTo(smaller.multiply(MISPRINT)) < 0;
  }
}
