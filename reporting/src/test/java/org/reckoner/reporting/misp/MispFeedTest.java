// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.misp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.reporting.exchange.HandMadeLedger;
import org.reckoner.reporting.exchange.RandomLedgers;
import org.reckoner.reporting.stix.StixExport;
import org.reckoner.reporting.stix.StixProfile;

/** Events and feeds, held against what MISP's core format and its templates demand. */
class MispFeedTest {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final int LEDGERS = 200;

  /** The types that are used, each in a category that MISP lets it stand in. */
  private static final Map<String, Set<String>> CATEGORIES =
      Map.of(
          "text", Set.of("Other"),
          "float", Set.of("Other"),
          "link", Set.of("External analysis"),
          "btc", Set.of("Financial fraud"),
          "xmr", Set.of("Financial fraud"),
          "target-org", Set.of("Targeting data"),
          "threat-actor", Set.of("Attribution"));

  /**
   * What is used of a template.
   *
   * @param types the type that each relation has
   * @param multiple relations that may stand more than once
   * @param demanded relations of which one must be there
   */
  private record Template(
      String uuid,
      String version,
      String category,
      Map<String, String> types,
      Set<String> multiple,
      Set<String> demanded) {}

  /** As github.com/MISP/misp-objects defines them. */
  private static final Map<String, Template> TEMPLATES =
      Map.of(
          "monetary-impact",
          new Template(
              "3376296c-c1ef-4847-979f-2bfc49aa983e",
              "1",
              "misc",
              Map.of(
                  "variety", "text",
                  "currency", "text",
                  "min_amount", "float",
                  "max_amount", "float",
                  "description", "text"),
              Set.of(),
              Set.of("variety")),
          "coin-address",
          new Template(
              "d0e6997e-78da-4815-a6a1-cfc1c1cb8a46",
              "7",
              "financial",
              Map.of(
                  "address", "btc",
                  "address-xmr", "xmr",
                  "address-crypto", "text",
                  "symbol", "text",
                  "text", "text"),
              Set.of(),
              Set.of("address", "address-xmr", "address-crypto")),
          "report",
          new Template(
              "70a68471-df22-4e3f-aa1a-5a3be19f82df",
              "8",
              "misc",
              Map.of("title", "text", "link", "link", "summary", "text"),
              Set.of("title", "link", "summary"),
              Set.of("title", "summary", "link")));

  /** Those that the schema of MISP's core format, in PyMISP, wants as JSON booleans. */
  private static final Set<String> BOOLEANS =
      Set.of("to_ids", "published", "disable_correlation", "deleted");

  @Test
  void everyEventIsAsMispWantsIt() throws IOException {
    int events = 0;
    for (long seed = 1; seed <= LEDGERS; seed++) {
      Ledger ledger = RandomLedgers.of(seed);
      Set<String> uuids = new HashSet<>();
      for (JsonNode one : events(ledger)) {
        event(one.get("Event"), uuids);
        events++;
      }
      assertThat(events(ledger)).hasSize(ledger.incidents().size());
    }
    assertThat(events).isGreaterThan(LEDGERS);
  }

  private static void event(JsonNode event, Set<String> uuids) {
    for (String text :
        List.of("date", "threat_level_id", "info", "analysis", "distribution", "timestamp")) {
      assertThat(event.get(text).isTextual()).as(text).isTrue();
      assertThat(event.get(text).textValue()).as(text).isNotBlank();
    }
    assertThat(event.get("published").isBoolean()).isTrue();
    assertThat(event.get("date").textValue()).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    assertThat(event.get("timestamp").textValue()).matches("[0-9]+");
    assertThat(event.at("/Orgc/uuid").textValue()).matches(UUID);
    assertThat(event.at("/Tag/0/name").textValue())
        .isIn("tlp:clear", "tlp:green", "tlp:amber", "tlp:amber+strict", "tlp:red");
    plain("Event", event);
    unique(event, uuids);
    event.get("Attribute").forEach(one -> attribute(one, uuids));
    event.get("Object").forEach(one -> object(one, uuids));
    event.get("EventReport").forEach(one -> unique(one, uuids));
  }

  private static void unique(JsonNode node, Set<String> uuids) {
    assertThat(node.get("uuid").textValue()).matches(UUID);
    assertThat(uuids.add(node.get("uuid").textValue())).as(node.toString()).isTrue();
  }

  private static void attribute(JsonNode attribute, Set<String> uuids) {
    unique(attribute, uuids);
    assertThat(CATEGORIES.get(attribute.get("type").textValue()))
        .contains(attribute.get("category").textValue());
    assertThat(attribute.get("value").textValue()).isNotBlank().doesNotContain("\n");
    assertThat(attribute.get("to_ids").booleanValue()).isFalse();
  }

  private static void object(JsonNode object, Set<String> uuids) {
    unique(object, uuids);
    Template template = TEMPLATES.get(object.get("name").textValue());
    assertThat(object.get("template_uuid").textValue()).isEqualTo(template.uuid());
    assertThat(object.get("template_version").textValue()).isEqualTo(template.version());
    assertThat(object.get("meta-category").textValue()).isEqualTo(template.category());
    List<String> relations = object.get("Attribute").findValuesAsText("object_relation");
    assertThat(relations).containsAnyElementsOf(template.demanded());
    assertThat(relations.stream().filter(one -> !template.multiple().contains(one)))
        .doesNotHaveDuplicates();
    for (JsonNode one : object.get("Attribute")) {
      assertThat(one.get("type").textValue())
          .isEqualTo(template.types().get(one.get("object_relation").textValue()));
      attribute(one, uuids);
    }
  }

