// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.bundle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.reckoner.ingest.Failure;

/**
 * Where each object of a bundle lies in its bytes and what it refers to, in about a hundred bytes
 * an object, so that millions of them fit where their words would not.
 */
final class BundleIndex implements BundleObjects.Sink {
  private static final int NONE = -1;
  private static final int REVOKED = 1;
  private static final int ATTRIBUTED_TO = 2;

  private final List<String> types = new ArrayList<>();
  private final Map<String, Integer> typeNumbers = new HashMap<>();
  private int[] slots = filled(1 << 16);
  private int known;

  // Of each object, by its number.
  private long[] high = new long[1 << 14];
  private long[] low = new long[1 << 14];
  private short[] type = new short[1 << 14];
  private byte[] flags = new byte[1 << 14];
  private long[] modified = new long[1 << 14];
  private long[] start = filledLong(1 << 14);
  private int[] length = new int[1 << 14];
  private int[] firstRef = new int[1 << 14];
  private int[] refCount = new int[1 << 14];
  private int[] creator = filled(1 << 14);
  private int[] from = filled(1 << 14);
  private int[] to = filled(1 << 14);
  private int[] lastLink = filled(1 << 14);
  private int[] linkBefore = filled(1 << 14);

  private int[] refs = new int[1 << 14];
  private int refsUsed;

  @Override
  public boolean take(Thing thing, long first, long end) {
    int number = number(thing.id());
    long when = digits(thing.modified());
    if (start[number] >= 0 && when <= modified[number]) {
      return when < modified[number];
    }
    modified[number] = when;
    start[number] = first;
    length[number] = Math.toIntExact(end - first);
    flags[number] =
        (byte)
            ((thing.revoked() ? REVOKED : 0)
                | ("attributed-to".equals(thing.link()) ? ATTRIBUTED_TO : 0));
    creator[number] = numberOrNone(thing.createdBy());
    from[number] = numberOrNone(thing.from());
    to[number] = numberOrNone(thing.to());
    firstRef[number] = refsUsed;
    refCount[number] = thing.refs().size();
    for (String ref : thing.refs()) {
      if (refsUsed == refs.length) {
        refs = Arrays.copyOf(refs, refs.length * 2);
      }
      refs[refsUsed++] = number(ref);
    }
    return true;
  }

  /**
   * Looks at every reference, once all objects are in, and joins relationships to where they begin.
   *
   * @param problem takes the id of the object that is wrong, and why
   */
  void check(BiConsumer<String, Failure> problem) {
    for (int one = known - 1; one >= 0; one--) {
      if (has(one) && from[one] != NONE && to[one] != NONE && !revoked(one)) {
        linkBefore[one] = lastLink[from[one]];
        lastLink[from[one]] = one;
      }
    }
    int all = known;
    for (int one = 0; one < all; one++) {
      if (has(one)) {
        checkRefs(one, problem);
      }
    }
    Circles<Integer> circles =
        new Circles<>(
            this::leadsTo,
            (last, back) ->
                problem.accept(
                    id(last),
                    new Failure(Failure.Type.DAMAGED, "leads in a circle back to " + id(back))));
    for (int one = 0; one < all; one++) {
      circles.from(one);
    }
  }

  private void checkRefs(int one, BiConsumer<String, Failure> problem) {
    int[] named = Arrays.copyOf(refs(one), refCount[one] + 3);
    named[refCount[one]] = creator[one];
    named[refCount[one] + 1] = from[one];
    named[refCount[one] + 2] = to[one];
    for (int ref : named) {
      if (ref != NONE && !has(ref)) {
        problem.accept(
            id(one),
            new Failure(
                Failure.Type.NOT_FOUND,
                "refers to " + id(ref) + ", which the bundle does not have"));
      }
    }
  }

  private Iterator<Integer> leadsTo(int one) {
    List<Integer> next = new ArrayList<>(0);
    for (int link = firstLink(one); link != NONE; link = linkBefore[link]) {
      if ((flags[link] & ATTRIBUTED_TO) != 0) {
        next.add(to[link]);
      }
    }
    if (has(one) && isText(one)) {
      for (int ref : refs(one)) {
        if (type[ref] == type[one]) {
          next.add(ref);
        }
      }
    }
    return next.iterator();
  }

  /** How many there are, with those that are only referred to. */
  int size() {
    return known;
  }

  /** Whether the object is there, and not only referred to. */
  boolean has(int number) {
    return start[number] >= 0;
  }

  boolean revoked(int number) {
    return (flags[number] & REVOKED) != 0;
  }

  boolean is(int number, String name) {
    return types.get(type[number]).equals(name);
  }

  private boolean isText(int number) {
    return is(number, "report") || is(number, "note");
  }

  String type(int number) {
    return types.get(type[number]);
  }

