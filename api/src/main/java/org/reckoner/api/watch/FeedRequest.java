// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.watch;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.document.Tlp;

/**
 * A feed or page to be watched.
 *
 * @param url its http or https address
 * @param minutes how often it is looked at; 60 where not given
 * @param publisher who publishes what it tells of, where that does not say it
 * @param tlp how far it may be shared
 * @param kind what it is; PAGE where not given, which a feed is too
 */
public record FeedRequest(
    @NotBlank @Size(max = 2000) String url,
    @Nullable @Min(5) @Max(43200) Integer minutes,
    @Nullable @Size(min = 1, max = 200) String publisher,
    @Nullable Tlp tlp,
    @Nullable FeedKind kind) {}
