// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.amount.AmountKind;
import org.reckoner.domain.claim.Assertion;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.evidence.Origin;
import org.reckoner.domain.period.Period;
import org.reckoner.domain.total.PartialSum;
import org.reckoner.domain.total.Reconciliation;
import org.reckoner.domain.total.Total;

/** A total in words: what the sources state of it, and how it compares with what is known here. */
final class TotalSentences {
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  private TotalSentences() {}

  /** What the sources say, with asserter, modality and hedge: one sentence for each voice. */
  static Prose statement(Draft draft, Total total) {
    List<Resolution> stated =
        Totals.STATED.stream().map(total::resolution).flatMap(Optional::stream).toList();
    if (stated.isEmpty()) {
      return Prose.of("The sources speak of it without a figure.");
    }
    Map<List<Object>, List<Resolution>> voices = new LinkedHashMap<>();
    stated.forEach(
        one -> voices.computeIfAbsent(voice(draft, one), any -> new ArrayList<>()).add(one));
    Prose prose = new Prose();
    for (List<Resolution> voice : voices.values()) {
      prose.words(prose.isEmpty() ? "" : " ").then(sentence(draft, total, voice));
    }
    return prose.then(others(draft, stated));
  }

  private static List<Object> voice(Draft draft, Resolution resolution) {
    Claim claim = draft.claim(resolution.chosen()).claim();
    Assertion said = claim.assertion();
    return List.of(
        claim.work(),
        Objects.requireNonNullElse(said.assertedBy(), ""),
        said.modality(),
        said.polarity());
  }

  private static Prose sentence(Draft draft, Total total, List<Resolution> voice) {
    ClaimKey first = voice.get(0).chosen();
    Assertion said = draft.claim(first).claim().assertion();
    Prose prose = capitalised(Citing.according(draft, first)).words(", ");
    String actor = total.scope().actor();
    if (actor == null) {
      prose.words("there");
    } else {
      prose.name(VisibleText.of(actor), draft.sourced(total.claims()));
    }
    prose.words(verb(said, actor != null));
    prose.listing(
        voice,
        (sentence, one) ->
            sentence
                .words(noun(one))
                .value(Wording.value(one.value()), draft.sourced(one.chosen()))
                .words(after(one)));
    List<ClaimKey> chosen = voice.stream().map(Resolution::chosen).toList();
    period(total, draft.sourced(chosen), prose);
    return prose.then(Citing.hedges(draft, chosen)).words(".");
  }

  private static void period(Total total, Origin origin, Prose prose) {
    Period period = total.scope().period();
    if (period == null) {
      prose.words(", over a period that is not stated");
    } else {
      prose
          .words(Objects.equals(period.start(), period.end()) ? ", in " : ", over the period ")
          .value(Wording.period(period), origin);
    }
  }

  private static String verb(Assertion said, boolean actor) {
    if (said.polarity() == Polarity.DENIED) {
      return actor ? " is not behind " : " were not ";
    }
    return switch (said.modality()) {
      case ASSERTED -> actor ? " is behind " : " were ";
      case SUSPECTED -> actor ? " is suspected of " : " are suspected to have been ";
      case UNDER_INVESTIGATION ->
          actor ? " is under investigation for " : " are under investigation ";
      case CONDITIONAL -> actor ? " could be behind " : " could have been ";
      case FORECAST -> actor ? " is expected to be behind " : " are expected to be ";
    };
  }

  private static String noun(Resolution resolution) {
    return switch (resolution.property()) {
      case LOSS -> noun(((ClaimValue.Money) resolution.value()).amount().kind());
      case LAUNDERED -> "the laundering of ";
      case RECOVERED -> "the loss of a later recovered ";
      case FROZEN -> "the loss of a later frozen ";
      case VICTIM_COUNT, VICTIM_SHARE -> "attacks on ";
      case COUNTRY_COUNT -> "attacks in ";
      default -> "";
    };
  }

  private static String noun(AmountKind kind) {
    return switch (kind) {
      case STOLEN -> "the theft of ";
      case ATTEMPTED -> "the attempted theft of ";
      case PROCEEDS -> "proceeds of ";
      case LAUNDERED -> "the laundering of ";
      case RANSOM -> "ransoms of ";
      case RECOVERED, FROZEN, BOUNTY, OTHER, UNKNOWN -> "an amount of ";
    };
  }

