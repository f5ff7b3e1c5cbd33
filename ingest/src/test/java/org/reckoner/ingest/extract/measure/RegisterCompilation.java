// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.reckoner.domain.party.PartyRegister;

/**
 * Compiles {@code datasets.tsv} of the bundled register out of the shared gazetteers: groups of
 * MITRE ATT&amp;CK, threat actors of the MISP galaxy, organisations of the GraphSense TagPacks.
 * Names that the hand-written {@code principals.tsv} holds are left to it. A name of ordinary words
 * (all of which the CASIE news texts write in lower case) is marked ambiguous; such an alias is
 * left out.
 *
 * <p>Run from the root of the checkout with the output file as argument.
 */
public final class RegisterCompilation {
  private static final Pattern LOWER =
      Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Ll}{2,}(?![\\p{L}\\p{N}])");
  private static final Map<String, String> STATES =
      Map.of(
          "KP",
          "dprk",
          "CN",
          "china",
          "RU",
          "russia",
          "IR",
          "iran",
          "KR",
          "south-korea",
          "VN",
          "vietnam",
          "IN",
          "india",
          "PK",
          "pakistan",
          "US",
          "united-states",
          "IL",
          "israel");

  private final Set<String> ordinary = new HashSet<>();
  private final Set<String> taken = new HashSet<>();
  private final Map<String, String> rows = new TreeMap<>();
  private final ObjectMapper json = new ObjectMapper();

  private RegisterCompilation() {}

  public static void main(String[] args) throws IOException {
    Path data = SharedData.folder().orElseThrow(() -> new IOException("shared/data is not there"));
    RegisterCompilation compilation = new RegisterCompilation();
    compilation.readOrdinaryWords(data.resolve("casie/source"));
    compilation.readPrincipals(Path.of(args[0]).resolveSibling("principals.tsv"));
    compilation.attack(data.resolve("gazetteer/attack-groups.json"));
    compilation.misp(data.resolve("gazetteer/threat-actors.misp-galaxy.json"));
    compilation.graphsense(data.resolve("gazetteer/crypto-organisations.graphsense.json"));
    List<String> lines = new ArrayList<>();
    lines.add("# SPDX-License-Identifier: Apache-2.0");
    lines.add(
        "# Compiled from MITRE ATT&CK, the MISP galaxy and GraphSense TagPacks; see NOTICE and docs/register.md.");
    lines.addAll(compilation.rows.values());
    Files.write(Path.of(args[0]), lines, StandardCharsets.UTF_8);
    System.out.println(compilation.rows.size() + " parties");
  }

  private void readOrdinaryWords(Path texts) throws IOException {
    try (Stream<Path> files = Files.list(texts)) {
      for (Path file : files.sorted().toList()) {
        Matcher words = LOWER.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
        while (words.find()) {
          ordinary.add(words.group());
        }
      }
    }
  }

  private void readPrincipals(Path file) throws IOException {
    for (String line : Files.readAllLines(file)) {
      if (!line.startsWith("#")) {
        String[] cells = line.split("\t", -1);
        taken.add(PartyRegister.folded(cells[2]));
        for (String alias : cells[3].split("\\|", -1)) {
          taken.add(PartyRegister.folded(alias));
        }
      }
    }
  }

  private void attack(Path file) throws IOException {
    for (JsonNode group : json.readTree(Files.readString(file))) {
      List<String> aliases = new ArrayList<>();
      group.get("aliases").forEach(alias -> aliases.add(alias.asText()));
      String id = group.get("id").asText();
      add(
          "group-" + id.toLowerCase(Locale.ROOT),
          "INTRUSION_SET",
          group.get("name").asText(),
          aliases,
          "",
          id,
          "MITRE ATT&CK",
          "18",
          id);
    }
  }

  private void misp(Path file) throws IOException {
    for (JsonNode actor : json.readTree(Files.readString(file))) {
      List<String> aliases = new ArrayList<>();
      actor.get("synonyms").forEach(alias -> aliases.add(alias.asText()));
      String country = actor.get("country").asText("");
      String name = actor.get("name").asText();
      add(
          "actor-" + PartyRegister.folded(name).replace(' ', '-'),
          "INTRUSION_SET",
          name,
          aliases,
          STATES.getOrDefault(country, ""),
          "",
          "MISP galaxy threat-actor",
          "2026-11",
          actor.get("uuid").asText());
    }
  }

  private void graphsense(Path file) throws IOException {
    for (JsonNode actor : json.readTree(Files.readString(file))) {
      String id = actor.get("id").asText();
      add(
          "org-" + id,
          "ORGANISATION",
          actor.get("label").asText(),
          List.of(),
          "",
          "",
          "GraphSense TagPacks",
          "2026-11",
          id);
    }
  }

  private void add(
      String id,
      String kind,
      String name,
      List<String> aliases,
      String parent,
      String attackId,
      String dataset,
      String version,
      String entry) {
    String folded = PartyRegister.folded(name);
    if (folded.length() < 2 || !taken.add(folded)) {
      return;
    }
    List<String> kept = new ArrayList<>();
    for (String alias : aliases) {
      String other = PartyRegister.folded(alias);
      boolean useful = other.length() >= 3 && !isOrdinary(other) && !alias.matches("G\\d{4}");
      if (useful && !alias.contains("|") && taken.add(other)) {
        kept.add(alias.strip());
      }
    }
    boolean ambiguous = isOrdinary(folded) || folded.length() <= 3;
    rows.put(
        id,
        String.join(
            "\t",
            id,
            kind,
            name.strip(),
            String.join("|", kept),
            parent,
            attackId,
            ambiguous ? "ambiguous" : "",
            dataset,
            version,
            entry));
  }

  private boolean isOrdinary(String folded) {
    return Stream.of(folded.split(" "))
        .allMatch(word -> ordinary.contains(word) || word.length() < 3);
  }
}
