// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.ledger.LedgerClaim;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.ingest.bundle.BundleClaims;
import org.reckoner.ingest.bundle.BundleReader;
import org.reckoner.ingest.read.RawDocument;
import org.reckoner.ingest.read.ReadDocument;
import org.reckoner.ingest.read.Reading;
import org.reckoner.reporting.exchange.ExportFormat;
import org.reckoner.reporting.exchange.LedgerExport;
import org.reckoner.reporting.exchange.RandomLedgers;

/** What goes out in the core profile and comes in again has lost what the export says, no more. */
class CoreBundleTest {
  private static final int LEDGERS = Integer.getInteger("reckoner.ledgers", 200);

  private static final Pattern ONLY_WORDS =
      Pattern.compile("Claims of (.+): only as words of notes and descriptions \\((\\d+)\\)");

  @Test
  void aClaimThatDoesNotComeBackIsOneOfThoseThatTheExportNames() throws IOException {
    Map<Property, Integer> back = new EnumMap<>(Property.class);
    for (long seed = 1; seed <= LEDGERS; seed++) {
      // Given
      Ledger ledger = RandomLedgers.of(seed);
      ByteArrayOutputStream out = new ByteArrayOutputStream();

      // When
      List<String> losses =
          LedgerExport.write(ledger, RandomLedgers.REGISTER, ExportFormat.STIX, out);
      Set<String> imported = told(documents(out.toByteArray()));

      // Then
      Map<Property, Integer> lost = new EnumMap<>(Property.class);
      Map<ClaimKey, String> incidents = incidents(ledger);
      for (Claim claim : exported(ledger)) {
        boolean came = imported.contains(said(incidents.get(claim.key()), claim));
        (came ? back : lost).merge(claim.property(), 1, Integer::sum);
      }
      Map<String, Integer> named = named(losses);
      for (Map.Entry<Property, Integer> one : lost.entrySet()) {
        assertThat(one.getValue())
            .as("%s lost of seed %d, which names %s", one.getKey(), seed, named)
            .isLessThanOrEqualTo(named.getOrDefault(one.getKey().label(), 0));
      }
    }
    assertThat(back.keySet())
        .containsExactly(Property.VICTIM, Property.ATTRIBUTED_TO, Property.TECHNIQUE);
    assertThat(back.values()).allMatch(number -> number > LEDGERS / 10);
  }

  @Test
  void theWordsOfEveryClaimComeBack() throws IOException {
    for (long seed = 1; seed <= LEDGERS; seed++) {
      // Given
      Ledger ledger = RandomLedgers.of(seed);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      LedgerExport.write(ledger, RandomLedgers.REGISTER, ExportFormat.STIX, out);

      // When
      List<ReadDocument> documents = documents(out.toByteArray());

      // Then
      String texts = String.join("\n", documents.stream().map(one -> one.text().text()).toList());
      for (Claim claim : exported(ledger)) {
        assertThat(texts).as("words of seed %d", seed).contains(claim.quote());
      }
    }
  }

  private static List<Claim> exported(Ledger ledger) {
    return ledger.claims().stream()
        .filter(one -> one.eligible() || one.standing() == LedgerClaim.Standing.OUTLIER)
        .map(LedgerClaim::claim)
        .toList();
  }

  private static Map<ClaimKey, String> incidents(Ledger ledger) {
    Map<ClaimKey, String> incidents = new HashMap<>();
    for (Incident incident : ledger.incidents()) {
      incident.claims().forEach(claim -> incidents.put(claim, incident.name()));
    }
    return incidents;
  }

  private static List<ReadDocument> documents(byte[] bundle) {
    List<ReadDocument> documents = new ArrayList<>();
    for (Reading reading : BundleReader.read(new RawDocument(bundle, "core.json", null, null))) {
      if (reading instanceof Reading.Read read) {
        documents.add(read.document());
      }
    }
    return documents;
  }

  private static Set<String> told(List<ReadDocument> documents) {
    Set<String> told = new HashSet<>();
    for (ReadDocument document : documents) {
      if (document.mediaType().equals(BundleClaims.MEDIA_TYPE)) {
        BundleClaims.extract(WorkKey.named("core"), document)
            .claims()
            .forEach(claim -> told.add(said(claim.frame().subject(), claim)));
      }
    }
    return told;
  }

  /** Of what, which property, and the name or technique that is said. */
  private static String said(String subject, Claim claim) {
    String value = "?" + claim.key();
    if (claim.value() instanceof ClaimValue.Named named) {
      value = PartyRegister.folded(named.name());
    } else if (claim.value() instanceof ClaimValue.Technique technique) {
      value = technique.id();
    }
    return claim.property() + " of " + ClaimKey.normalised(String.valueOf(subject)) + ": " + value;
  }

  private static Map<String, Integer> named(List<String> losses) {
    Map<String, Integer> named = new HashMap<>();
    for (String loss : losses) {
      Matcher only = ONLY_WORDS.matcher(loss);
      if (only.matches()) {
        named.put(only.group(1), Integer.valueOf(only.group(2)));
      }
    }
    return named;
  }
}
