// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.reporting.model.Block;
import org.reckoner.reporting.model.ReportModel;
import org.reckoner.reporting.model.Section;

/**
 * The report in the terms of schema.org, for machines that read pages: a {@code Report} whose parts
 * are the {@code Claim}s of its evidence. There is no {@code ClaimReview}: that one gives a rating,
 * and the report rates no claim.
 */
final class LinkedData {
  private LinkedData() {}

  /** JSON-LD in which no sign can end the element that it stands in. */
  static String of(ReportModel model) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("@context", "https://schema.org");
    report.put("@type", "Report");
    report.put("name", model.title().title());
    report.put("abstract", model.title().subtitle());
    report.put("inLanguage", "en");
    report.put("conditionsOfAccess", model.title().marking());
    report.put("hasPart", claims(model));
    return CanonicalJson.write(report)
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  private static List<Map<String, Object>> claims(ReportModel model) {
    List<Map<String, Object>> claims = new ArrayList<>();
    for (Section section : model.sections()) {
      for (Block block : section.blocks()) {
        if (block instanceof Block.Exhibit exhibit) {
          exhibit.claims().forEach(taken -> claims.add(claim(taken, exhibit.quotations().get(0))));
        }
      }
    }
    return claims;
  }

  private static Map<String, Object> claim(Block.Taken taken, Block.Quotation quotation) {
    Map<String, Object> claim = new LinkedHashMap<>();
    claim.put("@type", "Claim");
    claim.put("@id", "#" + taken.anchor());
    claim.put("name", taken.says());
    claim.put("text", quotation.exact());
    if (!quotation.language().equals("und")) {
      claim.put("inLanguage", quotation.language());
    }
    return claim;
  }
}
