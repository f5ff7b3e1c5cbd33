// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.sequence;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.RandomAccess;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;

/**
 * An ordered list that never changes and of which another can be made that differs little: the two
 * share all stretches in which they are alike. Where a few of a million elements change, a few
 * stretches are made anew and not a list of a million. Nothing in it is null.
 */
public final class Sequence<T> extends AbstractList<T> implements RandomAccess, Kept {
  /** A stretch is made this long; it may grow to twice that before it is parted. */
  private static final int STRETCH = 256;

  private static final Sequence<?> EMPTY = new Sequence<>(new Object[0][]);

  private final Object[][] stretches;

  /** Where each stretch starts; the last is the size of all. */
  private final int[] starts;

  private Sequence(Object[][] stretches) {
    this.stretches = stretches;
    this.starts = new int[stretches.length + 1];
    for (int i = 0; i < stretches.length; i++) {
      starts[i + 1] = starts[i] + stretches[i].length;
    }
  }

  /** One with nothing in it. */
  @SuppressWarnings("unchecked") // What holds nothing holds nothing else.
  public static <T> Sequence<T> empty() {
    return (Sequence<T>) EMPTY;
  }

  /** These elements in their order; the same one where they are a sequence already. */
  @SuppressWarnings("unchecked") // It cannot be written to.
  public static <T> Sequence<T> of(Collection<? extends T> elements) {
    if (elements instanceof Sequence<?> kept) {
      return (Sequence<T>) kept;
    }
    if (elements.isEmpty()) {
      return empty();
    }
    List<Object[]> stretches = new ArrayList<>();
    part(List.copyOf(elements).toArray(), stretches);
    return new Sequence<>(stretches.toArray(Object[][]::new));
  }

  /**
   * The list as one that never changes: like {@link List#copyOf}, but a sequence or a view of one
   * is what it was.
   */
  public static <T> List<T> copyOf(List<T> list) {
    return list instanceof Kept ? list : List.copyOf(list);
  }

  /**
   * This without some of its elements and with others, in order.
   *
   * @param without elements of this
   * @param with elements that are not in this, or are among those taken out
   * @param order of this; no two of its elements are equal by it
   * @throws IllegalArgumentException if an element to be taken out is not in it
   */
  public Sequence<T> exchanged(
      Collection<? extends T> without, Collection<? extends T> with, Comparator<? super T> order) {
    if (without.isEmpty() && with.isEmpty()) {
      return this;
    }
    List<T> come = new ArrayList<>(with);
    come.sort(order);
    if (isEmpty() && without.isEmpty()) {
      return of(come);
    }
    List<T> gone = new ArrayList<>(without);
    gone.sort(order);
    List<Object[]> made = new ArrayList<>(stretches.length + 2);
    int nextGone = 0;
    int nextCome = 0;
    int at = 0;
    while (nextGone < gone.size() || nextCome < come.size()) {
      T next = nextGone < gone.size() ? gone.get(nextGone) : come.get(nextCome);
      if (nextCome < come.size() && order.compare(come.get(nextCome), next) < 0) {
        next = come.get(nextCome);
      }
      int stretch = Math.max(at, stretchOf(next, order));
      made.addAll(Arrays.asList(stretches).subList(at, Math.min(stretch, stretches.length)));
      int goneHere = within(gone, nextGone, stretch, order);
      int comeHere = within(come, nextCome, stretch, order);
      part(
          merged(
              stretch < stretches.length ? stretches[stretch] : new Object[0],
              gone.subList(nextGone, goneHere),
              come.subList(nextCome, comeHere),
              order),
          made);
      nextGone = goneHere;
      nextCome = comeHere;
      at = stretch + 1;
    }
    made.addAll(Arrays.asList(stretches).subList(Math.min(at, stretches.length), stretches.length));
    return made.isEmpty() ? empty() : new Sequence<>(made.toArray(Object[][]::new));
  }

