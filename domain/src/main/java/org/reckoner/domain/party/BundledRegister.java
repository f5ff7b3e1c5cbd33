// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.party;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.evidence.Origin;

/**
 * The register of parties that comes with Reckoner. Two files hold it: {@code principals.tsv},
 * written by hand (states, their organs, international bodies, analysts), and {@code datasets.tsv},
 * compiled from MITRE ATT&amp;CK, the MISP galaxy and the GraphSense TagPacks. Where both know a
 * party, the hand-written entry comes first and keeps its names.
 *
 * <p>The files have one party a line and a tab between the columns: id, kind, name, aliases (parted
 * by {@code |}), parent, ATT&amp;CK id, {@code ambiguous} or nothing, dataset, its version, the
 * entry's id there.
 */
public final class BundledRegister {
  private static final List<String> FILES = List.of("principals.tsv", "datasets.tsv");
  private static final int COLUMNS = 10;

  private static final class Loaded {
    static final PartyRegister REGISTER = read();
  }

  private BundledRegister() {}

  /** The register; read once. Its version names the datasets and theirs. */
  public static PartyRegister load() {
    return Loaded.REGISTER;
  }

  private static PartyRegister read() {
    Map<String, Party> byId = new java.util.LinkedHashMap<>();
    FILES.forEach(file -> rows(file).forEach(party -> byId.putIfAbsent(party.id(), party)));
    Map<String, String> datasets = new TreeMap<>();
    byId.values().forEach(p -> datasets.put(p.reference().dataset(), p.reference().version()));
    StringBuilder version = new StringBuilder();
    datasets.forEach(
        (name, of) ->
            version.append(version.isEmpty() ? "" : "; ").append(name).append(' ').append(of));
    return PartyRegister.of(version.toString(), byId.values());
  }

  private static List<Party> rows(String file) {
    List<Party> parties = new ArrayList<>();
    try (InputStream in = BundledRegister.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The register's file " + file + " is missing");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          parties.add(party(file, line));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The register's file " + file + " cannot be read", e);
    }
    return parties;
  }

  private static Party party(String file, String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != COLUMNS) {
      throw new IllegalStateException(
          file + " has " + cells.length + " columns instead of " + COLUMNS + ": " + line);
    }
    List<String> aliases = cells[3].isBlank() ? List.of() : List.of(cells[3].split("\\|"));
    return new Party(
        cells[0],
        PartyKind.valueOf(cells[1]),
        cells[2],
        aliases,
        orNull(cells[4]),
        orNull(cells[5]),
        cells[6].equals("ambiguous"),
        new Origin.Reference(cells[7], cells[8], cells[9]));
  }

  private static @Nullable String orNull(String cell) {
    return cell.isBlank() ? null : cell;
  }
}
