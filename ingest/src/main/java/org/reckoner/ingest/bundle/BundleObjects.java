// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.bundle;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.reckoner.ingest.Failure;

/**
 * Reads a bundle object by object, holding one of them at a time. What is wrong with one is said
 * with its id or its place, and the next is read.
 */
final class BundleObjects {
  /** Deeper objects are left out; beyond the second bound nothing more is read. */
  private static final int DEPTH = 100;

  private static final int DEEPEST = 100_000;
  private static final int MOST_OBJECTS = 4_000_000;
  private static final Pattern ID =
      Pattern.compile(
          "[a-z][a-z0-9-]{0,200}--[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /** What makes documents, or is needed for those that do. */
  static final Set<String> UNDERSTOOD =
      Set.of(
          "report",
          "note",
          "incident",
          "impact",
          "identity",
          "intrusion-set",
          "threat-actor",
          "campaign",
          "attack-pattern",
          "relationship");

  /** What an object must have to be understood; the standard demands it, too. */
  private static final Map<String, List<String>> NEEDED =
      Map.of(
          "report", List.of("name"),
          "note", List.of("content"),
          "incident", List.of("name"),
          "identity", List.of("name"),
          "intrusion-set", List.of("name"),
          "threat-actor", List.of("name"),
          "campaign", List.of("name"),
          "attack-pattern", List.of("name"),
          "relationship", List.of("relationship_type", "source_ref", "target_ref"));

  /** Objects of the standard that must name its version; observables need not. */
  private static final Set<String> OBSERVABLES =
      Set.of(
          "artifact",
          "autonomous-system",
          "directory",
          "domain-name",
          "email-addr",
          "email-message",
          "file",
          "ipv4-addr",
          "ipv6-addr",
          "mac-addr",
          "mutex",
          "network-traffic",
          "process",
          "software",
          "url",
          "user-account",
          "windows-registry-key",
          "x509-certificate");

  private static final JsonMapper MAPPER =
      new JsonMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(DEEPEST)
                      .maxNumberLength(100)
                      .build())
              .build());

  private final BundleProblems problems;
  private final Sink sink;
  private final Set<String> beside = new HashSet<>();
  private boolean part;

  /** Takes the objects that can be understood. */
  interface Sink {

    /**
     * Takes an object.
     *
     * @param start of its bytes in the bundle
     * @param end of its bytes, exclusive
     * @return false if the same version of it was taken before
     */
    boolean take(Thing thing, long start, long end);
  }

  BundleObjects(BundleProblems problems, Sink sink) {
    this.problems = problems;
    this.sink = sink;
  }

  /** Whether the bundle calls itself a part of one that was divided here. */
  boolean isPart() {
    return part;
  }

  /** What is in a part only because others refer to it: it is a document in another part. */
  Set<String> beside() {
    return beside;
  }

  /** Reads to the end, or to where nothing can be read any more; closes the stream. */
  void read(InputStream bytes) {
    try (JsonParser json = MAPPER.createParser(bytes)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        tell(Failure.Type.DAMAGED, "is no object of JSON");
        return;
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String member = json.currentName();
        boolean list = json.nextToken() == JsonToken.START_ARRAY;
        if (list && member.equals("objects")) {
          readAll(json);
        } else if (list && member.equals(BundleParts.MARK)) {
          part = true;
          while (json.nextToken() == JsonToken.VALUE_STRING) {
            beside.add(json.getText());
          }
          skipTo(1, json);
        } else {
          json.skipChildren();
        }
      }
    } catch (StreamConstraintsException e) {
      tell(Failure.Type.TOO_LARGE, "is nested or long beyond reading" + place(e));
    } catch (JsonProcessingException e) {
      tell(Failure.Type.DAMAGED, "is no JSON" + place(e));
    } catch (IOException e) {
      tell(Failure.Type.DAMAGED, "cannot be read: " + e.getMessage());
    }
  }

  private void readAll(JsonParser json) throws IOException {
    int around = json.getParsingContext().getNestingDepth();
    JsonParser shallow = new Shallow(json);
    for (int index = 0; json.nextToken() != JsonToken.END_ARRAY; index++) {
      if (json.currentToken() == null) {
        return;
      }
      if (index == MOST_OBJECTS) {
        tell(Failure.Type.TOO_LARGE, "has more than " + index + " objects; the rest is left out");
        skipTo(around - 1, json);
        return;
      }
      long start = json.currentTokenLocation().getByteOffset();
      try {
        JsonNode object = MAPPER.readTree(shallow);
        take(index, object, start, json.currentLocation().getByteOffset());
      } catch (TooDeep e) {
        skipTo(around, json);
        problems.tell(
            "objects[" + index + "]",
            new Failure(
                Failure.Type.TOO_LARGE, "is nested more than " + DEPTH + " deep and left out"));
      }
    }
  }

  /** To the end of what is open deeper than that. */
  private static void skipTo(int depth, JsonParser json) throws IOException {
    while (json.getParsingContext().getNestingDepth() > depth && json.nextToken() != null) {
      // passed over
    }
  }

  private static String place(JsonProcessingException e) {
    return e.getLocation() == null
        ? ""
        : " at line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
  }

  private void take(int index, JsonNode object, long start, long end) {
    if (!object.isObject()) {
      problems.tell(
          "objects[" + index + "]", new Failure(Failure.Type.DAMAGED, "is no object of JSON"));
      return;
    }
    String id = object.path("id").asText("");
    String type = object.path("type").asText("");
    if (!ID.matcher(id).matches() || !id.startsWith(type + "--")) {
      problems.tell(
          "objects[" + index + "]",
          new Failure(
              Failure.Type.DAMAGED,
              "has the id '"
                  + shown(id)
                  + "', which is none of an object of type '"
                  + shown(type)
                  + "'"));
      return;
    }
    JsonNode version = object.path("spec_version");
    boolean mayLack =
        OBSERVABLES.contains(type)
            || type.equals("marking-definition")
            || !UNDERSTOOD.contains(type);
    if (version.isMissingNode() ? !mayLack : !version.asText().equals("2.1")) {
      problems.tell(
          id,
          new Failure(
              Failure.Type.UNSUPPORTED,
              version.isMissingNode()
                  ? "has no spec_version, as in STIX 2.0; 2.1 is read"
                  : "is of STIX " + shown(version.asText()) + "; 2.1 is read"));
      return;
    }
    if (!part) { // else it was said of the whole
      look(id, type, object);
    }
    if (!sink.take(Thing.of(id, object), start, end)) {
      problems.tell(id, new Failure(Failure.Type.DAMAGED, "stands in the bundle more than once"));
    }
    if (!UNDERSTOOD.contains(type)) {
      problems.leaveOut(type);
    }
  }

  /** Says what is wrong within an object that goes in all the same. */
  private void look(String id, String type, JsonNode object) {
    if (Thing.hasWrongLoss(object)) {
      problems.tell(
          id, new Failure(Failure.Type.DAMAGED, "has a loss whose bounds are no sums of money"));
    }
    List<String> missing =
        NEEDED.getOrDefault(type, List.of()).stream()
            .filter(name -> object.path(name).asText("").isBlank() || !object.get(name).isTextual())
            .toList();
    if (!missing.isEmpty() && !object.path("revoked").asBoolean(false)) {
      problems.tell(
          id,
          new Failure(Failure.Type.DAMAGED, "has no text for its " + String.join(", ", missing)));
    }
  }

  private static String shown(String text) {
    return text.length() > 80 ? text.substring(0, 80) + "…" : text;
  }

  private void tell(Failure.Type type, String message) {
    problems.tell("", new Failure(type, message));
  }

  /** An object is nested too deeply; the parser stands within it. */
  private static final class TooDeep extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Stops at what is nested too deeply, before it is held as a tree. */
  private static final class Shallow extends JsonParserDelegate {
    Shallow(JsonParser json) {
      super(json);
    }

    @Override
    public JsonToken nextToken() throws IOException {
      JsonToken token = delegate.nextToken();
      if (token != null
          && token.isStructStart()
          && delegate.getParsingContext().getNestingDepth() > DEPTH) {
        throw new TooDeep();
      }
      return token;
    }
  }
}
