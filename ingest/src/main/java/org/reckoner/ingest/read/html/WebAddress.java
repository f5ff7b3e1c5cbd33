// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Absolute http and https addresses without fragment; whatever is not one is left out. */
public final class WebAddress {
  private static final int LONGEST = 2000;

  private WebAddress() {}

  /** The address that a link means on a page at {@code base}. */
  public static Optional<String> resolve(@Nullable String base, String link) {
    String written = link.strip();
    if (written.isEmpty() || written.length() > LONGEST || written.startsWith("#")) {
      return Optional.empty();
    }
    try {
      URI target = new URI(written.replace(" ", "%20"));
      URI absolute = target.isAbsolute() || base == null ? target : new URI(base).resolve(target);
      String scheme = absolute.getScheme();
      if (scheme == null || absolute.getHost() == null) {
        return Optional.empty();
      }
      String lower = scheme.toLowerCase(Locale.ROOT);
      if (!lower.equals("http") && !lower.equals("https")) {
        return Optional.empty();
      }
      String text = absolute.toString();
      int fragment = text.indexOf('#');
      return Optional.of(fragment < 0 ? text : text.substring(0, fragment));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
