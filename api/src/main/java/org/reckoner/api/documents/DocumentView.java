// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.documents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.document.Publisher;
import org.reckoner.domain.document.Tlp;

/**
 * A document without its text.
 *
 * @param id its public id
 * @param work key of the work it is
 * @param source where it came from, as it was asked for
 * @param url canonical url
 * @param title its title
 * @param publisher who published it
 * @param published when, and where that was found
 * @param publishedNotAfter the day of capture, which bounds an unknown date
 * @param language BCP 47 tag
 * @param tlp how far it may be shared
 * @param rawSha256 digest of the bytes as they came
 * @param textSha256 digest of the clean text
 * @param links what it links to as sources
 * @param claims how many claims it makes
 * @param href its own address; {@code /text}, {@code /original}, {@code /claims} and {@code
 *     /near-copies} below it
 */
public record DocumentView(
    String id,
    String work,
    String source,
    @Nullable String url,
    @Nullable String title,
    @Nullable Publisher publisher,
    @Nullable PublicationDate published,
    LocalDate publishedNotAfter,
    String language,
    Tlp tlp,
    String rawSha256,
    String textSha256,
    List<String> links,
    int claims,
    String href) {}
