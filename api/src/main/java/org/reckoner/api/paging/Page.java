// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.problem.ProblemType;

/**
 * A page of a list in its stable order.
 *
 * @param items what is on it
 * @param total how many there are on all pages
 * @param next cursor of the next page, to be given as {@code cursor}; null on the last page
 */
public record Page<T>(List<T> items, int total, @Nullable String next) {

  /**
   * Cuts the page that is asked for out of the whole list.
   *
   * @param keyOf the key that each item has for good, which a cursor names
   * @param shape what is shown of an item
   */
  public static <S, T> Page<T> of(
      List<S> all, PageRequest request, Function<S, String> keyOf, Function<S, T> shape) {
    int start = start(all, request, keyOf);
    int end = Math.min(all.size(), start + request.limit());
    List<T> items = all.subList(start, end).stream().map(shape).toList();
    String next = end == all.size() ? null : Cursor.after(keyOf.apply(all.get(end - 1)));
    return new Page<>(items, all.size(), next);
  }

  private static <S> int start(List<S> all, PageRequest request, Function<S, String> keyOf) {
    String after = request.after();
    if (after == null) {
      return 0;
    }
    for (int i = 0; i < all.size(); i++) {
      if (keyOf.apply(all.get(i)).equals(after)) {
        return i + 1;
      }
    }
    throw ProblemType.INVALID_PARAMETER.because(
        "The cursor is of a list that has changed since: begin again without it.");
  }
}
