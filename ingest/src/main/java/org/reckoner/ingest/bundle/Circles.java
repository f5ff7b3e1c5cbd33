// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.bundle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Follows who leads to whom and says where somebody is led back to where they were. Each is
 * followed once, without recursion.
 */
final class Circles<T> {
  private final Function<T, Iterator<T>> next;
  private final BiConsumer<T, T> found;
  private final Set<T> done = new HashSet<>();

  private record Step<T>(T at, Iterator<T> next) {}

  /**
   * @param next whom one leads to
   * @param found takes the last of a circle and the one that it leads back to
   */
  Circles(Function<T, Iterator<T>> next, BiConsumer<T, T> found) {
    this.next = next;
    this.found = found;
  }

  void from(T start) {
    Iterator<T> first = next.apply(start);
    if (!first.hasNext() || !done.add(start)) {
      return;
    }
    Deque<Step<T>> path = new ArrayDeque<>();
    Set<T> onPath = new HashSet<>();
    path.push(new Step<>(start, first));
    onPath.add(start);
    while (!path.isEmpty()) {
      Step<T> step = path.peek();
      if (!step.next().hasNext()) {
        onPath.remove(step.at());
        path.pop();
        continue;
      }
      T to = step.next().next();
      if (onPath.contains(to)) {
        found.accept(step.at(), to);
      } else if (done.add(to)) {
        path.push(new Step<>(to, next.apply(to)));
        onPath.add(to);
      }
    }
  }
}
