// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.incident.Attribution;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.Conflict;

/** The questions that readers ask first, answered from the ledger. */
final class Questions {
  private static final int LISTED = 8;

  /** In a brief, which has two pages. */
  private static final int LISTED_IN_BRIEF = 5;

  private static final List<FrameKind> CONSEQUENCES =
      List.of(FrameKind.PROCEEDS, FrameKind.SANCTION, FrameKind.RESPONSE, FrameKind.IMPACT);

  private Questions() {}

  static List<Block> blocks(Draft draft) {
    return List.of(
        answer(draft, "How large is it?", scope(draft)),
        answer(draft, "How were the thefts carried out?", how(draft)),
        answer(draft, "Who is said to be responsible?", who(draft)),
        answer(draft, "What followed?", consequences(draft)),
        answer(draft, "What can firms do?", advice(draft)),
        answer(draft, "What is disputed?", disputed(draft)));
  }

  private static int listed(Draft draft) {
    return draft.request().kind() == ReportKind.BRIEF ? LISTED_IN_BRIEF : LISTED;
  }

  private static Block.Answer answer(Draft draft, String question, Prose prose) {
    return new Block.Answer(question, List.of(draft.paragraph(prose)));
  }

  private static Prose scope(Draft draft) {
    Prose prose =
        Summary.largest(draft)
            .map(total -> TotalSentences.statement(draft, total))
            .orElseGet(() -> Prose.of("The sources state no total."));
    prose
        .words(" The ledger itself knows ")
        .value(
            Wording.plural(draft.incidents().size(), "incident"),
            Draft.counted("incidents", draft.incidents()));
    return draft.see(prose, "the totals", "totals", " for how the two compare.");
  }

  private static Prose how(Draft draft) {
    List<List<ClaimKey>> ranked = Methods.ranked(draft);
    if (ranked.isEmpty()) {
      return Prose.of("The sources do not say.");
    }
    return draft.see(
        Prose.of("The sources speak of ")
            .listing(
                ranked.stream().limit(listed(draft)).toList(),
                (sentence, keys) ->
                    sentence.value(
                        VisibleText.of(
                            Methods.technique(draft.claim(keys.get(0)).claim().value()).name()),
                        draft.sourced(keys))),
        "the methods",
        "methods",
        ".");
  }

  private static Prose who(Draft draft) {
    Map<String, List<ClaimKey>> actors = new LinkedHashMap<>();
    for (Incident incident : draft.incidents()) {
      for (Attribution one : incident.attributions()) {
        actors.computeIfAbsent(one.actor(), name -> new ArrayList<>()).addAll(one.claims());
      }
    }
    if (actors.isEmpty()) {
      return Prose.of("No source attributes an incident to anybody.");
    }
    return draft.see(
        Prose.of("Sources name ")
            .listing(
                actors.entrySet().stream().limit(listed(draft)).toList(),
                (sentence, actor) ->
                    sentence
                        .value(VisibleText.of(actor.getKey()), draft.sourced(actor.getValue()))
                        .then(Citing.caveat(draft, actor.getValue())))
            .words(". Each attribution is that of its asserter"),
        "the attributions",
        "attribution",
        ".");
  }

  /** What the sources say, property by property: a bare "50 per cent" would say of nothing. */
  private static Prose consequences(Draft draft) {
    Map<Property, List<List<ClaimKey>>> said = new EnumMap<>(Property.class);
    for (FrameKind kind : CONSEQUENCES) {
      Points.by(draft.about(kind), Statements::said)
          .values()
          .forEach(
              keys ->
                  said.computeIfAbsent(
                          draft.claim(keys.get(0)).claim().property(), any -> new ArrayList<>())
                      .add(keys));
    }
    if (said.isEmpty()) {
      return Prose.of("The sources do not say.");
    }
    Prose prose = Prose.of("The sources state:");
    said.forEach(
        (property, points) -> {
          prose.words(prose.runs().size() == 1 ? " " : "; ").words(property.label() + " – ");
          prose.listing(
              points.stream().limit(listed(draft)).toList(),
              (sentence, keys) ->
                  sentence
                      .value(term(draft, keys), draft.sourced(keys))
                      .then(Citing.caveat(draft, keys)));
        });
    return prose.words(".");
  }

  private static String term(Draft draft, List<ClaimKey> keys) {
    ClaimValue value = draft.claim(keys.get(0)).claim().value();
    return value instanceof ClaimValue.Term term
        ? VisibleText.of(Wording.words(term.code()))
        : Wording.value(value);
  }

  private static Prose advice(Draft draft) {
    Map<String, List<ClaimKey>> advice = Recommendations.advice(draft);
    if (advice.isEmpty()) {
      return Prose.of("The sources recommend no measures.");
    }
    return draft.see(
        Prose.of("Sources advise ")
            .listing(
                advice.entrySet().stream().limit(listed(draft)).toList(),
                (sentence, one) ->
                    sentence.value(VisibleText.of(one.getKey()), draft.sourced(one.getValue()))),
        "the recommendations",
        "recommendations",
        ".");
  }

  private static Prose disputed(Draft draft) {
    List<Conflict> conflicts = draft.ledger().conflicts();
    if (conflicts.isEmpty()) {
      return Prose.of("No conflict between sources was found.");
    }
    Prose prose = new Prose();
    for (Conflict conflict : conflicts.stream().limit(3).toList()) {
      List<ClaimKey> claims =
          conflict.sides().stream().flatMap(side -> side.claims().stream()).distinct().toList();
      prose.words(prose.isEmpty() ? "" : " ");
      if (!claims.isEmpty()) {
        String subject = Disagreement.subject(draft, conflict);
        if (!subject.isEmpty()) {
          prose.name(subject, draft.sourced(claims)).words(": ");
        }
        prose.then(Disagreement.told(draft, conflict));
      }
    }
    prose
        .words(" In all there are ")
        .value(
            Wording.plural(conflicts.size(), "such point"), Draft.counted("conflicts", conflicts));
    return draft.see(prose, "the conflicts", "conflicts", ".");
  }
}
