// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.ui;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.problem.ProblemType;

/**
 * As much of a long list as a page shows.
 *
 * @param rows what is shown
 * @param first place of the first row in the whole list, from 1; 0 where the list is empty
 * @param last place of the last row
 * @param total how many there are
 * @param earlier where the rows before these are, or null
 * @param later where the rows after these are, or null
 */
public record Portion<T>(
    List<T> rows,
    int first,
    int last,
    int total,
    @Nullable String earlier,
    @Nullable String later) {
  private static final int SIZE = 100;

  /**
   * Cuts out what begins at a place.
   *
   * @param from the place of the first row, from 1, as the address of the page names it, or null
   * @param path the page's own path, to which {@code from=} is added
   * @throws io.quarkiverse.resteasy.problem.HttpProblem if the place is no number
   */
  static <S, T> Portion<T> of(
      List<S> all, @Nullable String from, String path, Function<S, T> shape) {
    return of(all, from, path, SIZE, shape);
  }

  /** The same with so many rows at once. */
  static <S, T> Portion<T> of(
      List<S> all, @Nullable String from, String path, int size, Function<S, T> shape) {
    int start = Math.min(place(from) - 1, Math.max(0, all.size() - 1));
    int end = Math.min(all.size(), start + size);
    return new Portion<>(
        all.subList(start, end).stream().map(shape).toList(),
        all.isEmpty() ? 0 : start + 1,
        end,
        all.size(),
        start == 0 ? null : at(path, Math.max(1, start + 1 - size)),
        end == all.size() ? null : at(path, end + 1));
  }

  private static String at(String path, int place) {
    return path + (path.contains("?") ? "&" : "?") + "from=" + place;
  }

  private static int place(@Nullable String from) {
    if (from == null) {
      return 1;
    }
    if (!from.matches("[1-9][0-9]{0,8}")) {
      throw ProblemType.INVALID_PARAMETER.because(
          "from is the place of a row, counted from 1, not '" + from + "'.");
    }
    return Integer.parseInt(from);
  }

  /** The same portion with other rows. */
  <U> Portion<U> with(List<U> others) {
    return new Portion<>(others, first, last, total, earlier, later);
  }

  /** Whether there is more than is shown. */
  public boolean cut() {
    return total > rows.size();
  }
}
