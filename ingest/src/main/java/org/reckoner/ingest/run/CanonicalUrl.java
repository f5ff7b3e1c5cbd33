// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.run;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Urls as works are known by: in ASCII, scheme and host in lower case, no default port, no
 * fragment, and none of the parameters that only tell a publisher where a reader came from.
 */
final class CanonicalUrl {
  /** What a work key has room for. */
  private static final int GREATEST_LENGTH = 2000;

  private static final Set<String> TRACKING =
      Set.of("fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "mc_cid", "mc_eid");

  private CanonicalUrl() {}

  /** Empty where it is no http or https url, or longer than any work's. */
  static Optional<String> of(@Nullable String url) {
    if (url == null || url.length() > GREATEST_LENGTH) {
      return Optional.empty();
    }
    return parsed(url).filter(canonical -> canonical.length() <= GREATEST_LENGTH);
  }

  private static Optional<String> parsed(String url) {
    try {
      URI uri = new URI(new URI(url.strip()).toASCIIString());
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      if (uri.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
        return Optional.empty();
      }
      String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
      return Optional.of(
          scheme + "://" + host(uri) + port(uri, scheme) + path + query(uri.getRawQuery()));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** The host of a url that {@link #of} gave, without {@code www.}. */
  static String hostOf(String canonicalUrl) {
    return host(URI.create(canonicalUrl)).replaceFirst("^www\\.", "");
  }

  /** Whether two such urls are of one site: one host, or one below the other. */
  static boolean sameSite(String one, String other) {
    String a = "." + hostOf(one);
    String b = "." + hostOf(other);
    return a.endsWith(b) || b.endsWith(a);
  }

  private static String host(URI uri) {
    return uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
  }

  private static String port(URI uri, String scheme) {
    int usual = scheme.equals("http") ? 80 : 443;
    return uri.getPort() < 0 || uri.getPort() == usual ? "" : ":" + uri.getPort();
  }

  private static String query(@Nullable String query) {
    if (query == null) {
      return "";
    }
    String kept =
        Arrays.stream(query.split("&"))
            .filter(parameter -> !parameter.isEmpty() && !isTracking(parameter))
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }

  private static boolean isTracking(String parameter) {
    int equals = parameter.indexOf('=');
    String name =
        (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
    return name.startsWith("utm_") || TRACKING.contains(name);
  }
}
