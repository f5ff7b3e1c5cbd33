// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.reports;

import org.jspecify.annotations.Nullable;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.domain.period.Period;

/** Periods as people write them: {@code 2017..2024-04}, {@code 2023}, {@code ..2020}. */
public final class PeriodText {
  private PeriodText() {}

  /**
   * @throws IllegalArgumentException in a sentence, if it is no period
   */
  public static Period parse(String text) {
    int dots = text.indexOf("..");
    if (dots < 0) {
      return Period.of(PartialDate.parse(text));
    }
    return Period.occurred(end(text.substring(0, dots)), end(text.substring(dots + 2)));
  }

  private static @Nullable PartialDate end(String text) {
    return text.isEmpty() ? null : PartialDate.parse(text);
  }
}
