// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.AmountKind;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.claim.Resolution.Alternative;
import org.reckoner.domain.decision.Ruling;
import org.reckoner.domain.document.PublisherKind;
import org.reckoner.domain.ledger.rule.ResolutionRule;

/**
 * Each rule alone: what it chooses, and that it says nothing where it does not apply; the most
 * precise value ends every order and speaks then.
 */
class ResolutionRulesTest {
  private final Library library = new Library();

  private Resolution loss(String... order) {
    LedgerRules rules = LedgerRules.STANDARD.ordered("of this test", List.of(order));
    return Reckoning.of(library.input(), rules)
        .incidents()
        .get(0)
        .resolution(Property.LOSS)
        .orElseThrow();
  }

  private static String figure(Resolution resolution) {
    return resolution.value().bounded().orElseThrow().figure().toPlainString();
  }

  private Library.Telling theft(String article) {
    return library.article(article).theftFrom("Acme Exchange");
  }

  @Test
  void aPreferredValueStands() {
    theft("a").worth("31500000");
    ClaimKey round = theft("b").worth("40000000").key();
    library.decide(new Ruling.Prefer(round, Property.LOSS));

    Resolution loss = loss("prefer-decision");

    assertThat(loss.ruleId()).isEqualTo("prefer-decision");
    assertThat(figure(loss)).isEqualTo("40000000");
    assertThat(loss.rationale()).isEqualTo("Mara decided to prefer it: Looked at it.");
  }

  @Test
  void withoutAPreferenceThatRuleIsSilent() {
    theft("a").worth("31500000");

    assertThat(loss("prefer-decision").ruleId()).isEqualTo("most-precise");
  }

  @Test
  void theLatestFigureOfOneAsserterReplacesItsEarlierOnes() {
    library
        .article("a")
        .on("2024-01-24")
        .theftFrom("Acme Exchange")
        .accordingTo("Elliptic")
        .worth("31234567");
    library
        .article("b")
        .on("2024-12-19")
        .theftFrom("Acme Exchange")
        .accordingTo("Elliptic")
        .worth("40000000");

    Resolution loss = loss("latest-restatement");

    assertThat(loss.ruleId()).isEqualTo("latest-restatement");
    assertThat(figure(loss)).isEqualTo("40000000");
  }

  @Test
  void anotherAssertersLaterFigureIsNoRestatement() {
    library
        .article("a")
        .on("2024-01-24")
        .theftFrom("Acme Exchange")
        .accordingTo("Elliptic")
        .worth("31234567");
    library
        .article("b")
        .on("2024-12-19")
        .theftFrom("Acme Exchange")
        .accordingTo("Chainalysis")
        .worth("40000000");

    Resolution loss = loss("latest-restatement");

    assertThat(loss.ruleId()).isEqualTo("most-precise");
    assertThat(figure(loss)).isEqualTo("31234567");
  }

  @Test
  void theVictimsOwnFigureStands() {
    theft("a").accordingTo("Elliptic").worth("31234567");
    theft("b").accordingTo("Acme Exchange").worth("40000000");

    Resolution loss = loss("own-disclosure");

    assertThat(loss.ruleId()).isEqualTo("own-disclosure");
    assertThat(figure(loss)).isEqualTo("40000000");
  }

  @Test
  void aFirmThatWasNotRobbedDisclosesNothing() {
    theft("a").accordingTo("Elliptic").worth("31234567");

    assertThat(loss("own-disclosure").ruleId()).isEqualTo("most-precise");
  }

  @Test
  void aCourtStandsBeforeAGovernmentAndBothBeforeOthers() {
    theft("a").accordingTo("Elliptic").worth("31234567");
    theft("b").accordingTo("FBI").worth("40000000");
    Resolution government = loss("court-or-government");
    theft("c").accordingTo("District Court").worth("50000000");

    Resolution court = loss("court-or-government");

    assertThat(figure(government)).isEqualTo("40000000");
    assertThat(government.rationale()).startsWith("It is the finding of a government");
    assertThat(figure(court)).isEqualTo("50000000");
    assertThat(court.rationale()).isEqualTo("It is the finding of a court: District Court.");
  }

  @Test
  void whatMoreIndependentGroupsSayStands() {
    theft("a").accordingTo("Elliptic").worth("31234567");
    theft("b").accordingTo("Chainalysis").worth("40000000");
    theft("c").accordingTo("FBI").worth("40000000");

    Resolution loss = loss("independent-corroboration");

    assertThat(loss.ruleId()).isEqualTo("independent-corroboration");
    assertThat(figure(loss)).isEqualTo("40000000");
    assertThat(loss.independentGroups()).isEqualTo(2);
  }

  @Test
  void tenArticlesOnOneReportCorroborateNothing() {
    for (int i = 0; i < 10; i++) {
      theft("paper-" + i).accordingTo("Elliptic").worth("40000000");
    }
    theft("other").accordingTo("Chainalysis").worth("31234567");

    Resolution loss = loss("independent-corroboration");

    assertThat(loss.ruleId()).isEqualTo("most-precise");
    assertThat(figure(loss)).isEqualTo("31234567");
  }

