// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.FrameKind;

/** What the sources advise, to whom. The ledger itself advises nothing. */
final class Recommendations {
  private Recommendations() {}

  /** Advice by what is advised. */
  static Map<String, List<ClaimKey>> advice(Draft draft) {
    return Points.by(
        draft.about(FrameKind.RECOMMENDATION).stream()
            .filter(one -> one.claim().value() instanceof ClaimValue.Mitigation)
            .toList(),
        claim -> mitigation(claim.value()).name());
  }

  static ClaimValue.Mitigation mitigation(ClaimValue value) {
    return (ClaimValue.Mitigation) value;
  }

  static List<Block> blocks(Draft draft) {
    Map<String, List<ClaimKey>> advice = advice(draft);
    if (advice.isEmpty()) {
      return List.of(draft.paragraph("The sources recommend no measures."));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        draft.paragraph(
            "What follows is what the sources advise, each measure with those who advise it. Where"
                + " a measure is one of the mitigations of MITRE ATT&CK, its identifier is given."));
    advice.forEach((name, keys) -> blocks.add(paragraph(draft, name, keys)));
    return blocks;
  }

  private static Block.Paragraph paragraph(Draft draft, String name, List<ClaimKey> keys) {
    ClaimValue.Mitigation first = mitigation(draft.claim(keys.get(0)).claim().value());
    Prose lead = new Prose().name(VisibleText.of(Wording.capital(name)), draft.sourced(keys));
    Prose prose = new Prose();
    if (first.id() != null) {
      prose.words("Mitigation ").name(first.id(), draft.sourced(keys)).words(", advised in ");
    } else {
      prose.words("Advised in ");
    }
    prose.then(Points.support(draft, keys));
    List<String> addressees = addressees(draft, keys);
    if (!addressees.isEmpty()) {
      prose.words(" and addressed to ");
      prose.listing(
          addressees, (sentence, one) -> sentence.name(VisibleText.of(one), draft.sourced(keys)));
    }
    return draft.paragraph(lead, prose.words(":").then(Points.words(draft, keys)));
  }

  private static List<String> addressees(Draft draft, List<ClaimKey> keys) {
    List<String> addressees = new ArrayList<>();
    for (ClaimKey key : keys) {
      @Nullable String addressee = mitigation(draft.claim(key).claim().value()).addressee();
      if (addressee != null && !addressees.contains(addressee)) {
        addressees.add(addressee);
      }
    }
    return addressees;
  }
}
