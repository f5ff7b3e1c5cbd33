// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.taxii;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.problem.ProblemType;

/** Which objects are asked for, and which page of them (TAXII 2.1, section 3.4). */
public final class TaxiiFilter {
  private static final int USUAL = 500;
  private static final int MOST = 1000;
  private static final int MOST_NAMES = 200;
  private static final String SPEC_VERSION = "2.1";

  @QueryParam("added_after")
  @Nullable String addedAfter;

  @QueryParam("limit")
  @Nullable String limit;

  @QueryParam("next")
  @Nullable String next;

  @QueryParam("match[id]")
  @Nullable String ids;

  @QueryParam("match[type]")
  @Nullable String types;

  @QueryParam("match[version]")
  @Nullable String versions;

  @QueryParam("match[spec_version]")
  @Nullable String specVersions;

  /** The first moment, in microseconds, that is not asked for any more: the page begins after. */
  long after() {
    long after = Long.MIN_VALUE;
    if (addedAfter != null) {
      after =
          TaxiiTime.parse(addedAfter)
              .map(TaxiiTime::micros)
              .orElseThrow(
                  () ->
                      ProblemType.INVALID_PARAMETER.because(
                          "added_after is a moment like 2024-03-01T12:00:00.000000Z, not '"
                              + addedAfter
                              + "'."));
    }
    return next == null ? after : Math.max(after, place(next));
  }

  /** The place of a page, as it was handed out. */
  static String next(long after) {
    return Long.toString(after, Character.MAX_RADIX);
  }

  private static long place(String next) {
    if (!next.matches("[0-9a-z]{1,12}")) {
      throw ProblemType.INVALID_PARAMETER.because("next is what a page before gave as such.");
    }
    return Long.parseLong(next, Character.MAX_RADIX);
  }

  /** The most objects that the page may have. */
  int limit() {
    if (limit == null) {
      return USUAL;
    }
    if (!limit.matches("0{0,9}[1-9][0-9]{0,8}")) {
      throw ProblemType.INVALID_PARAMETER.because(
          "limit is a number from 1 on, not '" + limit + "'.");
    }
    return (int) Math.min(MOST, Long.parseLong(limit));
  }

  List<String> ids() {
    return names("match[id]", ids);
  }

  List<String> types() {
    return names("match[type]", types);
  }

  /** Whether anything can be found at all: everything here is of one version of STIX. */
  boolean matchesSpecVersion() {
    List<String> wanted = names("match[spec_version]", specVersions);
    return wanted.isEmpty() || wanted.contains(SPEC_VERSION);
  }

  /** The versions that are asked for: the last where nothing is said. */
  List<Wanted> versions() {
    List<String> names = names("match[version]", versions);
    return names.isEmpty()
        ? List.of(Wanted.LAST)
        : names.stream().map(TaxiiFilter::wanted).distinct().toList();
  }

  private static Wanted wanted(String name) {
    return switch (name) {
      case "last" -> Wanted.LAST;
      case "first" -> Wanted.FIRST;
      case "all" -> Wanted.ALL;
      default -> {
        Instant moment =
            TaxiiTime.parse(name)
                .orElseThrow(
                    () ->
                        ProblemType.INVALID_PARAMETER.because(
                            "match[version] is last, first, all or a moment, not '" + name + "'."));
        yield new Wanted(Wanted.Kind.ONE, TaxiiTime.version(moment));
      }
    };
  }

  /**
   * A version that is asked for.
   *
   * @param version the one, or an empty text
   */
  record Wanted(Kind kind, String version) {
    static final Wanted LAST = new Wanted(Kind.LAST, "");
    static final Wanted FIRST = new Wanted(Kind.FIRST, "");
    static final Wanted ALL = new Wanted(Kind.ALL, "");

    /** How it is named. */
    enum Kind {
      LAST,
      FIRST,
      ALL,
      ONE
    }
  }

  private static List<String> names(String parameter, @Nullable String list) {
    if (list == null) {
      return List.of();
    }
    List<String> names = Arrays.stream(list.split(",")).distinct().toList();
    // No database takes U+0000, not even to compare with it.
    if (names.isEmpty()
        || names.size() > MOST_NAMES
        || names.contains("")
        || list.indexOf('\0') >= 0) {
      throw ProblemType.INVALID_PARAMETER.because(
          parameter + " is 1 to " + MOST_NAMES + " values parted by commas.");
    }
    return names;
  }
}
