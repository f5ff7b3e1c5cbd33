// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.document.Tlp;

/**
 * A watched feed.
 *
 * @param key its name
 * @param url what is watched
 * @param kind what that is
 * @param minutes how often it is looked at
 * @param publisher who publishes what it tells of
 * @param tlp how far that may be shared
 * @param askedBy who wants it watched
 * @param madeAt since when
 * @param nextAt when it is looked at next, or soon after
 * @param lookedAt when it was looked at last
 * @param changedAt when there was something new last
 * @param failures how many looks in a row have failed; the wait doubles with each
 * @param lastFailure why the last one did, or what it told of could not be had
 * @param lastRun the run that took in what was new last
 * @param href its own address
 */
public record FeedView(
    String key,
    String url,
    FeedKind kind,
    long minutes,
    @Nullable String publisher,
    @Nullable Tlp tlp,
    String askedBy,
    Instant madeAt,
    Instant nextAt,
    @Nullable Instant lookedAt,
    @Nullable Instant changedAt,
    int failures,
    @Nullable String lastFailure,
    @Nullable String lastRun,
    String href) {

  public static FeedView of(WatchedFeed feed) {
    return new FeedView(
        feed.key(),
        feed.url(),
        feed.kind(),
        feed.every().toMinutes(),
        feed.publisher().orElse(null),
        feed.tlp().orElse(null),
        feed.askedBy(),
        feed.madeAt(),
        feed.nextAt(),
        feed.lookedAt().orElse(null),
        feed.changedAt().orElse(null),
        feed.failures(),
        feed.lastFailure().orElse(null),
        feed.lastRun().orElse(null),
        FeedsResource.PATH + "/" + feed.key());
  }
}
