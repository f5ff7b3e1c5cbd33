// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.taxii;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The resources of TAXII 2.1 that are not objects of STIX, by the names of the specification. */
@JsonInclude(JsonInclude.Include.NON_NULL)
final class TaxiiMessages {
  static final String MEDIA_TYPE = "application/taxii+json;version=2.1";

  /** What the objects are. */
  static final String STIX = "application/stix+json;version=2.1";

  private TaxiiMessages() {}

  /** Section 4.1. */
  record Discovery(
      String title,
      String description,
      @JsonProperty("default") String first,
      @JsonProperty("api_roots") List<String> roots) {}

  /** Section 4.2. */
  record Root(
      String title,
      String description,
      List<String> versions,
      @JsonProperty("max_content_length") int maxContentLength) {}

  /** Section 5.2. */
  record Collection(
      String id,
      String title,
      String description,
      String alias,
      @JsonProperty("can_read") boolean canRead,
      @JsonProperty("can_write") boolean canWrite,
      @JsonProperty("media_types") List<String> mediaTypes) {
    static Collection of(TaxiiCollection one) {
      return new Collection(
          one.id(), one.title(), one.description(), one.alias(), true, false, List.of(STIX));
    }
  }

  /** Section 5.1. */
  record Collections(List<Collection> collections) {}

  /**
   * Section 5.3.
   *
   * @param next not among the specification's members, though it lets one ask for it
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Manifest(boolean more, @Nullable String next, List<Entry> objects) {

    /** One version of one object. */
    record Entry(
        String id,
        @JsonProperty("date_added") String dateAdded,
        String version,
        @JsonProperty("media_type") String mediaType) {}
  }

  /** Section 5.8. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Versions(boolean more, @Nullable String next, List<String> versions) {}

  /** Section 3.6.1. */
  record Mistake(
      String title,
      @Nullable String description,
      @JsonProperty("error_code") @Nullable String code,
      @JsonProperty("http_status") String status) {}
}
