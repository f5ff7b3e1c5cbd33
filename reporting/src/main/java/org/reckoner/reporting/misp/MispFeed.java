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
                  write(out, utf8(comma[0] + CanonicalJson.write(wrapped(event))));
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
    ObjectNode manifest = JsonNodeFactory.instance.objectNode();
    StringBuilder hashes = new StringBuilder();
    through(
        () ->
            events.forEach(
                event -> {
                  String uuid = event.get("uuid").textValue();
                  manifest.set(uuid, entry(event));
                  hash(event, uuid, hashes);
                  write(folder, uuid + ".json", CanonicalJson.write(wrapped(event)));
                }));
    folder.write("manifest.json", utf8(CanonicalJson.write(manifest)));
    folder.write("hashes.csv", utf8(hashes.toString()));
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

  private static ObjectNode wrapped(ObjectNode event) {
    ObjectNode wrapped = JsonNodeFactory.instance.objectNode();
    wrapped.set("Event", event);
    return wrapped;
  }

  private static ObjectNode entry(ObjectNode event) {
    ObjectNode entry = JsonNodeFactory.instance.objectNode();
    for (String member :
        List.of("Orgc", "Tag", "info", "date", "analysis", "threat_level_id", "timestamp")) {
      entry.set(member, event.get(member));
    }
    return entry;
  }

  /** MISP looks values up by MD5, as a name and not as a protection. */
  private static void hash(ObjectNode event, String uuid, StringBuilder hashes) {
    event.get("Attribute").forEach(one -> hash(one, uuid, hashes));
    event
        .get("Object")
        .forEach(object -> object.get("Attribute").forEach(one -> hash(one, uuid, hashes)));
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
