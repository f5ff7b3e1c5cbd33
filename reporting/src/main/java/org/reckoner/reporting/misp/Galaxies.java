// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.misp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.party.Party;
import org.reckoner.reporting.stix.Attack;

/**
 * Clusters of MISP's galaxies for groups and techniques, by the UUIDs that MISP gives them: those
 * of the threat actors stand in the register, and the galaxies made from ATT&amp;CK use
 * ATT&amp;CK's.
 */
final class Galaxies {
  private static final String MISP_ACTORS = "MISP galaxy threat-actor";

  private final Map<Kind, Map<String, ObjectNode>> clusters = new LinkedHashMap<>();

  /** The galaxies that are used. */
  private enum Kind {
    THREAT_ACTOR("threat-actor", "Threat Actor", "698774c7-8022-42c4-917f-8d6e4f06ada3"),
    INTRUSION_SET("mitre-intrusion-set", "Intrusion Set", "1023f364-7831-11e7-8318-43b5531983ab"),
    ATTACK_PATTERN(
        "mitre-attack-pattern", "Attack Pattern", "c4e851fa-775f-11e7-8163-b774922098cd");

    private final String type;
    private final String label;
    private final String uuid;

    Kind(String type, String label, String uuid) {
      this.type = type;
      this.label = label;
      this.uuid = uuid;
    }
  }

  /** Adds the cluster of a group; false where no galaxy is known to have one. */
  boolean add(Party party) {
    if (party.reference().dataset().equals(MISP_ACTORS)) {
      add(Kind.THREAT_ACTOR, party.reference().id(), party.name());
      return true;
    }
    Optional<Attack.Entry> known =
        party.attackId() == null ? Optional.empty() : Attack.entry(party.attackId());
    known.ifPresent(entry -> add(Kind.INTRUSION_SET, entry));
    return known.isPresent();
  }

  /** Adds the cluster of a technique; false where ATT&amp;CK, as bundled, does not have it. */
  boolean add(ClaimValue.Technique technique) {
    Optional<Attack.Entry> known = Attack.entry(technique.id());
    known.ifPresent(entry -> add(Kind.ATTACK_PATTERN, entry));
    return known.isPresent();
  }

  private void add(Kind kind, Attack.Entry entry) {
    String uuid = entry.stixId().substring(entry.stixId().indexOf("--") + 2);
    add(kind, uuid, entry.name() + " - " + entry.id());
  }

  private void add(Kind kind, String uuid, String value) {
    ObjectNode cluster = JsonNodeFactory.instance.objectNode();
    cluster
        .put("uuid", uuid)
        .put("type", kind.type)
        .put("value", value)
        .put("tag_name", tag(kind, value));
    clusters.computeIfAbsent(kind, any -> new LinkedHashMap<>()).putIfAbsent(uuid, cluster);
  }

  private static String tag(Kind kind, String value) {
    return "misp-galaxy:%s=\"%s\"".formatted(kind.type, value.replace('"', '\''));
  }

  /** Writes the galaxies into an event, and the tags that stand for their clusters. */
  void write(ObjectNode event, ArrayNode tags) {
    ArrayNode galaxies = event.putArray("Galaxy");
    clusters.forEach(
        (kind, those) -> {
          ObjectNode galaxy = galaxies.addObject();
          galaxy.put("uuid", kind.uuid).put("name", kind.label).put("type", kind.type);
          ArrayNode list = galaxy.putArray("GalaxyCluster");
          those
              .values()
              .forEach(
                  one -> {
                    list.add(one);
                    tags.addObject().put("name", one.get("tag_name").textValue());
                  });
        });
  }
}