  long start(int number) {
    return start[number];
  }

  int length(int number) {
    return length[number];
  }

  /** What it refers to in its lists. */
  int[] refs(int number) {
    return Arrays.copyOfRange(refs, firstRef[number], firstRef[number] + refCount[number]);
  }

  /** Who made it, or less than 0. */
  int creator(int number) {
    return creator[number];
  }

  /** The target of a relationship, or less than 0. */
  int to(int number) {
    return to[number];
  }

  /** The first relationship that begins at it, or less than 0. */
  int firstLink(int number) {
    return lastLink[number];
  }

  /** The relationship that follows one with the same beginning, or less than 0. */
  int nextLink(int link) {
    return linkBefore[link];
  }

  String id(int number) {
    String digits = String.format(java.util.Locale.ROOT, "%016x%016x", high[number], low[number]);
    return type(number)
        + "--"
        + String.join(
            "-",
            digits.substring(0, 8),
            digits.substring(8, 12),
            digits.substring(12, 16),
            digits.substring(16, 20),
            digits.substring(20));
  }

  private int numberOrNone(@Nullable String id) {
    return id == null ? NONE : number(id);
  }

  /** The number of an id; what is no id at all counts as one of its letters' digest. */
  private int number(String id) {
    int dashes = id.indexOf("--");
    String name = dashes < 0 ? "?" : id.substring(0, dashes);
    long first = 0;
    long second = 0;
    int digits = 0;
    for (int i = dashes < 0 ? 0 : dashes + 2; i < id.length(); i++) {
      int digit = Character.digit(id.charAt(i), 16);
      if (digit >= 0) {
        first = digits < 16 ? first << 4 | digit : first;
        second = digits >= 16 ? second << 4 | digit : second;
        digits++;
      }
    }
    return number(typeNumber(name), first, second);
  }

  private short typeNumber(String name) {
    Integer number = typeNumbers.get(name);
    if (number == null) {
      number = types.size() < Short.MAX_VALUE ? types.size() : Short.MAX_VALUE - 1;
      if (number == types.size()) {
        types.add(name);
      }
      typeNumbers.put(name, number);
    }
    return number.shortValue();
  }

  private int number(short kind, long first, long second) {
    if (known * 2 > slots.length) {
      spread();
    }
    int slot = slot(kind, first, second);
    while (slots[slot] != NONE) {
      int one = slots[slot];
      if (high[one] == first && low[one] == second && type[one] == kind) {
        return one;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    if (known == high.length) {
      grow();
    }
    slots[slot] = known;
    high[known] = first;
    low[known] = second;
    type[known] = kind;
    return known++;
  }

  private int slot(short kind, long first, long second) {
    long mixed = (first * 31 + second) * 0x9E3779B97F4A7C15L + kind * 0xC2B2AE3D27D4EB4FL;
    return (int) (mixed >>> 20) & (slots.length - 1);
  }

  private void spread() {
    slots = filled(slots.length * 2);
    for (int one = 0; one < known; one++) {
      int slot = slot(type[one], high[one], low[one]);
      while (slots[slot] != NONE) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = one;
    }
  }

  private void grow() {
    int size = known * 2;
    high = Arrays.copyOf(high, size);
    low = Arrays.copyOf(low, size);
    type = Arrays.copyOf(type, size);
    flags = Arrays.copyOf(flags, size);
    modified = Arrays.copyOf(modified, size);
    length = Arrays.copyOf(length, size);
    firstRef = Arrays.copyOf(firstRef, size);
    refCount = Arrays.copyOf(refCount, size);
    start = Arrays.copyOf(start, size);
    Arrays.fill(start, known, size, NONE);
    creator = grown(creator, size);
    from = grown(from, size);
    to = grown(to, size);
    lastLink = grown(lastLink, size);
    linkBefore = grown(linkBefore, size);
  }

  private static int[] grown(int[] numbers, int size) {
    int[] grown = Arrays.copyOf(numbers, size);
    Arrays.fill(grown, numbers.length, size, NONE);
    return grown;
  }

  private static int[] filled(int size) {
    int[] numbers = new int[size];
    Arrays.fill(numbers, NONE);
    return numbers;
  }

  private static long[] filledLong(int size) {
    long[] numbers = new long[size];
    Arrays.fill(numbers, NONE);
    return numbers;
  }

  /** A moment as a number that is greater when it is later; 0 where there is none. */
  private static long digits(@Nullable String moment) {
    long number = 0;
    int digits = 0;
    for (int i = 0; moment != null && i < moment.length() && digits < 18; i++) {
      int digit = moment.charAt(i) - '0';
      if (digit >= 0 && digit <= 9) {
        number = number * 10 + digit;
        digits++;
      }
    }
    for (; number > 0 && digits < 18; digits++) {
      number *= 10;
    }
    return number;
  }
}
