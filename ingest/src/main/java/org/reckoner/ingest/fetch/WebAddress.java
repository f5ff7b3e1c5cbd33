// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.reckoner.ingest.Failure;

/** Which urls are fetched: http and https, with a host, without a password. */
final class WebAddress {
  private static final int GREATEST_LENGTH = 2000;

  private WebAddress() {}

  static URI parse(String url) throws FetchException {
    if (url.length() > GREATEST_LENGTH) {
      throw bad(url.substring(0, 60) + "…", "has more than " + GREATEST_LENGTH + " characters");
    }
    try {
      return checked(new URI(url), url);
    } catch (URISyntaxException e) {
      throw bad(url, "is not a url: " + e.getReason());
    }
  }

  /** Where a redirect leads, checked the same. */
  static URI redirected(URI from, String location) throws FetchException {
    try {
      return checked(from.resolve(new URI(location)), location);
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw bad(location, "is not a url, and " + from + " redirects to it");
    }
  }

  private static URI checked(URI uri, String url) throws FetchException {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw bad(url, "is neither http nor https");
    }
    if (uri.getHost() == null) {
      throw bad(url, "has no host");
    }
    if (uri.getRawUserInfo() != null) {
      throw bad(url, "carries a user name, which Reckoner would have to keep");
    }
    return uri;
  }

  private static FetchException bad(String url, String what) {
    return new FetchException(Failure.Type.BAD_URL, "'" + url + "' " + what);
  }
}
