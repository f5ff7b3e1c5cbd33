// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.stix;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Techniques and groups of MITRE ATT&amp;CK with the identifiers that ATT&amp;CK itself gives them,
 * so that a platform that holds ATT&amp;CK finds its own objects again. Used under MITRE's terms;
 * see NOTICE.
 */
public final class Attack {
  private static final Map<String, Entry> ENTRIES = load();

  private Attack() {}

  /**
   * @param id {@code T1566}, {@code G0032}
   * @param stixId its identifier in ATT&amp;CK's own STIX
   * @param name its name there
   */
  public record Entry(String id, String stixId, String name) {
    /** The object, with no more than says which it is: the rest is MITRE's. */
    StixObject object() {
      return StixObject.by(Creators.MITRE, stixId, Provenance.NONE)
          .put("name", name)
          .reference(StixObject.reference("mitre-attack", id));
    }
  }

  /** The technique or group of that id, where the bundled list has it. */
  public static Optional<Entry> entry(String id) {
    return Optional.ofNullable(ENTRIES.get(id));
  }

  private static Map<String, Entry> load() {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setCommentMarker('#')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();
    try (InputStream in = Objects.requireNonNull(Attack.class.getResourceAsStream("attack.csv"));
        InputStreamReader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      Map<String, Entry> entries = new HashMap<>();
      for (CSVRecord row : format.parse(text)) {
        entries.put(row.get("id"), new Entry(row.get("id"), row.get("stix"), row.get("name")));
      }
      return Map.copyOf(entries);
    } catch (IOException e) {
      throw new UncheckedIOException("The bundled list of techniques cannot be read", e);
    }
  }
}
