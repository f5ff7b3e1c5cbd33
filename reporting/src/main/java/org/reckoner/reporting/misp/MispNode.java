// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.misp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reckoner.reporting.stix.StixId;

/** Attributes and objects of MISP, as its core format has them: numbers are texts there. */
final class MispNode {
  /** As the event that it is in. */
  private static final String INHERITED = "5";

  private final String event;
  private final String timestamp;

  /**
   * @param event the UUID of the event
   */
  MispNode(String event, Instant timestamp) {
    this.event = event;
    this.timestamp = String.valueOf(timestamp.getEpochSecond());
  }

  /** A UUID that the same thing gets in every export. */
  String uuid(String... parts) {
    String id = StixId.of("misp", event, String.join("\u001f", parts));
    return id.substring(id.indexOf("--") + 2);
  }

  /** An attribute of the event itself; what nobody is to search for in their network. */
  ObjectNode attribute(String type, String category, String value, String comment) {
    ObjectNode attribute = JsonNodeFactory.instance.objectNode();
    attribute
        .put("uuid", uuid("attribute", type, value, comment))
        .put("type", type)
        .put("category", category)
        .put("to_ids", false)
        .put("disable_correlation", false)
        .put("distribution", INHERITED)
        .put("timestamp", timestamp)
        .put("comment", comment)
        .put("value", value);
    return attribute;
  }

  /** An object of one of MISP's templates, without attributes yet. */
  ObjectNode object(Template template, String key, String comment) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object
        .put("uuid", uuid("object", template.label(), key))
        .put("name", template.label())
        .put("meta-category", template.category())
        .put("description", template.description())
        .put("template_uuid", template.uuid())
        .put("template_version", template.version())
        .put("distribution", INHERITED)
        .put("timestamp", timestamp)
        .put("comment", comment);
    object.putArray("Attribute");
    return object;
  }

  /** Adds what the template has under that relation, where there is anything. */
  void add(
      ObjectNode object, String relation, String type, String category, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return;
    }
    ObjectNode attribute = attribute(type, category, value, "");
    attribute
        .put("uuid", uuid("attribute", object.get("uuid").textValue(), relation, value))
        .put("object_relation", relation)
        // Numbers and words that many incidents share would join all of them.
        .put("disable_correlation", type.equals("float") || type.equals("text"));
    object.withArray("Attribute").add(attribute);
  }

  /** A report within the event, in Markdown. */
  ObjectNode report(String name, String content) {
    ObjectNode report = JsonNodeFactory.instance.objectNode();
    report
        .put("uuid", uuid("report", name))
        .put("name", name)
        .put("content", content)
        .put("distribution", INHERITED)
        .put("timestamp", timestamp)
        .put("deleted", false);
    return report;
  }

  /** The templates that are used, as misp-objects publishes them. */
  enum Template {
    MONETARY_IMPACT(
        "monetary-impact",
        "misc",
        "Monetary Impact object as described in STIX 2.1 Incident object extension.",
        "3376296c-c1ef-4847-979f-2bfc49aa983e",
        "1"),
    COIN_ADDRESS(
        "coin-address",
        "financial",
        "An address used in a cryptocurrency",
        "d0e6997e-78da-4815-a6a1-cfc1c1cb8a46",
        "7"),
    REPORT(
        "report",
        "misc",
        "Report object to describe a report along with its metadata.",
        "70a68471-df22-4e3f-aa1a-5a3be19f82df",
        "8");

    private final String label;
    private final String category;
    private final String description;
    private final String uuid;
    private final String version;

    Template(String label, String category, String description, String uuid, String version) {
      this.label = label;
      this.category = category;
      this.description = description;
      this.uuid = uuid;
      this.version = version;
    }

    String label() {
      return label;
    }

    String category() {
      return category;
    }

    String description() {
      return description;
    }

    String uuid() {
      return uuid;
    }

    String version() {
      return version;
    }
  }
}