  /** Whatever is no list, no object and no boolean is a text, numbers and times among them. */
  private static void plain(String name, JsonNode value) {
    if (value.isContainerNode()) {
      value.properties().forEach(member -> plain(member.getKey(), member.getValue()));
      if (value.isArray()) {
        value.forEach(one -> plain(name, one));
      }
    } else {
      assertThat(value.isBoolean()).as(name).isEqualTo(BOOLEANS.contains(name));
      assertThat(value.isTextual()).as(name).isEqualTo(!BOOLEANS.contains(name));
    }
  }

  @Test
  void anEventSaysWhoLostWhatAndWhoSaysSo() throws IOException {
    JsonNode event = events(HandMadeLedger.whole()).get(0).get("Event");

    assertThat(event.get("info").textValue()).startsWith("Norvik Exchange, 2023-05-04");
    assertThat(event.get("date").textValue()).isEqualTo("2023-05-04");
    assertThat(event.at("/Attribute/0/value").textValue()).isEqualTo("Norvik Exchange");
    assertThat(event.get("Attribute").findValuesAsText("type")).contains("threat-actor");
    assertThat(event.get("Object").findValuesAsText("name"))
        .contains("monetary-impact", "coin-address", "report");
    assertThat(event.at("/EventReport/0/content").textValue()).contains("> USD 31 million");
    assertThat(event.get("Galaxy").findValuesAsText("type")).contains("mitre-attack-pattern");
    assertThat(event.get("Tag").findValuesAsText("name"))
        .anyMatch(tag -> tag.startsWith("misp-galaxy:mitre-attack-pattern=\""));
  }

  @Test
  void anEventHasTheUuidOfTheIncidentInStix() throws IOException {
    Ledger ledger = HandMadeLedger.whole();
    List<String> incidents = new ArrayList<>();
    StixExport.objects(
        ledger,
        RandomLedgers.REGISTER,
        StixProfile.CORE,
        object -> incidents.add(object.get("id").textValue()));

    for (JsonNode event : events(ledger)) {
      assertThat(incidents).contains("incident--" + event.at("/Event/uuid").textValue());
    }
  }

  @Test
  void aFeedHasAManifestOfItsEventsAndTheDigestsOfTheirValues() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();

    List<String> losses = MispFeed.feed(HandMadeLedger.whole(), RandomLedgers.REGISTER, files::put);

    JsonNode manifest = MAPPER.readTree(files.get("manifest.json"));
    assertThat(manifest).isNotEmpty();
    manifest
        .properties()
        .forEach(
            entry -> {
              JsonNode event = read(files.get(entry.getKey() + ".json")).get("Event");
              ObjectNode described = (ObjectNode) entry.getValue();
              assertThat(described.get("timestamp")).isEqualTo(event.get("timestamp"));
              assertThat(described.get("info")).isEqualTo(event.get("info"));
            });
    assertThat(files).hasSize(manifest.size() + 2);
    assertThat(lines(files.get("hashes.csv")))
        .isNotEmpty()
        .allMatch(line -> line.matches("[0-9a-f]{32}," + UUID));
    assertThat(losses).anyMatch(words -> words.startsWith("Totals"));
  }

  @Test
  void filesThatAreAskedForOneByOneAreThoseOfTheFolder() throws IOException {
    for (long seed = 1; seed <= 50; seed++) {
      Ledger ledger = RandomLedgers.of(seed);
      Map<String, byte[]> files = new TreeMap<>();
      MispFeed.feed(ledger, RandomLedgers.REGISTER, files::put);

      FeedFiles served = new FeedFiles(ledger, RandomLedgers.REGISTER);

      ByteArrayOutputStream manifest = new ByteArrayOutputStream();
      served.manifest(manifest);
      assertThat(manifest.toByteArray()).isEqualTo(files.remove("manifest.json"));
      ByteArrayOutputStream hashes = new ByteArrayOutputStream();
      served.hashes(hashes);
      assertThat(hashes.toByteArray()).isEqualTo(files.remove("hashes.csv"));
      files.forEach(
          (name, content) -> assertThat(served.event(name.replace(".json", ""))).hasValue(content));
      assertThat(served.event("manifest")).isEmpty();
    }
  }

  @Test
  void aPersonWhomNoGovernmentNamesIsNotNamed() throws IOException {
    for (long seed = 1; seed <= 50; seed++) {
      for (JsonNode event : events(RandomLedgers.of(seed))) {
        event
            .at("/Event/Attribute")
            .forEach(
                one -> {
                  boolean named =
                      one.get("type").textValue().equals("threat-actor")
                          && one.get("value").textValue().equals("J. Doe");
                  boolean byGovernment =
                      one.get("comment").textValue().contains("basis: government")
                          || one.get("comment").textValue().contains("international_organisation");
                  assertThat(!named || byGovernment).as(one.toString()).isTrue();
                });
      }
    }
  }

  private static Stream<String> lines(byte[] file) {
    return new String(file, java.nio.charset.StandardCharsets.UTF_8).lines();
  }

  private static JsonNode read(byte[] file) {
    try {
      return MAPPER.readTree(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<JsonNode> events(Ledger ledger) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    MispFeed.file(ledger, RandomLedgers.REGISTER, out);
    List<JsonNode> events = new ArrayList<>();
    MAPPER.readTree(out.toByteArray()).get("response").forEach(events::add);
    return events;
  }
}
