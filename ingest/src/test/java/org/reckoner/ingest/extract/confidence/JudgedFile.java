// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.confidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Judged claims as lines: the text's name, a tab, {@code right} or {@code wrong}, a tab, and the
 * traits by their number in the last line that begins with {@code #traits}; {@code =} and a
 * strength follow where it is not 1. Nothing of the texts is in it.
 */
final class JudgedFile {
  private static final String NAMES = "#traits\t";

  private JudgedFile() {}

  static List<Judged> read(Path file) throws IOException {
    List<Judged> claims = new ArrayList<>();
    String[] names = {};
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith(NAMES)) {
        names = line.substring(NAMES.length()).split(";", -1);
      } else if (!line.startsWith("#")) {
        String[] parts = line.split("\t", -1);
        List<Traits.Trait> traits = new ArrayList<>();
        for (String trait : parts[2].split(" ", -1)) {
          int equals = trait.indexOf('=');
          int number = Integer.parseInt(equals < 0 ? trait : trait.substring(0, equals));
          double strength = equals < 0 ? 1 : Double.parseDouble(trait.substring(equals + 1));
          traits.add(new Traits.Trait(names[number], strength));
        }
        claims.add(new Judged(parts[0], parts[1].equals("right"), List.copyOf(traits)));
      }
    }
    return claims;
  }

  /** The lines of these claims, the one with the names of their traits first. */
  static List<String> lines(List<Judged> claims) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    List<String> lines = new ArrayList<>();
    for (Judged claim : claims) {
      List<String> told = new ArrayList<>();
      for (Traits.Trait trait : claim.traits()) {
        String strength = String.format(Locale.ROOT, "%.2f", trait.strength());
        if (Double.parseDouble(strength) != 0) {
          int number = numbers.computeIfAbsent(trait.name(), any -> numbers.size());
          told.add(number + (strength.equals("1.00") ? "" : "=" + strength));
        }
      }
      String verdict = claim.right() ? "right" : "wrong";
      lines.add(claim.text() + "\t" + verdict + "\t" + String.join(" ", told));
    }
    lines.add(0, NAMES + String.join(";", numbers.keySet()));
    return lines;
  }
}
