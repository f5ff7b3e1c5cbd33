// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.reckoner.domain.amount.Bounded;
import org.reckoner.domain.amount.Qualifier;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.ledger.statement.Statement;

/**
 * Finds figures that lie so far from all others that a misprint is likelier than a dispute: ten
 * times the median or more, or a tenth of it or less, while at least three other works lie near the
 * median; two are enough where the digits are the same ("$283 billion" beside "$2.83 billion").
 */
public final class Outliers {
  private static final BigDecimal FAR = BigDecimal.TEN;
  private static final BigDecimal NEAR = BigDecimal.valueOf(3);
  private static final int OTHERS = 3;
  private static final int OTHERS_SAME_DIGITS = 2;

  private Outliers() {}

  /** The outliers among comparable claims of one property of one thing. */
  public static List<Statement> among(List<Statement> statements) {
    List<Statement> figures =
        statements.stream()
            .filter(said -> said.claim().value().bounded().isPresent())
            .filter(said -> figure(said).signum() > 0)
            .toList();
    if (figures.size() <= OTHERS_SAME_DIGITS) {
      return List.of();
    }
    BigDecimal median = median(figures);
    Set<WorkKey> near = works(figures, median, false);
    Set<String> digits = new HashSet<>();
    figures.stream().filter(said -> near(said, median)).forEach(said -> digits.add(digits(said)));
    List<Statement> outliers = new ArrayList<>();
    for (Statement said : figures) {
      int needed = digits.contains(digits(said)) ? OTHERS_SAME_DIGITS : OTHERS;
      if (far(said, median) && near.size() >= needed && !near.contains(said.claim().work())) {
        outliers.add(said);
      }
    }
    return works(figures, median, true).size() * 2 <= near.size() ? outliers : List.of();
  }

  private static boolean near(Statement said, BigDecimal median) {
    return ratio(figure(said), median).compareTo(NEAR) <= 0;
  }

  /** A bound ("over 300 million") may lie as far below as it likes. */
  private static boolean far(Statement said, BigDecimal median) {
    Bounded number = said.claim().value().bounded().orElseThrow();
    boolean below = number.figure().compareTo(median) < 0;
    boolean holds =
        below ? number.qualifier() == Qualifier.AT_LEAST : number.qualifier() == Qualifier.UP_TO;
    return !holds && ratio(number.figure(), median).compareTo(FAR) >= 0;
  }

  private static BigDecimal median(List<Statement> figures) {
    List<BigDecimal> sorted = figures.stream().map(Outliers::figure).sorted().toList();
    return sorted.get((sorted.size() - 1) / 2);
  }

  private static Set<WorkKey> works(List<Statement> figures, BigDecimal median, boolean far) {
    Set<WorkKey> works = new HashSet<>();
    for (Statement said : figures) {
      if (far ? far(said, median) : near(said, median)) {
        works.add(said.claim().work());
      }
    }
    return works;
  }

  private static BigDecimal ratio(BigDecimal one, BigDecimal other) {
    return one.max(other).divide(one.min(other), MathContext.DECIMAL32);
  }

  private static BigDecimal figure(Statement said) {
    return said.claim().value().bounded().orElseThrow().figure();
  }

  private static String digits(Statement said) {
    return digits(figure(said));
  }

  private static String digits(BigDecimal figure) {
    return figure.stripTrailingZeros().unscaledValue().toString();
  }
}
