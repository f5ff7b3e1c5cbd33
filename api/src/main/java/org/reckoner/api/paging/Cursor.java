// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.reckoner.api.problem.ProblemType;

/**
 * The place in a list after which a page begins, opaque to those who pass it on.
 *
 * @param index where the item stood; only a hint where to look first
 * @param key the item's key, which decides
 */
record Cursor(int index, String key) {

  @Override
  public String toString() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((index + ":" + key).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @throws io.quarkiverse.resteasy.problem.HttpProblem if it is none
   */
  static Cursor parse(String text) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      int colon = plain.indexOf(':');
      if (plain.substring(0, Math.max(0, colon)).matches("[0-9]{1,9}")) {
        return new Cursor(Integer.parseInt(plain.substring(0, colon)), plain.substring(colon + 1));
      }
    } catch (IllegalArgumentException e) {
      // Not even Base64: said below.
    }
    throw ProblemType.INVALID_PARAMETER.because("'" + text + "' is not a cursor.");
  }

  /** Where the page after it begins in the list as it is now. */
  <S> int next(List<S> all, Function<S, String> keyOf) {
    if (index < all.size() && keyOf.apply(all.get(index)).equals(key)) {
      return index + 1;
    }
    for (int i = 0; i < all.size(); i++) {
      if (keyOf.apply(all.get(i)).equals(key)) {
        return i + 1;
      }
    }
    throw ProblemType.INVALID_PARAMETER.because(
        "The cursor is of a list that has changed since: begin again without it.");
  }
}
