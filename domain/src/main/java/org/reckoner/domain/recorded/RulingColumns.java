// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.decision.Ruling;
import org.reckoner.domain.document.WorkKey;

/** How a ruling stands in a row: its kind, its JSON, and what it is anchored to. */
record RulingColumns(
    String kind, @Nullable ClaimKey claim, @Nullable ClaimKey other, @Nullable WorkKey work) {

  static RulingColumns of(Ruling ruling) {
    String kind = ruling.getClass().getSimpleName();
    if (ruling instanceof Ruling.OnClaim on) {
      return new RulingColumns(kind, on.claim(), null, null);
    }
    if (ruling instanceof Ruling.OnPair pair) {
      return new RulingColumns(kind, pair.one(), pair.other(), null);
    }
    if (ruling instanceof Ruling.Prefer prefer) {
      return new RulingColumns(kind, prefer.claim(), null, null);
    }
    if (ruling instanceof Ruling.OnCredibility on) {
      return new RulingColumns(kind, on.claim(), null, null);
    }
    if (ruling instanceof Ruling.OnDocument on) {
      return new RulingColumns(kind, null, null, on.work());
    }
    return new RulingColumns(kind, null, null, null);
  }

  /**
   * @throws IllegalArgumentException if there is no such kind, or the JSON is not of it
   */
  static Ruling read(String kind, String json) {
    for (Class<?> type : Ruling.class.getPermittedSubclasses()) {
      if (type.getSimpleName().equals(kind)) {
        return (Ruling) CanonicalJson.read(type, json);
      }
    }
    throw new IllegalArgumentException(
        "No such kind of ruling: '"
            + kind
            + "', of "
            + Arrays.toString(Ruling.class.getPermittedSubclasses()));
  }
}
