// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.assembly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.evidence.Origin;
import org.reckoner.domain.sequence.Sequence;

/**
 * The thefts inside one total, those that are counted for certain and those that are possible, with
 * what they come to. A theft that may be one with another that is certain is only possible. They
 * may come and go: what that costs hangs on how many do, and not on how many there are.
 */
final class Counted {
  /** The order of {@link IncidentAssembly#BY_DATE}, without looking for each date again. */
  private static final Comparator<Inside> BY_DATE =
      Comparator.comparing(Inside::date, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Inside::incident, IncidentAssembly.BY_NAME);

  private static final Comparator<Inside> LARGEST_FIRST =
      Comparator.comparing(Inside::priced).reversed().thenComparing(Inside::claimed);

  private Sequence<Inside> certain = Sequence.empty();
  private Sequence<Inside> possible = Sequence.empty();
  private Sequence<Inside> priced = Sequence.empty();
  private @Nullable Sequence<Inside> largest;
  private @Nullable Inside smallestShown;
  private final GrowingSum certainly = new GrowingSum();
  private final GrowingSum atMost = new GrowingSum();
  private int unpriced;

  /** What comes and goes in one step, by how it is counted. */
  private static final class Moving {
    final List<Inside> certain = new ArrayList<>();
    final List<Inside> possible = new ArrayList<>();

    List<Inside> priced() {
      List<Inside> priced = new ArrayList<>(certainPriced());
      possible.stream().filter(Inside::hasPrice).forEach(priced::add);
      return priced;
    }

    List<Inside> certainPriced() {
      return certain.stream().filter(Inside::hasPrice).toList();
    }
  }

  /**
   * Takes in thefts that came or went.
   *
   * @param out some that are inside
   * @param in those that come; with one that may be one with others come all of these, also those
   *     that were inside before and then are among {@code out} too
   * @param mayBeOne for the key of an incident those that it may be one with
   */
  void exchange(Collection<Inside> out, Collection<Inside> in, Map<String, Set<String>> mayBeOne) {
    Moving gone = new Moving();
    for (Inside one : out) {
      boolean sure = certain.indexOf(one, BY_DATE) >= 0;
      (sure ? gone.certain : gone.possible).add(one.counted(sure));
    }
    Moving come = told(in, mayBeOne);
    certain = certain.exchanged(gone.certain, come.certain, BY_DATE);
    possible = possible.exchanged(gone.possible, come.possible, BY_DATE);
    priced = priced.exchanged(gone.priced(), come.priced(), BY_DATE);
    gone.priced().forEach(one -> atMost.subtract(one.priced()));
    come.priced().forEach(one -> atMost.add(one.priced()));
    gone.certainPriced().forEach(one -> certainly.subtract(one.priced()));
    come.certainPriced().forEach(one -> certainly.add(one.priced()));
    unpriced = certain.size() + possible.size() - priced.size();
    rank(gone.certainPriced(), come.certainPriced());
  }

  private static Moving told(Collection<Inside> in, Map<String, Set<String>> mayBeOne) {
    Moving come = new Moving();
    Set<String> sure = new HashSet<>();
    for (Inside one : in.stream().sorted(BY_DATE).toList()) {
      Set<String> others = mayBeOne.get(one.incident().key());
      boolean twice = others != null && !Collections.disjoint(sure, others);
      boolean certainly = one.sure() && !twice;
      (certainly ? come.certain : come.possible).add(one.counted(certainly));
      if (certainly && others != null) {
        sure.add(one.incident().key());
      }
    }
    return come;
  }

  private void rank(List<Inside> gone, List<Inside> come) {
    if (largest != null) {
      largest = largest.exchanged(gone, come, LARGEST_FIRST);
    }
    Inside last = smallestShown;
    if (last != null && (reaches(gone, last) || reaches(come, last))) {
      smallestShown = null;
    }
  }

  private static boolean reaches(List<Inside> moving, Inside last) {
    return moving.stream().anyMatch(one -> LARGEST_FIRST.compare(one, last) <= 0);
  }

  /** Whether the largest are the same as when they were last asked for. */
  boolean sameLargest() {
    return smallestShown != null;
  }

  /** The largest of the certain ones, as many as come to more than a figure. */
  List<Inside> largest(BigDecimal figure) {
    Sequence<Inside> ranked = largest;
    if (ranked == null) {
      ranked =
          Sequence.of(certain.stream().filter(Inside::hasPrice).sorted(LARGEST_FIRST).toList());
      largest = ranked;
    }
    List<Inside> enough = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (Inside one : ranked) {
      if (sum.compareTo(figure) > 0) {
        break;
      }
      enough.add(one);
      sum = sum.add(one.priced());
    }
    smallestShown = enough.isEmpty() ? null : enough.get(enough.size() - 1);
    return enough;
  }

  /** Keys of the certain ones, by date. */
  List<String> certain() {
    return certain.view(one -> one.incident().key());
  }

  /** Keys of the possible ones, by date. */
  List<String> possible() {
    return possible.view(one -> one.incident().key());
  }

  /** Their figures as they are told, by date, after others. */
  List<Origin.Operand> operands(List<Origin.Operand> first) {
    return priced.view(first, Inside::operand);
  }

  BigDecimal certainSum() {
    return certainly.get();
  }

  /** What the certain and the possible ones come to. */
  BigDecimal possibleSum() {
    return atMost.get();
  }

  /** How many have no loss in the total's currency. */
  int unpriced() {
    return unpriced;
  }
}
