// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.runs;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.problem.ProblemType;
import org.reckoner.ingest.fetch.Supplied;
import org.reckoner.ingest.fetch.Target;
import org.reckoner.ingest.fetch.Targets;

/**
 * What a run is to fetch. Addresses only: the files of the machine that serves are nobody's
 * business.
 *
 * @param urls http and https addresses of pages, reports and feeds
 * @param publisher who published them, where they do not say it
 * @param published when, 2024-03-22, 2024-03 or 2024
 * @param tlp how far they may be shared
 */
public record RunRequest(
    @NotNull @NotEmpty @Size(max = 1000) List<@NotBlank @Size(max = 2000) String> urls,
    @Nullable @Size(max = 200) String publisher,
    @Nullable String published,
    @Nullable String tlp) {

  List<Target> targets() {
    for (String url : urls) {
      String start = url.substring(0, Math.min(url.length(), 8)).toLowerCase(Locale.ROOT);
      if (!start.startsWith("http://") && !start.startsWith("https://")) {
        throw ProblemType.INVALID_BODY.about(
            "urls",
            "'" + url + "' is no http or https address; files are sent as multipart/form-data.");
      }
    }
    return Targets.of(urls);
  }

  Supplied supplied() {
    return supplied(null, publisher, published, tlp);
  }

  static Supplied supplied(
      @Nullable String url,
      @Nullable String publisher,
      @Nullable String published,
      @Nullable String tlp) {
    try {
      return Supplied.of(url, publisher, published, tlp);
    } catch (IllegalArgumentException e) {
      throw ProblemType.INVALID_BODY.because(e.getMessage() + ".");
    }
  }
}
