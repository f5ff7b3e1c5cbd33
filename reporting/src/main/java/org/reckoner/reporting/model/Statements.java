// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.FrameKind;

/**
 * What sources say in words: about investigations, the use of the proceeds, sanctions, responses
 * and effects. Claims that say the same share a paragraph, and the words themselves are quoted.
 */
final class Statements {
  private Statements() {}

  static List<Block> investigation(Draft draft) {
    return of(
        draft,
        FrameKind.INVESTIGATION,
        "No investigation is mentioned in the sources.",
        "What the sources say of investigations: who conducts them and how far they are.");
  }

  static List<Block> proceeds(Draft draft) {
    return of(
        draft,
        FrameKind.PROCEEDS,
        "The sources do not say what the proceeds are used for.",
        "What the sources say of the use of the proceeds. None of it is established by the"
            + " ledger, which only reports who says so.");
  }

  static List<Block> responses(Draft draft) {
    List<Block> blocks = new ArrayList<>();
    blocks.addAll(
        of(
            draft,
            FrameKind.SANCTION,
            "No sanctions are mentioned in the sources.",
            "What the sources say of sanctions and other political or legal measures."));
    blocks.addAll(
        of(
            draft,
            FrameKind.RESPONSE,
            "No response of those accused or concerned is mentioned in the sources.",
            "What those accused or concerned are reported to have said. A refusal to comment is not"
                + " a denial."));
    return blocks;
  }

  static List<Block> impact(Draft draft) {
    return of(
        draft,
        FrameKind.IMPACT,
        "No effects on markets, confidence or practice are mentioned in the sources.",
        "What the sources say of effects on markets, confidence and practice.");
  }

  private static List<Block> of(Draft draft, FrameKind kind, String nothing, String opening) {
    Map<String, List<ClaimKey>> points = Points.by(draft.about(kind), Statements::said);
    if (points.isEmpty()) {
      return List.of(draft.paragraph(nothing));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(draft.paragraph(opening));
    points.forEach(
        (said, keys) -> {
          Claim first = draft.claim(keys.get(0)).claim();
          Prose prose = new Prose();
          if (first.value() instanceof ClaimValue.Term) {
            prose.words("Stated in ");
          } else {
            prose.value(Wording.capital(Wording.value(first.value())), draft.sourced(keys));
            prose.words(", stated in ");
          }
          prose.then(Points.support(draft, keys)).words(":");
          blocks.add(
              draft.paragraph(lead(draft, first, keys), prose.then(Points.words(draft, keys))));
        });
    return blocks;
  }

  /** What makes two claims say the same: the property and the term or value. */
  static String said(Claim claim) {
    if (claim.value() instanceof ClaimValue.Term term) {
      return claim.property().wireName() + ":" + term.code();
    }
    return claim.property().wireName() + ":" + Wording.value(claim.value());
  }

  private static Prose lead(Draft draft, Claim claim, List<ClaimKey> keys) {
    if (claim.value() instanceof ClaimValue.Term term) {
      return new Prose()
          .name(VisibleText.of(Wording.capital(Wording.words(term.code()))), draft.sourced(keys));
    }
    return Prose.of(Wording.capital(claim.property().label()));
  }
}
