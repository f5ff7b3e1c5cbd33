// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.bundle;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.reckoner.domain.claim.Assertion;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Frame;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.evidence.EvidenceSpan;
import org.reckoner.ingest.read.Unreadable;

/**
 * Reads back the ledger that a bundle of the profile {@code full} carries: its documents, each with
 * its claims and their words as they were exported, and not what an extractor would make of them.
 * Whoever does so trusts the bundle as far as the ledger it was made from: it says of any document
 * what it likes.
 */
public final class LedgerBundle {
  /** The extension in which documents and claims stand; docs/stix.md describes it. */
  public static final String EXTENSION =
      "extension-definition--593c69d9-63cd-5688-bb49-75a7a5e5f684";

  /** The extension in which the ledger's own report carries what was decided. */
  private static final String LEDGER = "extension-definition--88b76bb2-1043-5e50-8d39-79a362d1f735";

  private static final int DEPTH = 100;

  private static final JsonMapper MAPPER =
      CanonicalJson.settings(
              JsonMapper.builder(
                  JsonFactory.builder()
                      .streamReadConstraints(
                          StreamReadConstraints.builder()
                              .maxNestingDepth(DEPTH)
                              .maxNumberLength(100)
                              .build())
                      .build()))
          // Objects of a bundle stand one behind the other.
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .withConfigOverride(
              List.class,
              lists -> lists.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
          .build();

  private final String source;
  private final CarriedLedger carried;

  private LedgerBundle(String source, CarriedLedger carried) {
    this.source = source;
    this.carried = carried;
  }

  /**
   * Reads a bundle; the stream is read to its end and closed.
   *
   * @param source where it came from, for messages and as the source of its documents
   * @throws Unreadable if it carries more than there is memory for
   */
  public static CarriedLedger.Contents read(InputStream bytes, String source)
      throws IOException, Unreadable {
    return read(bytes, source, CarriedLedger.DecisionTaker.NONE);
  }

  /**
   * As {@link #read(InputStream, String)}, with what was decided: the decisions are taken once all
   * is read, and then the claims that they set aside come in besides.
   *
   * @throws Unreadable if it carries more than there is memory for; then no decision was taken
   */
  public static CarriedLedger.Contents read(
      InputStream bytes, String source, CarriedLedger.DecisionTaker taker)
      throws IOException, Unreadable {
    LedgerBundle bundle = new LedgerBundle(source, new CarriedLedger(source));
    try (JsonParser json = MAPPER.createParser(bytes)) {
      bundle.readObjects(json);
    } catch (JsonProcessingException e) {
      bundle.carried.problem(
          source
              + " is no bundle that can be read to its end: line "
              + (e.getLocation() == null ? "unknown" : e.getLocation().getLineNr()));
    }
    return bundle.carried.contents(taker);
  }

  private void readObjects(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      carried.problem(source + " is no object of JSON");
      return;
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean objects = json.currentName().equals("objects");
      if (json.nextToken() == JsonToken.START_ARRAY && objects) {
        while (json.nextToken() != JsonToken.END_ARRAY && json.currentToken() != null) {
          take(MAPPER.readTree(json));
        }
      } else {
        json.skipChildren();
      }
    }
  }

  private void take(JsonNode object) {
    if (object.path("revoked").asBoolean(false)) {
      return;
    }
    for (JsonNode decision : object.path("extensions").path(LEDGER).path("decisions")) {
      tryTo(object, () -> takeDecision(decision));
    }
    JsonNode content = object.path("extensions").path(EXTENSION);
    if (content.path("document") instanceof ObjectNode document) {
      tryTo(object, () -> takeDocument(document));
    }
    for (JsonNode claim : content.path("claims")) {
      tryTo(object, () -> takeClaim(claim, carried::claim));
    }
    for (JsonNode claim : content.path("set_aside")) {
      tryTo(object, () -> takeClaim(claim, carried::setAside));
    }
  }

  /** What is wrong with a part of an object is said with its id. */
  private void tryTo(JsonNode object, Part part) {
    try {
      part.take();
    } catch (JsonProcessingException | IllegalArgumentException e) {
      String why = e instanceof JsonProcessingException json ? json.getOriginalMessage() : why(e);
      carried.problem(source + "#" + object.path("id").asText("?") + ": " + why);
    }
  }

  private static String why(Exception e) {
    return String.valueOf(e.getMessage());
  }

  private interface Part {
    void take() throws JsonProcessingException;
  }

  private void takeDocument(ObjectNode content) throws JsonProcessingException {
    ObjectNode described = (ObjectNode) named(content);
    described.put("source", source);
    carried.document(MAPPER.treeToValue(described, SourceDocument.class));
  }

  /** A decision in the form of its line, from which an export leaves empty lists out. */
  private void takeDecision(JsonNode content) {
    if (!(named(content) instanceof ObjectNode decision)) {
      throw new IllegalArgumentException("a decision is no object of JSON");
    }
    decision.withArray("anchors");
    carried.decision(decision.toString());
  }

  private interface ClaimTaker {
    void take(Claim claim, String rule, String ruleVersion, int confidence);
  }

  private void takeClaim(JsonNode content, ClaimTaker taker) throws JsonProcessingException {
    JsonNode found = named(content);
    JsonNode said = found.path("claim");
    Property property = Property.named(said.path("property").asText());
    List<EvidenceSpan> evidence = new ArrayList<>();
    for (JsonNode span : said.path("evidence")) {
      evidence.add(MAPPER.treeToValue(span, EvidenceSpan.class));
    }
    taker.take(
        new Claim(
            new ClaimKey(said.path("key").asText()),
            new WorkKey(said.path("work").asText()),
            MAPPER.treeToValue(said.path("frame"), Frame.class),
            property,
            (ClaimValue) MAPPER.treeToValue(said.path("value"), property.valueType()),
            MAPPER.treeToValue(said.path("assertion"), Assertion.class),
            evidence),
        found.path("ruleId").asText(),
        found.path("ruleVersion").asText(),
        found.path("confidence").asInt());
  }

  /**
   * With the names of before: {@code asserted_by} as {@code assertedBy}, {@code of_} as {@code of}.
   */
  private static JsonNode named(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode named = JsonNodeFactory.instance.objectNode();
      object
          .properties()
          .forEach(member -> named.set(name(member.getKey()), named(member.getValue())));
      return named;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode named = JsonNodeFactory.instance.arrayNode();
      array.forEach(element -> named.add(named(element)));
      return named;
    }
    return node;
  }

  private static String name(String underscored) {
    StringBuilder name = new StringBuilder(underscored.length());
    boolean upper = false;
    for (int i = 0; i < underscored.length(); i++) {
      char sign = underscored.charAt(i);
      if (sign != '_') {
        name.append(upper ? Character.toUpperCase(sign) : sign);
      }
      upper = sign == '_';
    }
    return name.toString();
  }
}
