// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.stix;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The JSON schemas that OASIS publishes for STIX 2.1, from the shared measuring data. */
public final class OasisSchemas {
  private static final String BASE =
      "http://raw.githubusercontent.com/oasis-open/cti-stix2-json-schemas/stix2.1/schemas/";
  private static final List<String> FOLDERS = List.of("common", "sdos", "sros", "observables");

  private final Path folder;
  private final JsonSchemaFactory factory;
  private final SchemaValidatorsConfig config =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
  private final Map<String, JsonSchema> schemas = new HashMap<>();

  private OasisSchemas(Path folder) throws IOException {
    this.folder = folder;
    Map<String, String> texts = new HashMap<>();
    for (String part : FOLDERS) {
      try (var files = Files.list(folder.resolve(part))) {
        for (Path file : files.toList()) {
          texts.put(BASE + part + "/" + file.getFileName(), Files.readString(file));
        }
      }
    }
    factory =
        JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.schemaLoaders(loaders -> loaders.schemas(texts)));
  }

  /**
   * The schemas, where the shared data lie beside the checkout or where the system property {@code
   * reckoner.shared} says.
   */
  public static Optional<OasisSchemas> find() throws IOException {
    Path folder = Path.of("stix", "json-schemas");
    String told = System.getProperty("reckoner.shared");
    if (told != null) {
      return of(Path.of(told).resolve(folder));
    }
    for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
      Optional<OasisSchemas> found = of(up.resolve("shared").resolve("data").resolve(folder));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<OasisSchemas> of(Path folder) throws IOException {
    return Files.isDirectory(folder) ? Optional.of(new OasisSchemas(folder)) : Optional.empty();
  }

  /** What is wrong with the object, a sentence each. */
  public List<String> mistakes(JsonNode object) {
    List<String> mistakes = new ArrayList<>();
    schema(object.path("type").textValue())
        .validate(object)
        .forEach(
            message -> mistakes.add(object.path("id").textValue() + ": " + message.getMessage()));
    return mistakes;
  }

  /** The schema of a type; of a type that the standard does not have, that of all objects. */
  private JsonSchema schema(String type) {
    return schemas.computeIfAbsent(
        type,
        name ->
            factory.getSchema(
                SchemaLocation.of(
                    FOLDERS.stream()
                        .map(part -> part + "/" + name + ".json")
                        .filter(file -> Files.exists(folder.resolve(file)))
                        .findFirst()
                        .map(file -> BASE + file)
                        .orElse(BASE + "common/core.json")),
                config));
  }
}
