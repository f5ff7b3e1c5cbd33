// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.evidence.Origin;
import org.reckoner.domain.ledger.Conflict;
import org.reckoner.domain.period.PartialDate;

/** One conflict in words: what it is about, what each side says and since when, how it is ruled. */
final class Disagreement {
  private Disagreement() {}

  static String name(Conflict.Kind kind) {
    return switch (kind) {
      case VALUE -> "value";
      case UNIT -> "unit";
      case SCOPE -> "scope";
      case RESTATEMENT -> "restatement";
      case OUTLIER -> "outlying value";
      case BREAKDOWN -> "parts and whole";
      case ATTRIBUTION -> "attribution";
      case DATE -> "date";
    };
  }

  /** "CoinEx, amount stolen"; empty where the report has nothing of what it is about. */
  static String subject(Draft draft, Conflict conflict) {
    List<String> subjects =
        conflict.subjects().stream()
            .flatMap(key -> draft.subjectName(key).stream())
            .map(VisibleText::of)
            .distinct()
            .toList();
    if (subjects.isEmpty()) {
      return "";
    }
    Property property = conflict.property();
    return String.join(" and ", subjects) + (property == null ? "" : ", " + property.label());
  }

  /** What the sources say on each side, and how it was ruled. */
  static Prose told(Draft draft, Conflict conflict) {
    return switch (conflict.kind()) {
      case VALUE, DATE ->
          Prose.of("The sources give ").then(sides(draft, conflict)).then(ruled(draft, conflict));
      case RESTATEMENT -> restated(draft, conflict);
      default -> {
        yield new Prose()
            .name(reading(draft, conflict), origin(draft, conflict))
            .words(" The sides are ")
            .then(sides(draft, conflict));
      }
    };
  }

  static Origin origin(Draft draft, Conflict conflict) {
    return origin(
        draft,
        conflict.sides().stream().flatMap(side -> side.claims().stream()).distinct().toList());
  }

  private static Prose sides(Draft draft, Conflict conflict) {
    return new Prose()
        .listing(conflict.sides(), (sentence, side) -> sentence.then(side(draft, side)))
        .words(".");
  }

  /** Which value stands and by what reason. */
  private static Prose ruled(Draft draft, Conflict conflict) {
    Property property = conflict.property();
    if (property == null) {
      return new Prose();
    }
    return conflict.subjects().stream()
        .flatMap(subject -> draft.resolution(subject, property).stream())
        .findFirst()
        .map(
            one ->
                Prose.of(" What stands is ")
                    .value(Wording.value(one.value()), draft.sourced(one.chosen()))
                    .words(": ")
                    .name(Incidents.sentence(one.rationale()), draft.sourced(one.candidates())))
        .orElseGet(Prose::new);
  }

  /**
   * "The FBI gave USD 600 million (14 April 2022), then USD 620 million (…); the latest counts."
   */
  private static Prose restated(Draft draft, Conflict conflict) {
    List<Conflict.Side> steps = conflict.sides();
    String asserter = Citing.asserters(draft, steps.get(0).claims()).get(0);
    Prose prose = new Prose();
    prose
        .name(
            asserter == null ? "The publisher" : Wording.capital(Citing.asserter(asserter)),
            origin(draft, steps.get(0).claims()))
        .words(" gave ");
    String before = "";
    for (Conflict.Side step : steps) {
      Origin origin = origin(draft, step.claims());
      prose.words(before).value(label(draft, step), origin);
      before = ", then ";
      since(draft, step.claims())
          .ifPresent(date -> prose.words(" (").name(date, origin).words(")"));
    }
    return prose.words("; the latest counts.");
  }

  /** When it was first published. */
  private static Optional<String> since(Draft draft, List<ClaimKey> claims) {
    return claims.stream()
        .map(key -> draft.documentOf(key).published())
        .filter(Objects::nonNull)
        .map(PublicationDate::date)
        .min(Comparator.comparing(PartialDate::earliest))
        .map(Wording::date);
  }

  /** The side's value; a date, which the ledger writes as numbers, as a report writes it. */
  private static String label(Draft draft, Conflict.Side side) {
    return side.claims().stream()
        .map(draft::value)
        .filter(
            value -> value instanceof ClaimValue.On on && on.date().toString().equals(side.label()))
        .findFirst()
        .map(Wording::value)
        .orElseGet(() -> VisibleText.of(side.label()));
  }

  static Prose side(Draft draft, Conflict.Side side) {
    Origin origin = origin(draft, side.claims());
    Prose prose = new Prose().value(label(draft, side), origin).words(" (");
    prose.then(asserted(draft, side));
    since(draft, side.claims()).ifPresent(date -> prose.words(", ").name(date, origin));
    return prose.words(")");
  }

  /** The reading of the rules; where a publisher is unknown, with the file's name for its path. */
  private static String reading(Draft draft, Conflict conflict) {
    String reading = conflict.reading();
    for (Conflict.Side side : conflict.sides()) {
      for (ClaimKey key : side.claims()) {
        SourceDocument document = draft.documentOf(key);
        if (document.publisher() == null) {
          reading = reading.replace(document.source(), Citing.file(document.source()));
        }
      }
    }
    return Wording.capital(Incidents.ended(reading));
  }

  private static Origin origin(Draft draft, List<ClaimKey> claims) {
    return claims.isEmpty()
        ? new Origin.Derived("worked out by the rules of the ledger", List.of())
        : draft.sourced(claims);
  }

  private static Prose asserted(Draft draft, Conflict.Side side) {
    if (side.claims().isEmpty()) {
      return Prose.of("no claim behind it");
    }
    Prose prose = new Prose();
    prose.listing(
        Citing.asserters(draft, side.claims()),
        (sentence, asserter) -> {
          if (asserter == null) {
            sentence.words("nobody credited");
          } else {
            sentence.name(Citing.asserter(asserter), draft.sourced(side.claims()));
          }
        });
    return prose;
  }
}
