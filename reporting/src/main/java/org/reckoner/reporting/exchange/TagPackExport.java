// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.ledger.LedgerClaim;

/**
 * Writes the addresses that sources name as a TagPack of GraphSense, a tag for each claim, with its
 * confidence ids by the kind of publisher. What an address is used for is not claimed: no category
 * and no abuse is given.
 */
final class TagPackExport {
  private TagPackExport() {}

  static List<String> write(Ledger ledger, OutputStream out) throws IOException {
    List<Claim> named =
        ledger.claims().stream()
            .filter(LedgerClaim::eligible)
            .map(LedgerClaim::claim)
            .filter(TagPackExport::isTag)
            .toList();
    Map<WorkKey, SourceDocument> documents = ledger.documentsByWork();
    Map<ClaimKey, Incident> incidents = new HashMap<>();
    ledger.incidents().forEach(one -> one.claims().forEach(key -> incidents.put(key, one)));
    Set<String> unknown = new TreeSet<>();
    StringBuilder pack = new StringBuilder("---\n");
    line(pack, "", "title", "Addresses in accounts of thefts of crypto-assets");
    line(pack, "", "creator", "Reckoner");
    line(pack, "", "description", "What sources say of addresses, each with its words.");
    pack.append("is_public: ").append(isOpen(named, documents)).append('\n');
    pack.append(named.isEmpty() ? "tags: []\n" : "tags:\n");
    for (Claim claim : named) {
      tag(claim, documents.get(claim.work()), incidents.get(claim.key()), pack, unknown);
    }
    out.write(pack.toString().getBytes(StandardCharsets.UTF_8));
    return unknown.isEmpty()
        ? List.of("Only addresses: everything else of the ledger")
        : List.of(
            "Only addresses: everything else of the ledger",
            "Chains without a common symbol, by their names: " + String.join(", ", unknown));
  }

  private static boolean isTag(Claim claim) {
    return claim.assertion().polarity() == Polarity.AFFIRMED
        && claim.value() instanceof ClaimValue.Address address
        && address.checksum() != ClaimValue.Address.Checksum.FAILED;
  }

  private static boolean isOpen(List<Claim> named, Map<WorkKey, SourceDocument> documents) {
    return named.stream()
        .map(claim -> documents.get(claim.work()))
        .allMatch(document -> document != null && document.tlp() == Tlp.CLEAR);
  }

  private static void tag(
      Claim claim,
      @Nullable SourceDocument document,
      @Nullable Incident incident,
      StringBuilder pack,
      Set<String> unknown) {
    ClaimValue.Address address = (ClaimValue.Address) claim.value();
    String chain = address.chain().toLowerCase(Locale.ROOT);
    String symbol =
        ChainSymbol.of(chain)
            .orElseGet(
                () -> {
                  unknown.add(chain);
                  return chain.toUpperCase(Locale.ROOT);
                });
    pack.append("- address: ").append(quoted(address.address())).append('\n');
    line(pack, "  ", "currency", symbol);
    line(pack, "  ", "label", incident == null ? claim.frame().subject() : incident.name());
    line(pack, "  ", "confidence", confidence(document));
    if (document != null) {
      String url = document.url();
      line(pack, "  ", "source", url == null ? document.publisherName() : url);
      pack.append("  lastmod: ").append(AsOf.day(document)).append('\n');
    }
    line(pack, "  ", "context", context(claim));
  }

  /** The words, and the claim's key to find them again. */
  private static String context(Claim claim) {
    return CanonicalJson.write(Map.of("claim", claim.key().value(), "quote", claim.quote()));
  }

  private static String confidence(@Nullable SourceDocument document) {
    if (document == null || document.publisher() == null) {
      return "web_crawl";
    }
    return switch (document.publisher().kind()) {
      case UN, GOVERNMENT, COURT -> "authority_data";
      case VENDOR -> "forensic";
      case VICTIM -> "service_data";
      case NEWS, BLOG, SOCIAL -> "web_crawl";
    };
  }

  private static void line(StringBuilder pack, String indent, String name, String value) {
    pack.append(indent).append(name).append(": ").append(quoted(value)).append('\n');
  }

  /** A text of JSON is one of YAML too; what a line may not hold as it is, is escaped. */
  private static String quoted(String text) {
    return CanonicalJson.write(text)
        .chars()
        .mapToObj(
            unit ->
                unit == 0x7f || (unit >= 0x80 && unit <= 0x9f) || unit == 0x2028 || unit == 0x2029
                    ? String.format(Locale.ROOT, "\\u%04x", unit)
                    : String.valueOf((char) unit))
        .collect(Collectors.joining());
  }
}
