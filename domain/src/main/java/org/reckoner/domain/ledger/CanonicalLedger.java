// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.decision.Erasure;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.evidence.EvidenceSpan;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.total.Total;

/**
 * The ledger as JSON lines that two machines with the same evidence write alike: one entity to a
 * line, entities of one kind by key, members in alphabetical order. Incident numbers, recording
 * times, where a file lay and which version of a rule found a claim are left out.
 */
public final class CanonicalLedger {
  private CanonicalLedger() {}

  /**
   * Writes the ledger, a line to an entity.
   *
   * @throws IOException if the target cannot be written to
   */
  public static void write(Ledger ledger, Appendable target) throws IOException {
    try {
      lines(
          ledger,
          line -> {
            try {
              target.append(line).append('\n');
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Hands the lines over one by one. */
  static void lines(Ledger ledger, Consumer<String> to) {
    Map<String, Object> head = new TreeMap<>();
    head.put("entity", "ledger");
    head.put("register", ledger.registerVersion());
    head.put("rules", ledger.ruleVersion());
    to.accept(CanonicalJson.write(head));
    ledger.documents().forEach(document -> to.accept(line("document", document(document))));
    ledger.claims().forEach(claim -> to.accept(line("claim", claim(claim))));
    sorted(ledger.incidents(), Incident::key)
        .forEach(incident -> to.accept(line("incident", incident(incident))));
    sorted(ledger.totals(), Total::key).forEach(total -> to.accept(line("total", total(total))));
    sorted(ledger.conflicts(), Conflict::key)
        .forEach(conflict -> to.accept(line("conflict", conflict(conflict))));
    sorted(ledger.groups(), SourceGroup::key)
        .forEach(group -> to.accept(line("group", group(group))));
    ledger.withdrawn().forEach(erasure -> to.accept(line("withdrawn", withdrawn(erasure))));
  }

  private static <T> Iterable<T> sorted(
      List<T> entities, java.util.function.Function<T, String> key) {
    return entities.stream().sorted(java.util.Comparator.comparing(key)).toList();
  }

  private static String line(String entity, Map<String, @Nullable Object> members) {
    members.put("entity", entity);
    return CanonicalJson.write(new TreeMap<>(members));
  }

  private static Map<String, @Nullable Object> document(SourceDocument document) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("work", document.work());
    members.put("text", document.textSha256());
    members.put("url", document.url());
    members.put("title", document.title());
    members.put("publisher", document.publisher());
    members.put("published", document.published());
    members.put("language", document.language());
    members.put("tlp", document.tlp());
    return members;
  }

  private static Map<String, @Nullable Object> claim(LedgerClaim one) {
    Claim claim = one.claim();
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("key", claim.key());
    members.put("work", claim.work());
    members.put("frame", claim.frame().anchor());
    members.put("kind", claim.frame().kind());
    members.put("subject", claim.frame().subject());
    members.put("property", claim.property());
    members.put("value", claim.value());
    members.put("assertion", claim.assertion());
    members.put("quotes", claim.evidence().stream().map(EvidenceSpan::exact).toList());
    members.put("standing", one.standing());
    members.put("group", one.group());
    if (one.byAnalyst()) {
      members.put("by", one.ruleId());
    }
    return members;
  }

  private static Map<String, @Nullable Object> incident(Incident incident) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("key", incident.key());
    members.put("name", incident.name());
    members.put("victim", incident.victim());
    members.put("type", incident.type());
    members.put("determination", incident.determination());
    members.put("resolutions", resolutions(incident.resolutions()));
    members.put("attributions", incident.attributions());
    members.put("claims", incident.claims());
    return members;
  }

  private static Map<String, @Nullable Object> total(Total total) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("key", total.key());
    members.put("name", total.name());
    members.put("scope", total.scope());
    members.put("resolutions", resolutions(total.resolutions()));
    members.put("reconciliation", total.reconciliation());
    members.put("claims", total.claims());
    return members;
  }

  /** The rationale is left out: it is words about the choice, and may name a file. */
  private static List<Map<String, Object>> resolutions(
      List<org.reckoner.domain.claim.Resolution> resolutions) {
    return resolutions.stream()
        .map(
            one -> {
              Map<String, Object> members = new TreeMap<>();
              members.put("property", one.property());
              members.put("value", one.value());
              members.put("chosen", one.chosen());
              members.put("candidates", one.candidates());
              members.put("rule", one.ruleId());
              members.put("ruleVersion", one.ruleVersion());
              members.put("alternatives", one.alternatives());
              members.put("independentGroups", one.independentGroups());
              return members;
            })
        .toList();
  }

  private static Map<String, @Nullable Object> conflict(Conflict conflict) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("key", conflict.key());
    members.put("kind", conflict.kind());
    members.put("severity", conflict.severity());
    members.put("subjects", conflict.subjects());
    members.put("property", conflict.property());
    members.put("sides", conflict.sides());
    return members;
  }

  private static Map<String, @Nullable Object> group(SourceGroup group) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("key", group.key());
    members.put("works", group.works());
    members.put("claims", group.claims());
    return members;
  }

  /** Who erased it, when and why says nothing of what the ledger rests on. */
  private static Map<String, @Nullable Object> withdrawn(Erasure erasure) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("work", erasure.work());
    members.put("bytes", erasure.rawSha256());
    members.put("texts", erasure.textSha256());
    return members;
  }
}
