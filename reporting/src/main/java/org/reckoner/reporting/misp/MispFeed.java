// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.misp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.reporting.stix.StixId;

/** Writes a ledger for MISP. Pure: the same ledger gives the same bytes. */
public final class MispFeed {
  private MispFeed() {}

  /** Where the files of a feed go. */
  @FunctionalInterface
  public interface Folder {
    void write(String name, byte[] content) throws IOException;
  }

  /**
   * Writes all events into one file, as MISP's import takes it; the stream stays open.
   *
   * @return in words, what the events could not carry
   */
  public static List<String> file(Ledger ledger, PartyRegister register, OutputStream out)
      throws IOException {
    MispEvents events = new MispEvents(ledger, register);
    out.write(utf8("{\"response\":["));
    String[] comma = {"\n"};
    through(
        () ->
            events.forEach(
                event -> {
                  write(out, utf8(comma[0] + content(event)));
                  comma[0] = ",\n";
                }));
    out.write(utf8("\n]}\n"));
    return events.losses();
  }

  /**
   * Writes a feed that a MISP instance pulls over HTTP: a file for each event, a manifest, and the
   * digests of all values.
   *
   * @return in words, what the events could not carry
   */
  public static List<String> feed(Ledger ledger, PartyRegister register, Folder folder)
      throws IOException {
    MispEvents events = new MispEvents(ledger, register);
    SortedMap<String, ObjectNode> manifest = new TreeMap<>();
    SortedMap<String, String> hashes = new TreeMap<>();
    through(
        () ->
            events.forEach(
                event -> {
                  String uuid = event.get("uuid").textValue();
                  manifest.put(uuid, entry(event));
                  hashes.put(uuid, hashes(event));
                  write(folder, uuid + ".json", content(event));
                }));
    folder.write("manifest.json", utf8(CanonicalJson.write(manifest)));
    folder.write("hashes.csv", utf8(String.join("", hashes.values())));
    return events.losses();
  }

  /** Whom the events are from. */
  static ObjectNode organisation() {
    String id = StixId.of("identity", "reckoner");
    return JsonNodeFactory.instance
        .objectNode()
        .put("name", "Reckoner")
        .put("uuid", id.substring(id.indexOf("--") + 2));
  }

  /** An event as it stands in a file of its own. */
  static String content(ObjectNode event) {
    ObjectNode wrapped = JsonNodeFactory.instance.objectNode();
    wrapped.set("Event", event);
    return CanonicalJson.write(wrapped);
  }

  /** What the manifest says of an event. */
  static ObjectNode entry(ObjectNode event) {
    ObjectNode entry = JsonNodeFactory.instance.objectNode();
    for (String member :
        List.of("Orgc", "Tag", "info", "date", "analysis", "threat_level_id", "timestamp")) {
      entry.set(member, event.get(member));
    }
    return entry;
  }

  /** MISP looks values up by MD5, as a name and not as a protection. */
  static String hashes(ObjectNode event) {
    String uuid = event.get("uuid").textValue();
    StringBuilder hashes = new StringBuilder();
    event.get("Attribute").forEach(one -> hash(one, uuid, hashes));
    event
        .get("Object")
        .forEach(object -> object.get("Attribute").forEach(one -> hash(one, uuid, hashes)));
    return hashes.toString();
  }

  private static void hash(JsonNode attribute, String uuid, StringBuilder hashes) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(utf8(attribute.get("value").textValue()));
      hashes.append(HexFormat.of().formatHex(digest)).append(',').append(uuid).append('\n');
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has MD5", e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void write(OutputStream out, byte[] bytes) {
    try {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Folder folder, String name, String content) {
    try {
      folder.write(name, utf8(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void through(Runnable writing) throws IOException {
    try {
      writing.run();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