  /** The stretch in which an element is, or belongs. */
  private int stretchOf(T element, Comparator<? super T> order) {
    int low = 0;
    int high = stretches.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      boolean before = order.compare(element, element(stretches[middle], 0)) < 0;
      low = before ? low : middle;
      high = before ? middle - 1 : high;
    }
    return low;
  }

  /** Up to where elements belong into a stretch. */
  private int within(List<T> elements, int from, int stretch, Comparator<? super T> order) {
    if (stretch + 1 >= stretches.length) {
      return elements.size();
    }
    T next = element(stretches[stretch + 1], 0);
    int to = from;
    while (to < elements.size() && order.compare(elements.get(to), next) < 0) {
      to++;
    }
    return to;
  }

  /** Copies what lies between the elements that come and go, and compares only with a few. */
  private Object[] merged(
      Object[] stretch, List<T> gone, List<T> come, Comparator<? super T> order) {
    List<Object> merged = new ArrayList<>(stretch.length + come.size());
    List<Object> all = Arrays.asList(stretch);
    int from = 0;
    int nextGone = 0;
    int nextCome = 0;
    while (nextGone < gone.size() || nextCome < come.size()) {
      boolean removes =
          nextCome == come.size()
              || (nextGone < gone.size()
                  && order.compare(gone.get(nextGone), come.get(nextCome)) <= 0);
      T next = removes ? gone.get(nextGone++) : come.get(nextCome++);
      int found = search(stretch, next, order);
      if (removes && found < from) {
        throw new IllegalArgumentException("The sequence does not hold " + next);
      }
      int to = Math.max(from, found < 0 ? -found - 1 : found);
      merged.addAll(all.subList(from, to));
      from = removes ? to + 1 : to;
      if (!removes) {
        merged.add(next);
      }
    }
    merged.addAll(all.subList(from, stretch.length));
    return merged.toArray();
  }

  /** As {@link Arrays#binarySearch(Object[], Object, Comparator)}. */
  private int search(Object[] stretch, T element, Comparator<? super T> order) {
    int low = 0;
    int high = stretch.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int compared = order.compare(element(stretch, middle), element);
      if (compared == 0) {
        return middle;
      }
      low = compared < 0 ? middle + 1 : low;
      high = compared < 0 ? high : middle - 1;
    }
    return -low - 1;
  }

  /**
   * Adds elements as one stretch, or as several where they are too many for one; a few join those
   * before them.
   */
  private static void part(Object[] elements, List<Object[]> into) {
    Object[] last = into.isEmpty() ? null : into.get(into.size() - 1);
    if (last != null && elements.length < STRETCH / 4 && last.length <= STRETCH) {
      Object[] joined = Arrays.copyOf(last, last.length + elements.length);
      System.arraycopy(elements, 0, joined, last.length, elements.length);
      into.set(into.size() - 1, joined);
    } else if (elements.length > 0 && elements.length <= 2 * STRETCH) {
      into.add(elements);
    } else {
      for (int from = 0; from < elements.length; from += STRETCH) {
        into.add(Arrays.copyOfRange(elements, from, Math.min(from + STRETCH, elements.length)));
      }
    }
  }

  /** Where an element lies, by the order of the sequence; negative where there is none equal. */
  public int indexOf(T element, Comparator<? super T> order) {
    if (isEmpty()) {
      return -1;
    }
    int stretch = stretchOf(element, order);
    int found = search(stretches[stretch], element, order);
    return found < 0 ? -1 : starts[stretch] + found;
  }

  /** What each element shows, looked at when it is asked for. */
  public <R> List<R> view(Function<? super T, ? extends R> shown) {
    return new View<>(List.of(), this, shown);
  }

  /** The same after others. */
  public <R> List<R> view(List<R> first, Function<? super T, ? extends R> shown) {
    return new View<>(List.copyOf(first), this, shown);
  }

  @Override
  public T get(int index) {
    if (index < 0 || index >= size()) {
      throw new IndexOutOfBoundsException("No element " + index + " of " + size());
    }
    int found = Arrays.binarySearch(starts, index);
    int stretch = found < 0 ? -found - 2 : found;
    return element(stretches[stretch], index - starts[stretch]);
  }

  @Override
  public int size() {
    return starts[stretches.length];
  }

  @Override
  public Iterator<T> iterator() {
    return new Iterator<>() {
      private int stretch;
      private int next;

      @Override
      public boolean hasNext() {
        return stretch < stretches.length;
      }

      @Override
      public T next() {
        if (!hasNext()) {
          throw new NoSuchElementException("The sequence has ended");
        }
        T element = element(stretches[stretch], next++);
        if (next == stretches[stretch].length) {
          stretch++;
          next = 0;
        }
        return element;
      }
    };
  }

  @Override
  public Spliterator<T> spliterator() {
    return Spliterators.spliterator(
        iterator(), size(), Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
  }

  @SuppressWarnings("unchecked") // Only elements of this type are ever put in.
  private T element(Object[] stretch, int at) {
    return (T) stretch[at];
  }

  /** A sequence seen through a function, after some elements of its own. */
  static final class View<T, R> extends AbstractList<R> implements RandomAccess, Kept {
    private final List<R> first;
    private final Sequence<T> of;
    private final Function<? super T, ? extends R> shown;

    View(List<R> first, Sequence<T> of, Function<? super T, ? extends R> shown) {
      this.first = first;
      this.of = of;
      this.shown = shown;
    }

    @Override
    public R get(int index) {
      return index < first.size() ? first.get(index) : shown.apply(of.get(index - first.size()));
    }

    @Override
    public int size() {
      return first.size() + of.size();
    }

    @Override
    public Iterator<R> iterator() {
      Iterator<R> before = first.iterator();
      Iterator<T> elements = of.iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return before.hasNext() || elements.hasNext();
        }

        @Override
        public R next() {
          return before.hasNext() ? before.next() : shown.apply(elements.next());
        }
      };
    }

    @Override
    public Spliterator<R> spliterator() {
      return Spliterators.spliterator(
          iterator(), size(), Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
    }
  }
}
