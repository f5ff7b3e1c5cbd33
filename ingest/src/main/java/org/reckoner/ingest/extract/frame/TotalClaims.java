// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.amount.AmountKind;
import org.reckoner.domain.claim.Assertion;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Modality;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Scope;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.domain.period.Period;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Money;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.mention.Portion;
import org.reckoner.ingest.extract.mention.Tally;
import org.reckoner.ingest.extract.sentence.Sentence;

/** The claims of one total, each with its own words. */
final class TotalClaims {
  private final Reading reading;
  private final TotalDraft total;
  private final Draft draft;

  TotalClaims(Reading reading, TotalDraft total) {
    this.reading = reading;
    this.total = total;
    this.draft = Draft.total(subject(), scope());
  }

  Draft draft() {
    for (TotalPart part : total.parts()) {
      Sum loss = part.loss();
      if (loss != null) {
        add(
            part,
            Property.LOSS,
            new ClaimValue.Money(loss.amount(AmountKind.STOLEN)),
            "total.loss",
            90,
            loss.leading().figures().hedge(),
            loss.to());
      }
      for (Money other : loss == null ? List.<Money>of() : loss.conversions()) {
        ClaimValue value = new ClaimValue.Money(other.amount(AmountKind.STOLEN));
        add(part, Property.LOSS, value, "total.converted", 84, other.figures().hedge(), other.to());
      }
      count(part, part.attacks(), Property.ATTACK_COUNT, "total.attacks");
      count(part, part.victims(), Property.VICTIM_COUNT, "total.victims");
      share(part);
      Period period = part.period();
      if (period != null) {
        add(
            part,
            Property.PERIOD,
            new ClaimValue.During(period),
            "total.period",
            90,
            null,
            part.segment().to());
      }
      actor(part);
    }
    return draft;
  }

  /** A question that presupposes its answer: "Did you know that …?" */
  static boolean presupposes(Passage passage) {
    return passage.sentence().kind() == Sentence.Kind.QUESTION
        && passage.sentence().has(Cue.PRESUPPOSING);
  }

  private void count(TotalPart part, @Nullable Tally tally, Property property, String rule) {
    if (tally != null) {
      add(
          part,
          property,
          new ClaimValue.Counted(tally.count()),
          rule,
          90,
          tally.figures().hedge(),
          tally.to());
    }
  }

  private void share(TotalPart part) {
    Portion share = part.share();
    if (share == null) {
      return;
    }
    Sentence sentence = part.passage().sentence();
    String of =
        sentence.cues(Cue.VICTIMS, share.to(), Math.min(sentence.to(), share.to() + 6)).stream()
            .findFirst()
            .map(match -> sentence.words(share.to() + 1, match.to()).toLowerCase(Locale.ROOT))
            .orElse("");
    add(
        part,
        Property.VICTIM_SHARE,
        new ClaimValue.Portion(share.share(of)),
        "total.share",
        88,
        share.figures().hedge(),
        share.to());
  }

  private void actor(TotalPart part) {
    Actor actor = part.actor();
    boolean own =
        actor != null
            && reading.actors(part.passage()).stream()
                .anyMatch(it -> it.name().equals(actor.name()));
    if (actor != null && own && actor.firm()) {
      PartyKind kind = actor.name().kind().orElse(PartyKind.INTRUSION_SET);
      add(
          part,
          Property.ATTRIBUTED_TO,
          new ClaimValue.Named(actor.name().spoken(), kind),
          "total.actor",
          85,
          null,
          part.segment().to());
    }
  }

  private void add(
      TotalPart part,
      Property property,
      ClaimValue value,
      String rule,
      int confidence,
      @Nullable String bound,
      int to) {
    Sentence sentence = part.passage().sentence();
    Tone tone = Tone.ofValue(sentence, told(part), to, bound);
    Optional<Credit> credit =
        credit(part, tone).or(() -> new Findings(reading).denier(part.passage(), tone));
    List<Optional<Credit>> asserters =
        credit.isEmpty()
            ? List.of(credit)
            : credit.get().each().stream().map(Optional::of).toList();
    for (Optional<Credit> asserter : asserters) {
      Assertion assertion = tone.assertion(asserter, false);
      int sure = sentence.kind() == Sentence.Kind.TITLE ? confidence - 12 : confidence;
      Finding finding = new Finding(property, value, assertion, List.of(sentence), rule, sure);
      if (part.takesUp() && !part.equals(total.parts().get(0))) {
        finding = before(part).map(finding::with).orElse(finding);
      }
      Finding whole = finding;
      draft.addOf(asserter.map(it -> whole.with(it.where().sentence())).orElse(whole));
    }
  }

  /** The part of a sentence that tells: behind "Would you have guessed that". */
  private static Segment told(TotalPart part) {
    Sentence sentence = part.passage().sentence();
    Segment segment = part.segment();
    return !presupposes(part.passage())
        ? segment
        : sentence.cues(Cue.PRESUPPOSING, segment.from(), segment.to()).stream()
            .findFirst()
            .map(it -> new Segment(it.to(), segment.to()))
            .orElse(segment);
  }

  /** The sentence that "these attacks" takes up. */
  private Optional<Sentence> before(TotalPart part) {
    return total.parts().stream()
        .filter(
            other -> other.sentence() < part.sentence() && part.sentence() - other.sentence() <= 2)
        .reduce((first, second) -> second)
        .map(other -> other.passage().sentence());
  }

  /**
   * Whom the sentence credits; where it only hedges ("reportedly"), whoever is credited with
   * another figure of the same total in the same paragraph.
   */
  private Optional<Credit> credit(TotalPart part, Tone tone) {
    Optional<Credit> own =
        reading
            .credit(part.passage(), middle(part))
            .or(() -> Optional.ofNullable(part.inherited()));
    boolean hedges =
        tone.modality() == Modality.SUSPECTED || part.passage().sentence().has(Cue.ESTIMATED);
    if (own.isPresent()) {
      return own;
    }
    if (heads(part)) {
      return repeated(part);
    }
    if (!hedges) {
      return own;
    }
    return total.parts().stream()
        .filter(
            other ->
                !other.equals(part)
                    && other.passage().sentence().paragraph()
                        == part.passage().sentence().paragraph())
        .flatMap(other -> reading.credit(other.passage()).stream())
        .findFirst()
        .map(Credit::asContext);
  }

  private static boolean heads(TotalPart part) {
    Sentence.Kind kind = part.passage().sentence().kind();
    return kind == Sentence.Kind.TITLE || kind == Sentence.Kind.HEADING;
  }

  /** A title's figure is whose it is in the text below. */
  private Optional<Credit> repeated(TotalPart title) {
    return total.parts().stream()
        .filter(other -> !heads(other))
        .filter(other -> title.loss() == null || other.loss() != null)
        .flatMap(other -> reading.credit(other.passage(), middle(other)).stream())
        .findFirst()
        .map(Credit::asContext);
  }

  /** Where the part's figure stands. */
  private static int middle(TotalPart part) {
    if (part.loss() != null) {
      return part.loss().from();
    }
    Tally tally = part.attacks() != null ? part.attacks() : part.victims();
    return tally != null ? tally.from() : part.segment().from();
  }

  private Scope scope() {
    Actor actor = total.actor();
    return new Scope(
        actor == null ? null : actor.name().spoken(),
        total.victimClass(),
        IncidentType.CRYPTO_THEFT,
        total.period());
  }

  private String subject() {
    Actor actor = total.actor();
    Period period = total.period();
    String who = actor == null ? "Attackers not named" : actor.name().spoken();
    return period == null ? who : who + " " + period.iso();
  }
}
