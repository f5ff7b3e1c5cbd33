// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.ledger.LedgerClaim;

/** Who the parties are, as the sources tell it: names, parents, sponsors, targets. */
final class Parties {
  private Parties() {}

  /** A paragraph on each party that sources describe; empty where they describe none. */
  static List<Block> blocks(Draft draft) {
    Map<String, List<LedgerClaim>> parties = new LinkedHashMap<>();
    for (LedgerClaim one : draft.about(FrameKind.PARTY)) {
      if (one.eligible()) {
        parties.computeIfAbsent(one.claim().frame().subject(), name -> new ArrayList<>()).add(one);
      }
    }
    List<Block> blocks = new ArrayList<>();
    parties.forEach((name, claims) -> blocks.add(paragraph(draft, name, claims)));
    return blocks;
  }

  private static Block.Paragraph paragraph(Draft draft, String name, List<LedgerClaim> claims) {
    List<ClaimKey> all = claims.stream().map(one -> one.claim().key()).toList();
    Map<String, List<ClaimKey>> points = Points.by(claims, Statements::said);
    Prose prose = Prose.of("By what the sources say, it is ");
    prose.listing(
        List.copyOf(points.values()),
        (sentence, keys) -> {
          Claim first = draft.claim(keys.get(0)).claim();
          sentence
              .words(predicate(first.property()))
              .value(Wording.value(first.value()), draft.sourced(keys))
              .then(Citing.caveat(draft, keys));
        });
    return draft.paragraph(
        new Prose().name(VisibleText.of(name), draft.sourced(all)), prose.words("."));
  }

  private static String predicate(Property property) {
    return switch (property) {
      case ALIAS -> "also known as ";
      case PART_OF -> "part of ";
      case SPONSOR -> "sponsored by ";
      case TARGETS -> "set on ";
      case DESCRIPTION -> "described as ";
      default -> "said to have as " + property.label() + " ";
    };
  }
}
