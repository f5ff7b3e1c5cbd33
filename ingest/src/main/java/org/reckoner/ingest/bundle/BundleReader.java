// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.bundle;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.reckoner.domain.document.Sha256;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.read.RawDocument;
import org.reckoner.ingest.read.Reading;

/**
 * Reads a bundle of STIX 2.1, somebody else's or our own: each report with its notes is a document
 * like any other, each incident and each group with its relationships one whose lines {@link
 * BundleClaims} understands. What is wrong with an object is said with its id, what is not
 * understood is counted by type; the rest goes in. Source: OASIS, STIX Version 2.1.
 */
public final class BundleReader {
  /** Goes up when the same bundle may give other documents or claims. */
  public static final String VERSION = "bundle-1";

  private static final int DEPTH = 100;
  private static final int MOST_OBJECTS = 2_000_000;
  private static final int TOLD = 1000;
  private static final int HEAD = 8192;
  private static final Pattern BUNDLE = Pattern.compile("\"type\"\\s{0,20}:\\s{0,20}\"bundle\"");
  private static final Pattern ID =
      Pattern.compile(
          "[a-z][a-z0-9-]{0,200}--[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /** What makes documents, or is needed for those that do. */
  private static final Set<String> UNDERSTOOD =
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
                      .maxNestingDepth(DEPTH)
                      .maxNumberLength(100)
                      .build())
              .build());

  private final RawDocument raw;
  private final ObjectGraph graph = new ObjectGraph();
  private final List<Reading> problems = new ArrayList<>();
  private final Map<String, Integer> leftOut = new TreeMap<>();
  private int untold;

  private BundleReader(RawDocument raw) {
    this.raw = raw;
  }

  /** Whether the bytes begin, or end, as a bundle does. */
  public static boolean isBundle(RawDocument raw) {
    byte[] bytes = raw.bytes();
    int length = Math.min(HEAD, bytes.length);
    String head = new String(bytes, 0, length, StandardCharsets.UTF_8).strip();
    String tail = new String(bytes, bytes.length - length, length, StandardCharsets.UTF_8).strip();
    return (head.startsWith("{") || head.startsWith("\uFEFF{"))
        && (BUNDLE.matcher(head).find() || BUNDLE.matcher(tail).find())
        && (head + tail).contains("bundle--");
  }

  /** The documents of a bundle, and what is wrong with it. */
  public static List<Reading> read(RawDocument raw) {
    BundleReader reader = new BundleReader(raw);
    reader.readObjects();
    reader.graph.check(reader::tell);
    reader.leftOut.forEach(
        (type, number) ->
            reader.problems.add(
                unreadable(
                    raw.source(),
                    Failure.Type.UNSUPPORTED,
                    raw.source()
                        + ": objects of the type "
                        + type
                        + " are not understood; "
                        + number
                        + " left out")));
    if (reader.untold > 0) {
      reader.problems.add(
          unreadable(
              raw.source(),
              Failure.Type.DAMAGED,
              raw.source() + ": " + reader.untold + " more such problems"));
    }
    List<Reading> readings =
        new ArrayList<>(new BundleDocuments(raw, Sha256.of(raw.bytes()), reader.graph).all());
    readings.addAll(reader.problems);
    return readings;
  }

  private void readObjects() {
    try (JsonParser json = MAPPER.createParser(raw.bytes())) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        tell("", new Failure(Failure.Type.DAMAGED, "is no object of JSON"));
        return;
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        boolean objects = json.currentName().equals("objects");
        if (json.nextToken() == JsonToken.START_ARRAY && objects) {
          int index = 0;
          while (json.nextToken() != JsonToken.END_ARRAY && json.currentToken() != null) {
            JsonNode object = MAPPER.readTree(json);
            if (index == MOST_OBJECTS) {
              tell("", new Failure(Failure.Type.TOO_LARGE, "has more than " + index + " objects"));
              return;
            }
            take(index++, object);
          }
        } else {
          json.skipChildren();
        }
      }
    } catch (StreamConstraintsException e) {
      tell("", new Failure(Failure.Type.TOO_LARGE, "is nested or long beyond reading" + place(e)));
    } catch (JsonProcessingException e) {
      tell("", new Failure(Failure.Type.DAMAGED, "is no JSON" + place(e)));
    } catch (IOException e) {
      tell("", new Failure(Failure.Type.DAMAGED, "cannot be read: " + e.getMessage()));
    }
  }

  private static String place(JsonProcessingException e) {
    return e.getLocation() == null
        ? ""
        : " at line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
  }

  private void take(int index, JsonNode object) {
    String id = object.path("id").asText("");
    String type = object.path("type").asText("");
    if (!ID.matcher(id).matches() || !id.startsWith(type + "--")) {
      String shown = id.length() > 80 ? id.substring(0, 80) + "…" : id;
      tell(
          "objects[" + index + "]",
          new Failure(
              Failure.Type.DAMAGED,
              "has the id '" + shown + "', which is none of an object of type '" + type + "'"));
      return;
    }
    JsonNode version = object.path("spec_version");
    boolean mayLack =
        OBSERVABLES.contains(type)
            || type.equals("marking-definition")
            || !UNDERSTOOD.contains(type);
    if (version.isMissingNode() ? !mayLack : !version.asText().equals("2.1")) {
      tell(
          id,
          new Failure(
              Failure.Type.UNSUPPORTED,
              version.isMissingNode()
                  ? "has no spec_version, as in STIX 2.0; 2.1 is read"
                  : "is of STIX " + version.asText() + "; 2.1 is read"));
      return;
    }
    if (!graph.add(Thing.of(id, object))) {
      tell(id, new Failure(Failure.Type.DAMAGED, "stands in the bundle more than once"));
    }
    if (!UNDERSTOOD.contains(type)) {
      leftOut.merge(type, 1, Integer::sum);
    }
  }

  private void tell(String place, Failure failure) {
    if (problems.size() == TOLD) {
      untold++;
      return;
    }
    String source = place.isEmpty() ? raw.source() : raw.source() + "#" + place;
    problems.add(unreadable(source, failure.type(), source + " " + failure.message()));
  }

  private static Reading.Unreadable unreadable(String source, Failure.Type type, String message) {
    return new Reading.Unreadable(source, new Failure(type, message));
  }
}
