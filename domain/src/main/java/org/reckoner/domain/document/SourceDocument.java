// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A document as the ledger sees it: what a work says of itself, and how far it may be shared. The
 * text is not part of it; claims carry their own words.
 *
 * @param work which work it is
 * @param rawSha256 digest of the archived bytes
 * @param textSha256 digest of the clean text that the claims' positions refer to
 * @param source where it came from, as it was asked for
 * @param url canonical url, or null where unknown
 * @param title its title, or null
 * @param publisher who published it, or null where unknown
 * @param published when, as precisely as known, or null where unknown
 * @param publishedNotAfter the day of capture, which bounds an unknown publication date
 * @param language BCP 47 tag of the text, {@code und} where unknown
 * @param tlp how far it may be shared
 * @param links canonical urls of the documents it links to as sources
 * @param signature MinHash signature of its text, for near-copies; empty where it is too short
 */
public record SourceDocument(
    WorkKey work,
    String rawSha256,
    String textSha256,
    String source,
    @Nullable String url,
    @Nullable String title,
    @Nullable Publisher publisher,
    @Nullable PublicationDate published,
    LocalDate publishedNotAfter,
    String language,
    Tlp tlp,
    List<String> links,
    List<Integer> signature) {
  /**
   * @throws IllegalArgumentException if a digest is not one
   */
  public SourceDocument {
    Sha256.require(rawSha256);
    Sha256.require(textSha256);
    links = List.copyOf(links);
    signature = List.copyOf(signature);
  }

  /**
   * Whose it is, as it is shown: the publisher's name, else the host of its url, else its title in
   * quotation marks. Never where it lay: that is nobody else's business and differs by machine.
   */
  public String publisherName() {
    if (publisher != null) {
      return publisher.name();
    }
    String host = url == null ? null : host(url);
    if (host != null) {
      return host;
    }
    return title == null || title.isBlank() ? "an unnamed document" : "“" + title.strip() + "”";
  }

  private static @Nullable String host(String url) {
    int from = url.indexOf("://");
    if (from < 0) {
      return null;
    }
    int to = from + 3;
    while (to < url.length() && "/?#:".indexOf(url.charAt(to)) < 0) {
      to++;
    }
    String host = url.substring(from + 3, to).toLowerCase(Locale.ROOT);
    return host.isEmpty() ? null : host.startsWith("www.") ? host.substring(4) : host;
  }
}
