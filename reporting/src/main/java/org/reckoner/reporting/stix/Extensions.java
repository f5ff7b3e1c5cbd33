// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.stix;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The extensions of our own, which every full bundle defines. */
final class Extensions {
  /** On notes and reports: claims with their selectors, and the document they are from. */
  static final String EVIDENCE = StixId.of("extension-definition", "evidence");

  /** On incidents, impacts and the ledger's report: what was worked out, and how. */
  static final String LEDGER = StixId.of("extension-definition", "ledger");

  private static final String VERSION = "1.1.0";

  private Extensions() {}

  /** The definitions, to stand in front of what uses them. */
  static List<StixObject> definitions() {
    return List.of(
        definition(
            EVIDENCE,
            "Reckoner evidence",
            "On a note: 'claims', each with key, work, frame, property, value, assertion, evidence"
                + " (W3C text position and quote selectors, in code points), standing, group and"
                + " the extractor's rule and confidence. On a report: 'document', the work with its"
                + " digests, publication date and where that was found, language and marking; and"
                + " 'set_aside', its claims that decisions of the ledger's report reject."),
        definition(
            LEDGER,
            "Reckoner ledger",
            "On an incident: 'number', 'key', 'slug', 'incident_type', 'resolutions' (chosen value,"
                + " rule, candidates, alternatives), 'attributions' (with EuRepoC basis) and"
                + " 'claims'. On an impact: 'amount' with bounds, qualifier and basis of valuation."
                + " On the ledger's report: 'rule_version', 'register_version', 'view', 'totals'"
                + " with scope and reconciliation, 'conflicts', 'groups' of dependent sources, and"
                + " 'decisions' of analysts: 'kind' and 'ruling', 'by_', 'role', 'at_' and 'why', with"
                + " the words of the claims that each speaks of as 'anchors'."));
  }

  private static StixObject definition(String id, String name, String schema) {
    return StixObject.of(id, Provenance.NONE)
        .put("name", name)
        .put("description", "Names follow Reckoner's REST API, in lower case with underscores.")
        .put("schema", schema)
        .put("version", VERSION)
        .texts("extension_types", List.of("property-extension"));
  }

  /** An extension's content, to be filled. */
  static ObjectNode content() {
    return JsonNodeFactory.instance.objectNode().put("extension_type", "property-extension");
  }
}
