// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.read.Unreadable;

/**
 * What the columns of somebody's list are, and what the list does not say of itself.
 *
 * @param author who asserts what the rows say; null where nobody is named
 * @param title of the list
 * @param published when it was
 * @param sheet which sheet of a workbook; its first where null
 * @param headerRow the row with the names of the columns, from 1
 * @param type what sort of incidents the rows are
 * @param currency of amounts that name none
 * @param dateOrder whether 3/4/2024 is day or month first; null where no such date is to be read
 * @param decimalComma whether a comma parts the decimals
 * @param columns what a column is by its name; the others are evidence only
 * @param version changes with every change of the mapping
 */
public record TableMapping(
    @Nullable String author,
    @Nullable String title,
    @Nullable PartialDate published,
    @Nullable String sheet,
    int headerRow,
    IncidentType type,
    @Nullable String currency,
    @Nullable DateOrder dateOrder,
    boolean decimalComma,
    Map<String, Target> columns,
    String version) {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final int MOST_BYTES = 1 << 20;
  private static final Set<String> NAMES =
      Set.of(
          "author",
          "title",
          "published",
          "sheet",
          "header-row",
          "type",
          "currency",
          "date-order",
          "decimal",
          "columns");

  /** Which number of 3/4/2024 comes first. */
  enum DateOrder {
    DMY,
    MDY
  }

  /**
   * Reads a mapping.
   *
   * @throws Unreadable if there is none, or it is not well-formed, in a sentence naming the place
   */
  public static TableMapping read(Path file) throws Unreadable {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new Unreadable(
            Failure.Type.TOO_LARGE, "The mapping '" + file + "' is no mapping: it has over 1 MB");
      }
      return parse(Files.readString(file));
    } catch (NoSuchFileException e) {
      throw new Unreadable(Failure.Type.NOT_FOUND, "There is no mapping '" + file + "'");
    } catch (JsonProcessingException e) {
      throw new Unreadable(
          Failure.Type.DAMAGED,
          "The mapping '"
              + file
              + "' is no YAML at line "
              + (e.getLocation() == null ? 0 : e.getLocation().getLineNr()));
    } catch (IOException e) {
      throw new Unreadable(
          Failure.Type.DAMAGED, "The mapping '" + file + "' cannot be read: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      throw new Unreadable(
          Failure.Type.UNSUPPORTED, "The mapping '" + file + "': " + e.getMessage());
    }
  }

  /**
   * @throws IllegalArgumentException if a value is not allowed
   * @throws JsonProcessingException if it is no YAML
   */
  static TableMapping parse(String yaml) throws JsonProcessingException {
    JsonNode root = YAML.readTree(yaml);
    if (!root.isObject() || !root.path("columns").isObject()) {
      throw new IllegalArgumentException("it has no 'columns'");
    }
    for (Iterator<String> names = root.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!NAMES.contains(name)) {
        throw new IllegalArgumentException("'" + name + "' is none of " + sorted());
      }
    }
    String published = text(root, "published");
    String type = text(root, "type");
    String order = text(root, "date-order");
    int header = root.path("header-row").asInt(1);
    if (header < 1 || header > 1000) {
      throw new IllegalArgumentException("header-row is 1 to 1000, not " + header);
    }
    return new TableMapping(
        text(root, "author"),
        text(root, "title"),
        published == null ? null : PartialDate.parse(published),
        text(root, "sheet"),
        header,
        type == null ? IncidentType.CRYPTO_THEFT : constant(IncidentType.class, type),
        text(root, "currency"),
        order == null ? null : constant(DateOrder.class, order),
        "comma".equals(text(root, "decimal")),
        columns(root.path("columns")),
        Sha256.of(yaml).substring(0, 12));
  }

  private static String sorted() {
    return NAMES.stream().sorted().toList().toString();
  }

  private static Map<String, Target> columns(JsonNode columns) {
    Map<String, Target> targets = new LinkedHashMap<>();
    columns
        .properties()
        .forEach(
            column -> {
              JsonNode is = column.getValue();
              if (!is.isNull()) {
                targets.put(folded(column.getKey()), target(is));
              }
            });
    if (targets.isEmpty()) {
      throw new IllegalArgumentException("no column is mapped");
    }
    return Map.copyOf(targets);
  }

  private static Target target(JsonNode is) {
    if (!is.isObject()) {
      return Target.of(is.asText());
    }
    String unit = text(is, "unit");
    return new Target(
        String.valueOf(text(is, "is")),
        text(is, "currency"),
        unit == null ? BigDecimal.ONE : Target.scale(unit));
  }

  /** Names of columns without regard to case and white space. */
  static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String name) {
    for (E one : type.getEnumConstants()) {
      if (one.name().equalsIgnoreCase(name)) {
        return one;
      }
    }
    throw new IllegalArgumentException(
        "'" + name + "' is none of " + java.util.Arrays.toString(type.getEnumConstants()));
  }

  private static @Nullable String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
        ? value.asText().strip()
        : null;
  }
}
