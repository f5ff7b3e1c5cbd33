// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.stix;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.reckoner.domain.party.PartyRegister;

/** Two-letter codes of states (ISO 3166-1), which a STIX location needs. */
final class Countries {
  private static final Map<String, String> CODES = load();

  private Countries() {}

  /** The code of the state that goes by this English name. */
  static Optional<String> code(String name) {
    return Optional.ofNullable(CODES.get(PartyRegister.folded(name)));
  }

  private static Map<String, String> load() {
    Map<String, String> codes = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Countries.class.getResourceAsStream("countries.csv")),
                StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(";", -1))
          .forEach(
              row ->
                  Arrays.stream(row)
                      .skip(1)
                      .forEach(name -> codes.put(PartyRegister.folded(name), row[0])));
    } catch (IOException e) {
      throw new UncheckedIOException("The bundled list of states cannot be read", e);
    }
    return Map.copyOf(codes);
  }
}
