// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.ledger.Ledger;

/** Which sections a report has, and in what order. */
final class Composition {
  private static final List<String> ROMAN =
      List.of(
          "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV",
          "XV");

  /** A section before its number is known. */
  record Part(String anchor, String title, Function<Draft, List<Block>> blocks) {}

  private static final List<Part> SECTIONS =
      List.of(
          new Part("summary", "Summary", Summary::blocks),
          new Part("investigation", "Investigation", Statements::investigation),
          new Part("pattern", "Pattern over time", Pattern::blocks),
          new Part("incidents", "Incidents", Incidents::blocks),
          new Part("totals", "Totals and how they reconcile", Totals::blocks),
          new Part("conflicts", "Conflicts between sources", Conflicts::blocks),
          new Part("attribution", "Attribution", Attributions::blocks),
          new Part("methods", "Methods of attack", Methods::blocks),
          new Part("proceeds", "Use of the proceeds", Statements::proceeds),
          new Part("responses", "Sanctions and responses", Statements::responses),
          new Part("impact", "Impact", Statements::impact),
          new Part("recommendations", "Recommendations", Recommendations::blocks),
          new Part("questions", "Questions and answers", Questions::blocks));

  private static final List<Part> ANNEXES =
      List.of(
          new Part("sources", "Sources and their independence", Sources::blocks),
          new Part("evidence", "Evidence", Evidence::blocks),
          new Part("method", "Method and rules", Method::blocks),
          new Part("glossary", "Glossary", Glossary::blocks));

  private Composition() {}

  static ReportModel comprehensive(Ledger ledger, ReportRequest request) {
    Draft draft = new Draft(ledger, request);
    List<Section> sections = new ArrayList<>();
    for (Part part : SECTIONS) {
      sections.add(section(draft, part, ROMAN.get(sections.size()), false));
    }
    for (int i = 0; i < ANNEXES.size(); i++) {
      sections.add(section(draft, ANNEXES.get(i), "Annex " + (char) ('A' + i), true));
    }
    return new ReportModel(titlePage(draft), sections, Notes.of(sections, draft));
  }

  private static Section section(Draft draft, Part part, String label, boolean annex) {
    return new Section(part.anchor(), label, part.title(), annex, part.blocks().apply(draft));
  }

  private static ReportModel.TitlePage titlePage(Draft draft) {
    ReportRequest request = draft.request();
    Ledger ledger = draft.ledger();
    List<Block.Fact> facts = new ArrayList<>();
    facts.add(new Block.Fact("As of", Wording.date(request.asOf())));
    if (request.period() != null) {
      facts.add(new Block.Fact("Period", Wording.period(request.period())));
    }
    facts.add(new Block.Fact("Ledger", request.ledgerHash()));
    facts.add(new Block.Fact("Rules", "version " + ledger.ruleVersion()));
    facts.add(new Block.Fact("Register of parties", "version " + ledger.registerVersion()));
    return new ReportModel.TitlePage(
        VisibleText.of(request.title()),
        "Report composed from the evidence ledger",
        request.tlp().label(),
        meaning(request.tlp()),
        facts);
  }

  private static String meaning(Tlp tlp) {
    return switch (tlp) {
      case CLEAR -> "Disclosure is not limited.";
      case GREEN -> "Limited disclosure: recipients may share it within their community.";
      case AMBER ->
          "Limited disclosure: recipients may share it within their organisation and its clients.";
      case AMBER_STRICT ->
          "Limited disclosure: recipients may share it within their organisation only.";
      case RED -> "For the eyes and ears of individual recipients only.";
    };
  }
}
