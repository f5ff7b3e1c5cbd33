// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.stix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.reckoner.domain.decision.CarriedDecision;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.reporting.exchange.AsOf;

/** The report on the ledger itself, last in its bundle: what was exported and what was not. */
final class LedgerReport {
  private LedgerReport() {}

  /**
   * The last report.
   *
   * @param lists makes JSON of a list of the extension
   */
  static StixObject of(StixDraft draft, List<String> losses, Function<List<?>, JsonNode> lists) {
    Ledger ledger = draft.ledger();
    Tlp strictest =
        ledger.documents().stream().map(SourceDocument::tlp).reduce(Tlp.CLEAR, Tlp::strictest);
    Set<String> about = new LinkedHashSet<>();
    ledger.incidents().forEach(incident -> about.add(draft.id(incident)));
    ledger.documents().forEach(document -> about.add(Sources.reportId(document.work())));
    if (about.isEmpty()) {
      about.add(Creators.RECKONER);
    }
    Provenance provenance = new Provenance(AsOf.GENESIS, AsOf.of(ledger), strictest);
    StixObject report =
        StixObject.of(StixId.of("report", "ledger", audience(ledger)), provenance)
            .put("name", "Ledger of thefts of crypto-assets")
            .put("description", description(ledger, losses))
            .texts("report_types", List.of("threat-report"))
            .put("published", StixTime.of(AsOf.of(ledger)))
            .refs("object_refs", about);
    if (draft.full()) {
      report.extension(Extensions.LEDGER, extension(draft, lists));
    }
    return report;
  }

  /** One report for each audience: an open one is not a version of a restricted one. */
  private static String audience(Ledger ledger) {
    return ledger.view().audience().name();
  }

  private static String description(Ledger ledger, List<String> losses) {
    String made =
        "%d incidents, %d totals and %d conflicts from %d documents (rules %s, register %s)."
            .formatted(
                ledger.incidents().size(),
                ledger.totals().size(),
                ledger.conflicts().size(),
                ledger.documents().size(),
                ledger.ruleVersion(),
                ledger.registerVersion());
    return losses.isEmpty()
        ? made
        : made + "\nNot carried by this export:\n- " + String.join("\n- ", losses);
  }

  private static ObjectNode extension(StixDraft draft, Function<List<?>, JsonNode> lists) {
    Ledger ledger = draft.ledger();
    ObjectNode content =
        Extensions.content()
            .put("rule_version", ledger.ruleVersion())
            .put("register_version", ledger.registerVersion());
    content.set("view", ExtensionJson.of(ledger.view()));
    list(content, "totals", ledger.totals(), lists);
    list(content, "conflicts", ledger.conflicts(), lists);
    list(content, "groups", ledger.groups(), lists);
    list(content, "unapplied_decisions", ledger.unappliedDecisions(), lists);
    list(
        content,
        "decisions",
        draft.decisions().stream().map(CarriedDecision::content).toList(),
        lists);
    return content;
  }

  private static void list(
      ObjectNode content, String name, List<?> values, Function<List<?>, JsonNode> lists) {
    if (!values.isEmpty()) {
      content.set(name, lists.apply(values));
    }
  }
}
