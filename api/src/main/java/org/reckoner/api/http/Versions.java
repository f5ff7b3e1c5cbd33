// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.ledger.Ledgers;
import org.reckoner.api.problem.ProblemType;
import org.reckoner.domain.document.Sha256;

/**
 * Names versions of the ledger in entity tags (RFC 9110): {@code "version.variant"}. The first part
 * is the same for everything that is read from one state of the ledger, so that whoever read any of
 * it can say in {@code If-Match} what was seen; the second tells apart what one address may answer.
 */
@ApplicationScoped
public class Versions {
  private static final int LENGTH = 20;

  private final Ledgers ledgers;

  @Inject
  public Versions(Ledgers ledgers) {
    this.ledgers = ledgers;
  }

  /**
   * An entity tag.
   *
   * @param text as it is sent
   * @param version of the ledger, which it names
   */
  record Tag(String text, String version) {}

  /** The tag of the present ledger as a variant shows it. */
  Tag tag(String variant) {
    String version = ledgers.version();
    return new Tag('"' + named(version) + "." + shortened(variant) + '"', version);
  }

  /** Whether a list of tags, or {@code *}, names this one; weak or strong is the same here. */
  static boolean namesTag(String ifNoneMatch, String tag) {
    return Arrays.stream(ifNoneMatch.split(","))
        .map(String::trim)
        .map(one -> one.startsWith("W/") ? one.substring(2) : one)
        .anyMatch(one -> one.equals("*") || one.equals(tag));
  }

  /**
   * The condition that a change of the ledger comes with.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 428 if there is none
   */
  public Seen seen(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw Revisions.missing();
    }
    return new Seen(ifMatch);
  }

  /** What the caller had seen of the ledger. */
  public record Seen(String tags) {

    /** Says of no version in particular. */
    public static final Seen ANY = new Seen("*");

    /**
     * @param version the version of the facts as they are now
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 412 if another one was seen
     */
    public void require(String version) {
      String present = named(version);
      Optional<String> named =
          Arrays.stream(tags.split(","))
              .map(String::trim)
              .filter(one -> one.equals("*") || one.startsWith('"' + present + "."))
              .findAny();
      if (named.isEmpty()) {
        throw ProblemType.STALE_VERSION.because(
            "If-Match names a version of the ledger that is not the present one.");
      }
    }
  }

  private static String named(String version) {
    return shortened(version);
  }

  private static String shortened(String text) {
    return Sha256.of(text).substring(0, LENGTH);
  }
}
