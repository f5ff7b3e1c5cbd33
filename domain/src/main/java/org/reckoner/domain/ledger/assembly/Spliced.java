// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.assembly;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Ordered lists of which a few elements change: the rest is copied in whole stretches, so that a
 * list of a million is made anew in the time that its copying takes.
 */
public final class Spliced {
  private Spliced() {}

  /**
   * The list without some of its elements and with others, in order.
   *
   * @param list in that order, no two of its elements equal by it
   * @param without elements of the list
   * @param with elements that are not in the list, or are among those taken out
   */
  public static <T> List<T> of(
      List<T> list, Collection<T> without, Collection<T> with, Comparator<? super T> order) {
    if (without.isEmpty() && with.isEmpty()) {
      return list;
    }
    List<T> gone = new ArrayList<>(without);
    gone.sort(order);
    List<T> come = new ArrayList<>(with);
    come.sort(order);
    List<T> spliced = new ArrayList<>(list.size() - gone.size() + come.size());
    int from = 0;
    int nextCome = 0;
    for (T one : gone) {
      int at = Collections.binarySearch(list, one, order);
      if (at < 0) {
        throw new IllegalStateException("The list does not hold " + one);
      }
      nextCome = copy(list, from, at, come, nextCome, spliced, order);
      from = at + 1;
    }
    nextCome = copy(list, from, list.size(), come, nextCome, spliced, order);
    spliced.addAll(come.subList(nextCome, come.size()));
    return List.copyOf(spliced);
  }

  /** Copies a stretch, with what comes in between; returns what comes next. */
  private static <T> int copy(
      List<T> list,
      int from,
      int to,
      List<T> come,
      int nextCome,
      List<T> into,
      Comparator<? super T> order) {
    int start = from;
    int next = nextCome;
    while (next < come.size()) {
      int found = Collections.binarySearch(list.subList(start, to), come.get(next), order);
      int at = start + (found < 0 ? -found - 1 : found);
      if (at >= to) {
        break;
      }
      into.addAll(list.subList(start, at));
      into.add(come.get(next++));
      start = at;
    }
    into.addAll(list.subList(start, to));
    return next;
  }
}