  private static String after(Resolution resolution) {
    return resolution.value() instanceof ClaimValue.Portion portion
        ? " of " + VisibleText.of(portion.share().of())
        : "";
  }

  private static Prose capitalised(Prose prose) {
    List<Run> runs = prose.runs();
    Prose capital = Prose.of(Wording.capital(runs.get(0).text()));
    return capital.then(Prose.ofRuns(runs.subList(1, runs.size())));
  }

  /** Which other values are claimed for the same scope, where there are any. */
  private static Prose others(Draft draft, List<Resolution> stated) {
    Prose prose = new Prose();
    for (Resolution resolution : stated) {
      List<List<ClaimKey>> different = draft.others(resolution);
      if (!different.isEmpty()) {
        prose.words(" For the " + resolution.property().label() + " these are claimed too: ");
        prose.listing(
            different,
            (sentence, claims) ->
                sentence
                    .value(Wording.value(draft.value(claims.get(0))), draft.sourced(claims))
                    .then(Citing.inBrackets(draft, claims)));
        prose.words(".");
      }
    }
    return prose;
  }

  /** How it compares with what is known here. */
  static Prose reconciled(Draft draft, Total total) {
    Reconciliation held = total.reconciliation();
    // Where nothing was looked for, none was found: that is no statement.
    Prose prose = Totals.heldAgainstNothing(held) ? new Prose() : inside(draft, held);
    BigDecimal low = held.residualLow();
    BigDecimal high = held.residualHigh();
    if (held.incomparable() != null) {
      prose.words(" " + held.incomparable());
    } else if (low != null && high != null) {
      prose.then(unaccounted(held, low, high));
    }
    for (PartialSum parts : held.partialSums()) {
      prose.words(" Totals of parts of the period by ");
      prose.name(Citing.asserter(parts.asserter()), parts.origin()).words(" come to ");
      prose.value(Wording.money(parts.currency(), parts.sum()), parts.origin()).words(".");
    }
    if (held.unpriced() > 0) {
      prose.words(" For ");
      prose.value(Wording.plural(held.unpriced(), "incident"), held.origin());
      prose.words(" inside, the amount is unknown or in another currency.");
    }
    return prose;
  }

  private static Prose unaccounted(Reconciliation held, BigDecimal low, BigDecimal high) {
    if (high.signum() < 0) {
      return Prose.of(" More is known here than is claimed.");
    }
    Prose prose =
        low.signum() < 0
            ? Prose.of(" Here more may be known than is claimed; not accounted for at most ")
                .value(Wording.money(held.currency(), high), held.origin())
            : Prose.of(" Not accounted for by any incident known here: ")
                .value(Wording.span(held.currency(), low, high), held.origin());
    return prose.then(share(held.share(), held.origin())).words(".");
  }

  private static Prose inside(Draft draft, Reconciliation held) {
    int certain = held.certain().size();
    int possible = held.possible().size();
    if (certain + possible == 0) {
      return Prose.of(" No incident known here lies inside this scope.");
    }
    Prose prose = Prose.of(" Of the incidents known here ");
    if (certain == 0) {
      prose.words("none lies certainly inside this scope");
    } else {
      prose
          .value(
              Wording.number(certain), Draft.counted("incidents certainly inside", held.certain()))
          .words(certain == 1 ? " lies" : " lie")
          .words(" certainly inside this scope, with stated amounts of ")
          .value(Wording.money(held.currency(), held.certainSum()), Totals.certain(draft, held));
    }
    if (possible == 0) {
      return prose.words(certain == 0 ? "." : ", and no other possibly.");
    }
    return prose
        .words(", and ")
        .value(
            Wording.number(possible), Draft.counted("incidents possibly inside", held.possible()))
        .words(
            certain == 0 ? " possibly, with stated amounts of " : " possibly, which makes at most ")
        .value(Wording.money(held.currency(), held.possibleSum()), Totals.possible(draft, held))
        .words(".");
  }

  private static Prose share(@Nullable BigDecimal share, Origin origin) {
    return share == null || share.compareTo(ALL) > 0
        ? new Prose()
        : Prose.of(" (known here: at most ")
            .value(Wording.percent(share), origin)
            .words(" of the claim)");
  }
}
