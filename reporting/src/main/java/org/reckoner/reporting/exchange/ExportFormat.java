// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The formats in which a ledger leaves. */
public enum ExportFormat {
  /** One table, the incidents unless another is named. */
  CSV("text/csv;charset=utf-8", ".csv"),
  /** All tables, a sheet each. */
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"),
  /** All tables, a line for each row. */
  JSONL("application/jsonl", ".jsonl"),
  /** STIX 2.1 with standard objects and properties only. */
  STIX("application/stix+json;version=2.1", ".stix.json"),
  /** STIX 2.1 with the incident extensions and our own. */
  STIX_FULL("application/stix+json;version=2.1", ".stix.json"),
  /** Events of MISP, one for each incident. */
  MISP("application/json", ".misp.json"),
  /** A TagPack of GraphSense with the addresses that sources name. */
  TAGPACK("application/yaml", ".tagpack.yaml");

  private final String mediaType;
  private final String fileEnding;

  ExportFormat(String mediaType, String fileEnding) {
    this.mediaType = mediaType;
    this.fileEnding = fileEnding;
  }

  /** For a response's {@code Content-Type}. */
  public String mediaType() {
    return mediaType;
  }

  /** With its dot. */
  public String fileEnding() {
    return fileEnding;
  }

  /** As people write it: {@code csv}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** All wire names, for a message that lists them. */
  public static String names() {
    return Arrays.stream(values()).map(ExportFormat::wireName).collect(Collectors.joining(", "));
  }

  /**
   * @throws IllegalArgumentException if there is no such format, in a sentence that lists them
   */
  public static ExportFormat named(String wireName) {
    return Arrays.stream(values())
        .filter(format -> format.wireName().equals(wireName.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "No export format '%s'; there are: %s".formatted(wireName, names())));
  }
}