  @Test
  void thoseWhoSpeakTogetherAreOneVoice() {
    theft("joint").accordingTo("the FBI and Chainalysis").worth("40000000");
    theft("other way about").accordingTo("Chainalysis and the FBI").worth("40000000");
    theft("one of them").accordingTo("FBI").worth("40000000");
    theft("the other").accordingTo("Chainalysis").worth("40000000");
    theft("somebody else").accordingTo("Elliptic").worth("40000000");

    Resolution loss = loss("independent-corroboration");

    assertThat(loss.independentGroups()).isEqualTo(2);
  }

  @Test
  void whomTheSameWordsCreditAreOneVoice() {
    theft("joint").accordingTo("FBI").worth("40000000").accordingTo("Elliptic").worth("40000000");
    theft("one of them").accordingTo("Elliptic").worth("40000000");
    theft("somebody else").accordingTo("Chainalysis").worth("40000000");

    Resolution loss = loss("independent-corroboration");

    assertThat(loss.independentGroups()).isEqualTo(2);
  }

  @Test
  void aNameWithAnAndInItIsThatOfOneWhereNoneOfItIsKnown() {
    theft("firm").accordingTo("Ernst and Partners").worth("40000000");
    theft("half of it").accordingTo("Partners").worth("40000000");

    Resolution loss = loss("independent-corroboration");

    assertThat(loss.independentGroups()).isEqualTo(2);
  }

  @Test
  void theForemostSortOfSourceStands() {
    library
        .article("blog")
        .by("Blog", PublisherKind.BLOG)
        .theftFrom("Acme Exchange")
        .worth("31234567");
    library.article("un").by("UN", PublisherKind.UN).theftFrom("Acme Exchange").worth("40000000");

    Resolution loss = loss("authority-order");

    assertThat(loss.ruleId()).isEqualTo("authority-order");
    assertThat(figure(loss)).isEqualTo("40000000");
  }

  @Test
  void anAnalystsGradeWeighsMoreThanTheSortOfSource() {
    library
        .article("blog")
        .by("Blog", PublisherKind.BLOG)
        .theftFrom("Acme Exchange")
        .worth("31000000");
    library.article("un").by("UN", PublisherKind.UN).theftFrom("Acme Exchange").worth("40000000");
    library.decide(new Ruling.OnSource("Blog", 'A'));
    library.decide(new Ruling.OnSource("United Nations", 'C'));

    Resolution graded = loss("authority-order");

    assertThat(figure(graded)).isEqualTo("31000000");
    assertThat(graded.rationale()).contains("is graded A for reliability");
  }

  @Test
  void whatCannotBeJudgedIsNotOrdered() {
    library
        .article("blog")
        .by("Blog", PublisherKind.BLOG)
        .theftFrom("Acme Exchange")
        .worth("31000000");
    library.article("un").by("UN", PublisherKind.UN).theftFrom("Acme Exchange").worth("40000000");
    library.decide(new Ruling.OnSource("Blog", 'F'));

    assertThat(figure(loss("authority-order")))
        .as("by the sort of source, as if nobody had looked")
        .isEqualTo("40000000");
  }

  @Test
  void theMostPreciseValueStandsWhereNothingElseSpeaks() {
    theft("a").worth("31500000");
    theft("b").worth(Amount.about(AmountKind.STOLEN, "USD", new java.math.BigDecimal("40000000")));

    Resolution loss = loss("most-precise");

    assertThat(figure(loss)).isEqualTo("31500000");
    assertThat(loss.rationale()).isEqualTo("It is the most precise of the values stated.");
  }

  @Test
  void whatEachOtherRuleWouldHaveChosenIsSaid() {
    theft("a").accordingTo("Acme Exchange").worth("52800000");
    theft("b").accordingTo("FBI").worth("54000000");
    theft("c").accordingTo("Elliptic").worth("55123456");
    theft("d").accordingTo("Chainalysis").worth("54000000");

    Resolution loss = loss(LedgerRules.STANDARD.order().toArray(String[]::new));

    assertThat(loss.ruleId()).isEqualTo("own-disclosure");
    assertThat(loss.alternatives())
        .extracting(Alternative::ruleId)
        .containsExactly(
            "court-or-government", "independent-corroboration", "authority-order", "most-precise");
    assertThat(loss.alternatives())
        .extracting(other -> other.value().bounded().orElseThrow().figure().toPlainString())
        .containsExactly("54000000", "54000000", "54000000", "55123456");
  }

  @Test
  void everyRuleSaysWhatItDoesInOneSentence() {
    assertThat(ResolutionRule.all())
        .allSatisfy(
            (id, rule) -> {
              assertThat(rule.id()).isEqualTo(id);
              assertThat(rule.sentence()).endsWith(".").doesNotContain("\n");
              assertThat(rule.version()).isNotBlank();
            });
  }
}
