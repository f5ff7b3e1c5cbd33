// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.paging;

import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list in its stable order.
 *
 * @param items what is on it
 * @param total how many there are on all pages
 * @param next cursor of the next page, to be given as {@code cursor}; null on the last page
 */
public record Page<T>(List<T> items, int total, @Nullable String next) {

  /**
   * Cuts the page that is asked for out of the whole list. An item is shaped when it is written.
   *
   * @param keyOf the key that each item has for good, which a cursor names
   * @param shape what is shown of an item
   */
  public static <S, T> Page<T> of(
      List<S> all, PageRequest request, Function<S, String> keyOf, Function<S, T> shape) {
    int start = request.after().map(cursor -> cursor.next(all, keyOf)).orElse(0);
    int end = (int) Math.min(all.size(), (long) start + request.limit());
    String next =
        end == all.size() ? null : new Cursor(end - 1, keyOf.apply(all.get(end - 1))).toString();
    return new Page<>(new Shaped<>(all.subList(start, end), shape), all.size(), next);
  }

  /** Cuts the page out of a list whose items have no keys: their places stand for them. */
  public static <T> Page<T> inOrder(List<T> all, PageRequest request) {
    List<Integer> places = IntStream.range(0, all.size()).boxed().toList();
    return of(places, request, place -> Integer.toString(place), all::get);
  }

  /**
   * A page of a list that the database keeps.
   *
   * @param query the items after that of a key, at most so many
   * @param total how many there are on all pages
   */
  public static <S, T> Page<T> queried(
      BiFunction<Optional<String>, Integer, List<S>> query,
      long total,
      PageRequest request,
      Function<S, String> keyOf,
      Function<S, T> shape) {
    int limit = Math.min(request.limit(), PageRequest.MOST);
    List<S> found = query.apply(request.after().map(Cursor::key), limit + 1);
    boolean more = found.size() > limit;
    List<S> shown = more ? found.subList(0, limit) : found;
    String next = more ? new Cursor(0, keyOf.apply(shown.get(limit - 1))).toString() : null;
    return new Page<>(new Shaped<>(shown, shape), (int) Math.min(total, Integer.MAX_VALUE), next);
  }

  /** The same page with other items. */
  public <U> Page<U> as(Function<? super T, U> shape) {
    return new Page<>(new Shaped<>(items, shape), total, next);
  }

  /** A list whose items are made when they are looked at, and not kept. */
  private static final class Shaped<S, T> extends AbstractList<T> {
    private final List<S> all;
    private final Function<? super S, T> shape;

    Shaped(List<S> all, Function<? super S, T> shape) {
      this.all = all;
      this.shape = shape;
    }

    @Override
    public T get(int index) {
      return shape.apply(all.get(index));
    }

    @Override
    public int size() {
      return all.size();
    }
  }
}
