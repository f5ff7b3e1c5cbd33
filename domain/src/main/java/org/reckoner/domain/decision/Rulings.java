// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.decision;

import java.util.Arrays;
import org.reckoner.domain.claim.CanonicalJson;

/** How rulings are kept: the name of their kind, and their JSON. */
public final class Rulings {
  private Rulings() {}

  /** The name of its kind: {@code OnClaim}. */
  public static String kind(Ruling ruling) {
    return ruling.getClass().getSimpleName();
  }

  /**
   * Reads back what {@link CanonicalJson#write} made of a ruling of that kind.
   *
   * @throws IllegalArgumentException if there is no such kind, or the JSON is not of it
   */
  public static Ruling read(String kind, String json) {
    for (Class<?> type : Ruling.class.getPermittedSubclasses()) {
      if (type.getSimpleName().equals(kind)) {
        return (Ruling) CanonicalJson.read(type, json);
      }
    }
    throw new IllegalArgumentException(
        "No such kind of ruling: '"
            + kind
            + "'; there are "
            + Arrays.stream(Ruling.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .toList());
  }
}
