// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.ledger.LedgerClaim;

/** Claims that say the same, taken together across documents. */
final class Points {
  /** More quotations than this on one point are counted, not printed. */
  private static final int QUOTED = 3;

  private Points() {}

  /** Groups eligible claims by what they say, in the order in which it is first said. */
  static Map<String, List<ClaimKey>> by(List<LedgerClaim> claims, Function<Claim, String> said) {
    Map<String, List<ClaimKey>> points = new LinkedHashMap<>();
    for (LedgerClaim one : claims) {
      if (one.eligible()) {
        points
            .computeIfAbsent(said.apply(one.claim()), key -> new ArrayList<>())
            .add(one.claim().key());
      }
    }
    return points;
  }

  /** "3 documents of 2 independent groups". */
  static Prose support(Draft draft, List<ClaimKey> claims) {
    int works = draft.works(claims);
    int groups = draft.independent(claims);
    var origin = Incidents.works(draft, "works that say so", claims);
    Prose prose = new Prose().value(Wording.plural(works, "document"), origin);
    if (works > 1) {
      prose.words(" of ").value(Wording.plural(groups, "independent group"), origin);
    }
    return prose;
  }

  /** The words themselves, each with document, asserter and manner: hedges survive. */
  static Prose words(Draft draft, List<ClaimKey> claims) {
    List<ClaimKey> distinct =
        claims.stream().filter(Draft.distinctBy(key -> draft.claim(key).claim().quote())).toList();
    Prose prose = new Prose();
    for (ClaimKey key : distinct.stream().limit(QUOTED).toList()) {
      prose.words(prose.isEmpty() ? " " : "; ").then(quotation(draft, key));
    }
    int more = distinct.size() - Math.min(QUOTED, distinct.size());
    if (more > 0) {
      prose.words("; and ").value(Wording.plural(more, "other sentence"), draft.sourced(distinct));
    }
    return prose.words(".");
  }

  private static Prose quotation(Draft draft, ClaimKey key) {
    Claim claim = draft.claim(key).claim();
    var document = draft.document(claim.work());
    @Nullable String asserter = claim.assertion().assertedBy();
    var origin = draft.sourced(key);
    Prose prose = new Prose().name(Wording.capital(Citing.source(document)), origin);
    if (asserter != null) {
      prose.words(", crediting ").name(Citing.asserter(asserter), origin);
    }
    prose
        .words(": ")
        .quoted(VisibleText.of(claim.quote()), document.language(), origin)
        .then(Citing.caveat(draft, List.of(key)));
    return prose;
  }
}
