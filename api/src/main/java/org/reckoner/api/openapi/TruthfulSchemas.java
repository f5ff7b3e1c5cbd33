// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Says of schemas what cannot be seen from the classes that they are made of: that a member which
 * is not required may be null, and that some values are written as one string.
 */
final class TruthfulSchemas {
  /** Values that are written as one string, whatever they are made of. */
  private static final Map<String, String> STRINGS =
      Map.of(
          "PartialDate", "A day, month or year: 2024-03-22, 2024-03 or 2024",
          "WorkKey", "Key of a work",
          "ClaimKey", "Key of a claim: 64 hexadecimal digits");

  /** Values of several shapes. */
  private static final Map<String, String> ANYTHING =
      Map.of("ClaimValue", "What is claimed; its shape follows from the property");

  private TruthfulSchemas() {}

  static void in(Components components) {
    Map<String, Schema> told = new LinkedHashMap<>();
    components.getSchemas().forEach((name, schema) -> told.put(name, told(name, schema)));
    components.setSchemas(told);
  }

  private static Schema told(String name, Schema schema) {
    if (STRINGS.containsKey(name)) {
      return OASFactory.createSchema()
          .addType(Schema.SchemaType.STRING)
          .description(STRINGS.get(name));
    }
    if (ANYTHING.containsKey(name)) {
      return OASFactory.createSchema().description(ANYTHING.get(name));
    }
    Map<String, Schema> members = schema.getProperties();
    if (members != null) {
      Set<String> required =
          schema.getRequired() == null ? Set.of() : Set.copyOf(schema.getRequired());
      Map<String, Schema> fuller = new LinkedHashMap<>();
      members.forEach(
          (member, value) -> fuller.put(member, required.contains(member) ? value : orNull(value)));
      schema.setProperties(fuller);
    }
    return schema;
  }

  private static Schema orNull(Schema value) {
    Schema nothing = OASFactory.createSchema().addType(Schema.SchemaType.NULL);
    if (value.getRef() != null || value.getEnumeration() != null) {
      return OASFactory.createSchema().anyOf(List.of(value, nothing));
    }
    List<Schema.SchemaType> types = value.getType();
    if (types != null && !types.contains(Schema.SchemaType.NULL)) {
      List<Schema.SchemaType> more = new ArrayList<>(types);
      more.add(Schema.SchemaType.NULL);
      value.setType(more);
    }
    return value;
  }
}
