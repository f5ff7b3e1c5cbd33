// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.stix;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.domain.document.Sha256;

/**
 * What must be remembered of an object that was handed out, so that the next version of it follows
 * the rules of versioning (STIX 2.1, section 3.6): unchanged content is no new version, a changed
 * one is later, and after a revoked one there is none.
 *
 * @param created as it was handed out
 * @param modified the same; null of what the standard does not version
 * @param contentSha256 of all but the times
 */
public record ObjectVersion(
    String created, @Nullable String modified, boolean revoked, String contentSha256) {
  private static final String WITHDRAWN = "Withdrawn";

  /**
   * What a withdrawn object keeps: what the standard demands and what says nothing of its story.
   */
  private static final Set<String> KEPT =
      Set.of(
          "type",
          "spec_version",
          "id",
          "created_by_ref",
          "created",
          "modified",
          "object_marking_refs",
          "object_refs",
          "published",
          "opinion",
          "relationship_type",
          "source_ref",
          "target_ref",
          "impact_category",
          "country",
          "extensions");

  /** The version that an object is. */
  public static ObjectVersion of(ObjectNode object) {
    return new ObjectVersion(
        object.path("created").asText(""),
        object.has("modified") ? object.get("modified").asText() : null,
        object.path("revoked").booleanValue(),
        Sha256.of(content(object)));
  }

  /** The object as it follows this version; empty where it is no new one. */
  public Optional<ObjectNode> successor(ObjectNode object) {
    if (modified == null || revoked || !object.has("modified")) {
      return Optional.empty();
    }
    if (Sha256.of(content(object)).equals(contentSha256)) {
      return Optional.empty();
    }
    object.put("created", created);
    return Optional.of(object.put("modified", after(object)));
  }

  /**
   * The object as it is handed out last: revoked, and without its words, which its readers may no
   * longer be shown. Empty of what is not ours to revoke.
   */
  public static Optional<ObjectNode> withdrawn(ObjectNode object) {
    boolean ours =
        object.path("created_by_ref").asText("").equals(Creators.RECKONER)
            && object.has("modified")
            && !object.path("revoked").booleanValue()
            && !object.get("id").asText().startsWith("extension-definition--");
    if (!ours) {
      return Optional.empty();
    }
    String modified = of(object).after(object);
    ObjectNode last = object.deepCopy();
    last.retain(KEPT);
    for (String words : new String[] {"name", "content"}) {
      if (object.has(words)) {
        last.put(words, WITHDRAWN);
      }
    }
    if (last.has("extensions")) {
      withoutContent(last);
    }
    return Optional.of(last.put("modified", modified).put("revoked", true));
  }

  /** Only an extension that makes the object what it is stays, and says no more than that. */
  private static void withoutContent(ObjectNode object) {
    ObjectNode kinds = object.objectNode();
    object
        .get("extensions")
        .properties()
        .forEach(
            one -> {
              if (one.getValue().path("extension_type").asText("").startsWith("new-")) {
                kinds
                    .putObject(one.getKey())
                    .set("extension_type", one.getValue().get("extension_type"));
              }
            });
    object.remove("extensions");
    if (!kinds.isEmpty()) {
      object.set("extensions", kinds);
    }
  }

  /** Its own time, or the first moment after this version where that is later. */
  private String after(ObjectNode object) {
    Instant own = moment(object);
    Instant next = Instant.parse(String.valueOf(modified)).plusMillis(1);
    return StixTime.of(own.isAfter(next) ? own : next);
  }

  /**
   * When an object was modified.
   *
   * @throws IllegalArgumentException if it does not say so, in a sentence
   */
  static Instant moment(ObjectNode object) {
    try {
      return Instant.parse(object.path("modified").asText());
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "The earlier export gives %s no right time".formatted(object.get("id")), e);
    }
  }

  /** All but the times, in the form in which it is written. */
  static String content(ObjectNode object) {
    ObjectNode content = object.deepCopy();
    content.remove("created");
    content.remove("modified");
    return CanonicalJson.write(content);
  }
}
