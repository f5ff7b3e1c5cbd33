// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.claim;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.document.WorkKey;

/**
 * The identity of a claim: a digest of the work, the normalised quotation with its ordinal, the
 * frame's anchor, property, value, asserter, modality and polarity. Offsets, capture, rule and
 * reader version are not in it, so that fetching or extracting again finds the same claim.
 *
 * <p>A value like a record. It is none because a ledger holds millions of them: the digest is kept
 * as four numbers, and its digits are made when they are asked for.
 */
public final class ClaimKey implements Comparable<ClaimKey> {
  private static final String SEPARATOR = "\u001f";
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final int DIGITS = 16;
  private static final int RADIX = 16;

  private final long first;
  private final long second;
  private final long third;
  private final long fourth;

  /**
   * @param value SHA-256, 64 lower-case hex digits
   * @throws IllegalArgumentException if it is not a SHA-256 digest
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ClaimKey(String value) {
    Sha256.require(value);
    first = part(value, 0);
    second = part(value, 1);
    third = part(value, 2);
    fourth = part(value, 3);
  }

  private static long part(String value, int place) {
    return Long.parseUnsignedLong(value, place * DIGITS, (place + 1) * DIGITS, RADIX);
  }

  /** The digest: 64 lower-case hex digits. */
  @JsonValue
  public String value() {
    StringBuilder digits = new StringBuilder(4 * DIGITS);
    HexFormat hex = HexFormat.of();
    digits.append(hex.toHexDigits(first)).append(hex.toHexDigits(second));
    return digits.append(hex.toHexDigits(third)).append(hex.toHexDigits(fourth)).toString();
  }

  /**
   * The key of what is said.
   *
   * @param quote the words, normalised here
   * @param ordinal 1 where the words stand once in the document or for the first time, 2 for the
   *     second, and so on
   */
  public static ClaimKey of(
      WorkKey work,
      String quote,
      int ordinal,
      Frame frame,
      Property property,
      ClaimValue value,
      Assertion assertion) {
    String asserter = assertion.assertedBy();
    return new ClaimKey(
        Sha256.of(
            String.join(
                SEPARATOR,
                work.value(),
                normalised(quote),
                Integer.toString(ordinal),
                frame.anchor(),
                property.wireName(),
                CanonicalJson.write(value),
                asserter == null ? "" : normalised(asserter),
                assertion.modality().name(),
                assertion.polarity().name())));
  }

  /** Words as they are compared: NFKC, white space folded, lower case. */
  public static String normalised(String words) {
    String composed = Normalizer.normalize(words, Normalizer.Form.NFKC).strip();
    return SPACES.matcher(composed).replaceAll(" ").toLowerCase(Locale.ROOT);
  }

  @Override
  public int compareTo(ClaimKey other) {
    int order = Long.compareUnsigned(first, other.first);
    order = order == 0 ? Long.compareUnsigned(second, other.second) : order;
    order = order == 0 ? Long.compareUnsigned(third, other.third) : order;
    return order == 0 ? Long.compareUnsigned(fourth, other.fourth) : order;
  }

  /**
   * Sorts by key. Keys are digests, so that their first digits part them evenly: each is put where
   * it belongs at once, and only the few that fall together are compared. A million take a third of
   * the time of comparing all.
   *
   * @param <T> what has a key
   * @param list is put in order
   * @param keyOf its key
   */
  public static <T> void sort(List<T> list, Function<? super T, ClaimKey> keyOf) {
    int size = list.size();
    int bits = Math.max(1, 31 - Integer.numberOfLeadingZeros(Math.max(1, size / 4)));
    int[] ends = new int[(1 << bits) + 1];
    int[] places = new int[size];
    for (int i = 0; i < size; i++) {
      places[i] = (int) (keyOf.apply(list.get(i)).first >>> (Long.SIZE - bits));
      ends[places[i] + 1]++;
    }
    for (int place = 1; place < ends.length; place++) {
      ends[place] += ends[place - 1];
    }
    int[] begins = Arrays.copyOf(ends, ends.length);
    Object[] sorted = new Object[size];
    for (int i = 0; i < size; i++) {
      sorted[begins[places[i]]++] = list.get(i);
    }
    @SuppressWarnings("unchecked") // they are the list's own
    T[] ordered = (T[]) sorted;
    Comparator<T> byKey = Comparator.comparing(keyOf);
    for (int place = 0; place < ends.length - 1; place++) {
      if (ends[place + 1] - ends[place] > 1) {
        Arrays.sort(ordered, ends[place], ends[place + 1], byKey);
      }
    }
    for (int i = 0; i < size; i++) {
      list.set(i, ordered[i]);
    }
  }

  /** The first twelve digits, enough for people. */
  public String brief() {
    return HexFormat.of().toHexDigits(first).substring(0, 12);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ClaimKey key
        && first == key.first
        && second == key.second
        && third == key.third
        && fourth == key.fourth;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(first);
  }

  @Override
  public String toString() {
    return value();
  }
}
