// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reckoner.ingest.Failure;

/** What is wrong with a bundle, each with its place, up to a number; what is left out, by type. */
final class BundleProblems {
  private static final int TOLD = 1000;

  private final String source;
  private final List<Placed> told = new ArrayList<>();
  private final Map<String, Integer> leftOut = new TreeMap<>();
  private int untold;

  /** A failure and where it is. */
  record Placed(String source, Failure failure) {}

  BundleProblems(String source) {
    this.source = source;
  }

  /**
   * @param place the id of an object or its place among them; empty for the bundle as a whole
   */
  void tell(String place, Failure failure) {
    if (told.size() == TOLD) {
      untold++;
      return;
    }
    String where = place.isEmpty() ? source : source + "#" + place;
    told.add(new Placed(where, new Failure(failure.type(), where + " " + failure.message())));
  }

  void leaveOut(String type) {
    if (leftOut.size() < TOLD || leftOut.containsKey(type)) {
      leftOut.merge(type, 1, Integer::sum);
    } else {
      leftOut.merge("other", 1, Integer::sum);
    }
  }

  List<Placed> all() {
    List<Placed> all = new ArrayList<>(told);
    leftOut.forEach(
        (type, number) ->
            all.add(
                whole(
                    Failure.Type.UNSUPPORTED,
                    "objects of the type "
                        + type
                        + " are not understood; "
                        + number
                        + " left out")));
    if (untold > 0) {
      all.add(whole(Failure.Type.DAMAGED, untold + " more such problems"));
    }
    return all;
  }

  private Placed whole(Failure.Type type, String message) {
    return new Placed(source, new Failure(type, source + ": " + message));
  }
}
