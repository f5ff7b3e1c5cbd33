// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.evidence.Origin;
import org.reckoner.domain.total.Reconciliation;
import org.reckoner.domain.total.Total;

/** What sources say of many incidents together, held against the incidents known here. */
final class Totals {
  /** What may be stated of a total, in the order in which it is told. */
  static final List<Property> STATED =
      List.of(
          Property.ATTACK_COUNT,
          Property.VICTIM_COUNT,
          Property.COUNTRY_COUNT,
          Property.VICTIM_SHARE,
          Property.LOSS,
          Property.LAUNDERED,
          Property.RECOVERED,
          Property.FROZEN);

  private static final List<Block.Column> COLUMNS =
      List.of(
          new Block.Column("Total", 20, false),
          new Block.Column("Claimed", 20, false),
          new Block.Column("Amounts known here", 26, false),
          new Block.Column("Not accounted for", 21, false),
          new Block.Column("Incidents known", 13, true));

  private Totals() {}

  static List<Block> blocks(Draft draft) {
    List<Total> totals = draft.totals();
    if (totals.isEmpty()) {
      return List.of(draft.paragraph("The sources state no totals."));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(draft.paragraph(opening(draft)));
    TotalsFigure.of(draft).ifPresent(blocks::add);
    blocks.add(table(draft));
    Waterfall.of(draft).ifPresent(blocks::add);
    totals.forEach(total -> blocks.add(paragraph(draft, total)));
    return blocks;
  }

  static Block.Paragraph paragraph(Draft draft, Total total) {
    return draft.paragraph(
        new Prose().name(VisibleText.of(total.name()), draft.sourced(total.claims())),
        TotalSentences.statement(draft, total).then(TotalSentences.reconciled(draft, total)));
  }

  private static Prose opening(Draft draft) {
    return Prose.of("Sources state ")
        .value(
            Wording.plural(draft.totals().size(), "total"), Draft.counted("totals", draft.totals()))
        .words(
            ". Each is held against the incidents known here that lie certainly, or possibly,"
                + " inside its scope. What is not accounted for says how thin the collection is as"
                + " much as how large the total is; it is no finding of its own.");
  }

  private static Block.Table table(Draft draft) {
    List<Block.Row> rows = new ArrayList<>();
    for (Total total : draft.totals()) {
      Reconciliation held = total.reconciliation();
      rows.add(
          new Block.Row(
              "total-" + total.key().substring(0, 12),
              List.of(
                  new Prose()
                      .name(VisibleText.of(total.name()), draft.sourced(total.claims()))
                      .runs(),
                  claimed(draft, total).runs(),
                  sums(draft, held).runs(),
                  residual(held).runs(),
                  knownCount(held).runs())));
    }
    return draft.table(
        "Claimed totals against the incidents known here",
        COLUMNS,
        rows,
        Prose.of(
            "Sums add the amounts that stand for thefts of crypto-assets inside the scope, in the"
                + " currency of the total. Other kinds of incident enter no sum."));
  }

  private static Prose claimed(Draft draft, Total total) {
    Prose prose = new Prose();
    for (Property property : STATED) {
      total
          .resolution(property)
          .ifPresent(
              one ->
                  prose
                      .words(prose.isEmpty() ? "" : "; ")
                      .value(Wording.value(one.value()), draft.sourced(one.chosen())));
    }
    return prose.isEmpty() ? Prose.of("not stated") : prose;
  }

  private static Prose sums(Draft draft, Reconciliation held) {
    if (known(held).isEmpty()) {
      return Prose.of(heldAgainstNothing(held) ? "no comparison" : "none");
    }
    Prose prose = new Prose();
    if (held.certain().isEmpty()) {
      prose.words("none for certain");
    } else {
      prose
          .value(Wording.money(held.currency(), held.certainSum()), certain(draft, held))
          .words(" for certain");
    }
    return held.possible().isEmpty()
        ? prose
        : prose
            .words("; ")
            .value(Wording.money(held.currency(), held.possibleSum()), possible(draft, held))
            .words(" at most");
  }

  static Origin certain(Draft draft, Reconciliation held) {
    return draft.sums(
        held, "certainly inside", what -> sumOrigin(draft, held.certain(), what, held.currency()));
  }

  static Origin possible(Draft draft, Reconciliation held) {
    return draft.sums(
        held,
        "certainly or possibly inside",
        what -> sumOrigin(draft, known(held), what, held.currency()));
  }

  private static Origin sumOrigin(Draft draft, List<String> keys, String what, String currency) {
    return Sums.origin(
        draft,
        "sum of the thefts " + what + " of the scope",
        Sums.incidents(draft, keys),
        currency);
  }

  private static List<String> known(Reconciliation held) {
    List<String> known = new ArrayList<>(held.certain());
    known.addAll(held.possible());
    return known;
  }

  static Prose residual(Reconciliation held) {
    BigDecimal low = held.residualLow();
    BigDecimal high = held.residualHigh();
    if (held.incomparable() != null) {
      return Prose.of("no comparison");
    }
    if (low == null || high == null) {
      return Prose.of("no amount claimed");
    }
    if (high.signum() < 0) {
      return Prose.of("more known than claimed");
    }
    if (low.signum() < 0) {
      return Prose.of("at most ").value(Wording.money(held.currency(), high), held.origin());
    }
    return new Prose().value(Wording.span(held.currency(), low, high), held.origin());
  }

  static boolean heldAgainstNothing(Reconciliation held) {
    return held.incomparable() != null && held.knownIncidents() == 0;
  }

  private static Prose knownCount(Reconciliation held) {
    if (heldAgainstNothing(held)) {
      return Prose.of("no comparison");
    }
    List<String> known = known(held);
    Prose prose =
        new Prose()
            .value(
                Wording.number(known.size()),
                Draft.counted("incidents certainly or possibly inside", known));
    BigDecimal claimed = held.claimedCount();
    return claimed == null
        ? prose
        : prose.words(" of ").value(Wording.number(claimed), held.origin());
  }

  static Optional<Amount> amount(Total total) {
    return total
        .resolution(Property.LOSS)
        .map(Resolution::value)
        .filter(ClaimValue.Money.class::isInstance)
        .map(value -> ((ClaimValue.Money) value).amount());
  }
}
