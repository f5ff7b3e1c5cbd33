// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.stix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reckoner.reporting.exchange.RandomLedgers;

class ObjectVersionTest {
  private static final List<ObjectNode> OBJECTS = objects();

  @Test
  void whatIsUnchangedHasNoFurtherVersion() {
    for (ObjectNode object : OBJECTS) {
      ObjectNode later = object.deepCopy();
      if (later.has("modified")) {
        later.put("modified", "2031-01-01T00:00:00.000Z");
      }
      assertThat(ObjectVersion.of(object).successor(later)).isEmpty();
    }
  }

  @Test
  void whatChangedIsLaterAndKeepsItsBeginning() {
    ObjectNode incident = first("incident");
    ObjectNode changed = incident.deepCopy();
    changed.put("name", "Another name").put("created", "2001-01-01T00:00:00.000Z");

    ObjectNode next = ObjectVersion.of(incident).successor(changed).orElseThrow();

    assertThat(next.get("created")).isEqualTo(incident.get("created"));
    assertThat(ObjectVersion.moment(next)).isEqualTo(ObjectVersion.moment(incident).plusMillis(1));
    changed.put("modified", "2030-01-01T00:00:00.000Z").put("name", "A third name");
    assertThat(ObjectVersion.of(incident).successor(changed).orElseThrow().get("modified"))
        .hasToString("\"2030-01-01T00:00:00.000Z\"");
  }

  @Test
  void nothingFollowsARevokedOne() {
    ObjectNode withdrawn = ObjectVersion.withdrawn(first("incident")).orElseThrow();

    assertThat(ObjectVersion.of(withdrawn).successor(first("incident"))).isEmpty();
    assertThat(ObjectVersion.withdrawn(withdrawn)).isEmpty();
  }

  @Test
  void whatIsWithdrawnIsRightStixWithoutItsWords() throws IOException {
    Optional<OasisSchemas> schemas = OasisSchemas.find();
    assumeTrue(
        schemas.isPresent(),
        "The OASIS schemas are not here: no shared/data/stix/json-schemas beside the checkout");
    int withdrawn = 0;
    for (ObjectNode object : OBJECTS) {
      Optional<ObjectNode> last = ObjectVersion.withdrawn(object);
      if (last.isPresent()) {
        withdrawn++;
        assertThat(schemas.get().mistakes(last.get())).as(object.toString()).isEmpty();
        assertThat(last.get().get("revoked").booleanValue()).isTrue();
        assertThat(last.get().has("description")).isFalse();
        assertThat(last.get().path("name").asText("Withdrawn")).isEqualTo("Withdrawn");
        assertThat(last.get().path("content").asText("Withdrawn")).isEqualTo("Withdrawn");
      }
    }
    assertThat(withdrawn).isGreaterThan(100);
  }

  @Test
  void whatOthersMadeIsNotRevoked() {
    assertThat(ObjectVersion.withdrawn(Creators.mitre().json())).isEmpty();
  }

  private static ObjectNode first(String type) {
    return OBJECTS.stream()
        .filter(one -> one.get("type").textValue().equals(type))
        .findFirst()
        .orElseThrow()
        .deepCopy();
  }

  private static List<ObjectNode> objects() {
    List<ObjectNode> objects = new ArrayList<>();
    for (long seed = 1; seed <= 12; seed++) {
      StixExport.objects(
          RandomLedgers.of(seed), RandomLedgers.REGISTER, StixProfile.FULL, objects::add);
    }
    return objects;
  }
}
