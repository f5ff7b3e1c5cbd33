// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  private static final Part SUMMARY = new Part("summary", "Summary", Summary::blocks);
  private static final Part PATTERN = new Part("pattern", "Pattern over time", Pattern::blocks);
  private static final Part INCIDENTS = new Part("incidents", "Incidents", Incidents::blocks);
  private static final Part TOTALS =
      new Part("totals", "Totals and how they reconcile", Totals::blocks);
  private static final Part CONFLICTS =
      new Part("conflicts", "Conflicts between sources", Conflicts::blocks);
  private static final Part ATTRIBUTION =
      new Part("attribution", "Attribution", Attributions::blocks);
  private static final Part METHODS = new Part("methods", "Methods of attack", Methods::blocks);
  private static final Part ASSETS = new Part("assets", "Assets and addresses", Assets::blocks);
  private static final Part FLOWS =
      new Part("flows", "Laundering, freezing and recovery", Flows::blocks);
  private static final Part PROCEEDS =
      new Part("proceeds", "Use of the proceeds", Statements::proceeds);
  private static final Part RESPONSES =
      new Part("responses", "Sanctions and responses", Statements::responses);
  private static final Part QUESTIONS =
      new Part("questions", "Questions and answers", Questions::blocks);

  private static final List<Part> COMPREHENSIVE =
      List.of(
          SUMMARY,
          new Part("investigation", "Investigation", Statements::investigation),
          PATTERN,
          INCIDENTS,
          TOTALS,
          CONFLICTS,
          ATTRIBUTION,
          METHODS,
          ASSETS,
          FLOWS,
          PROCEEDS,
          RESPONSES,
          new Part("impact", "Impact", Statements::impact),
          new Part("recommendations", "Recommendations", Recommendations::blocks),
          QUESTIONS);

  private static final List<Part> INCIDENT =
      List.of(
          new Part("summary", "Summary", Dossier::summary),
          new Part("values", "What stands, and by which rule", Dossier::values),
          new Part("accounts", "What each source says", Dossier::accounts),
          ATTRIBUTION,
          METHODS,
          ASSETS,
          FLOWS,
          RESPONSES,
          CONFLICTS,
          new Part("totals", "Totals that may include it", Totals::blocks));

  private static final List<Part> ACTOR =
      List.of(
          SUMMARY,
          PATTERN,
          INCIDENTS,
          TOTALS,
          ATTRIBUTION,
          METHODS,
          ASSETS,
          FLOWS,
          PROCEEDS,
          RESPONSES,
          CONFLICTS);

  private static final List<Part> DIGEST =
      List.of(
          new Part("summary", "What is new", Changes::summary),
          new Part("incidents", "New incidents", Changes::incidents),
          new Part("values", "Values that changed", Changes::values),
          new Part("totals", "New totals", Changes::totals),
          new Part("conflicts", "New conflicts between sources", Changes::conflicts),
          new Part("documents", "New documents", Changes::documents));

  private static final List<Part> BRIEF =
      List.of(new Part("summary", "In short", Summary::brief), QUESTIONS);

  private static final Part CHANGES =
      new Part("changes", "What changed since the earlier ledger", Changes::all);

  private static final Part SOURCES =
      new Part("sources", "Sources and their independence", Sources::blocks);
  private static final Part EVIDENCE = new Part("evidence", "Evidence", Evidence::blocks);
  private static final Part METHOD = new Part("method", "Method and rules", Method::blocks);
  private static final Part GLOSSARY = new Part("glossary", "Glossary", Glossary::blocks);

  private Composition() {}

  private static List<Part> sections(ReportRequest request) {
    return switch (request.kind()) {
      case COMPREHENSIVE -> COMPREHENSIVE;
      case INCIDENT -> INCIDENT;
      case ACTOR -> ACTOR;
      case DIGEST -> DIGEST;
      case BRIEF -> BRIEF;
    };
  }

  private static List<Part> annexes(ReportRequest request) {
    return switch (request.kind()) {
      case BRIEF -> List.of();
      case DIGEST -> List.of(EVIDENCE);
      default ->
          request.earlier() == null
              ? List.of(SOURCES, EVIDENCE, METHOD, GLOSSARY)
              : List.of(CHANGES, SOURCES, EVIDENCE, METHOD, GLOSSARY);
    };
  }

  static ReportModel of(Ledger ledger, ReportRequest request) {
    List<Part> parts = sections(request);
    List<Part> annexes = annexes(request);
    Draft draft =
        new Draft(
            ledger,
            request,
            Stream.concat(parts.stream(), annexes.stream())
                .map(Part::anchor)
                .collect(Collectors.toSet()));
    require(draft);
    List<Section> sections = new ArrayList<>();
    for (Part part : parts) {
      sections.add(section(draft, part, ROMAN.get(sections.size()), false));
    }
    boolean numbered = false;
    for (int i = 0; i < annexes.size(); i++) {
      // Only the annex of changes gives values of its own; after it all that is cited is known.
      if (!numbered && !annexes.get(i).equals(CHANGES)) {
        draft.number(() -> Notes.cited(sections, draft));
        numbered = true;
      }
      sections.add(section(draft, annexes.get(i), "Annex " + (char) ('A' + i), true));
    }
    return new ReportModel(request.kind(), titlePage(draft), sections, Notes.of(sections, draft));
  }

  private static void require(Draft draft) {
    Selection asked = draft.request().selection();
    if (asked.incident() != null && draft.incidents().isEmpty()) {
      throw new NothingToReportException(
          "The ledger holds no incident '" + VisibleText.of(asked.incident()) + "'.");
    }
    if (draft.request().kind() == ReportKind.ACTOR && draft.ledger().claims().isEmpty()) {
      throw new NothingToReportException(
          "The ledger holds nothing on '" + VisibleText.of(String.valueOf(asked.actor())) + "'.");
    }
  }

  private static Section section(Draft draft, Part part, String label, boolean annex) {
    return new Section(part.anchor(), label, part.title(), annex, part.blocks().apply(draft));
  }

  private static ReportModel.TitlePage titlePage(Draft draft) {
    ReportRequest request = draft.request();
    return new ReportModel.TitlePage(
        VisibleText.of(title(draft)),
        request.kind().label() + ", composed from the evidence ledger",
        request.tlp().label(),
        meaning(request.tlp()),
        facts(request, draft.whole()));
  }

  private static List<Block.Fact> facts(ReportRequest request, Ledger ledger) {
    List<Block.Fact> facts = new ArrayList<>();
    facts.add(new Block.Fact("As of", Wording.date(request.asOf())));
    Selection asked = request.selection();
    if (asked.period() != null) {
      facts.add(new Block.Fact("Period", Wording.period(asked.period())));
    }
    if (asked.victim() != null) {
      facts.add(new Block.Fact("Victim", VisibleText.of(asked.victim())));
    }
    if (asked.actor() != null) {
      facts.add(new Block.Fact("Actor", VisibleText.of(asked.actor())));
    }
    facts.add(new Block.Fact("Ledger", request.ledgerHash()));
    EarlierLedger earlier = request.earlier();
    if (earlier != null) {
      facts.add(
          new Block.Fact(
              "Compared with", Wording.date(earlier.since()) + ", ledger " + earlier.hash()));
    }
    facts.add(new Block.Fact("Rules", "version " + ledger.ruleVersion()));
    facts.add(new Block.Fact("Register of parties", "version " + ledger.registerVersion()));
    return facts;
  }

  private static String title(Draft draft) {
    ReportRequest request = draft.request();
    if (request.title() != null) {
      return request.title();
    }
    return switch (request.kind()) {
      case COMPREHENSIVE -> ReportRequest.TITLE;
      case BRIEF -> "Thefts of crypto-assets attributed to state-backed groups: a brief";
      case INCIDENT -> draft.incidents().get(0).name() + ": the evidence and what it supports";
      case ACTOR -> request.selection().actor() + ": the evidence and what it supports";
      case DIGEST -> "What is new since " + Wording.date(request.comparedWith().since());
    };
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
