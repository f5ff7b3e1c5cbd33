// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.reckoner.reporting.SampleLedger;

/** The sentences that the templates give. */
class SentenceTest {
  /** ICD 203, D.6.e(2)(a). */
  private static final Pattern LIKELIHOOD =
      Pattern.compile(
          "(?i)\\b(almost no chance|remote|unlikely|improbable|roughly even|likely|probable|probably"
              + "|almost certain|nearly certain)\\b");

  private static final Pattern CONFIDENCE =
      Pattern.compile("(?i)\\b(low|moderate|medium|high) confidence\\b|\\bconfident\\b");

  @Test
  void hedgeModalityAndAsserterSurviveInATotal() {
    assertThat(paragraph("North Korea, 2017 to April 2024"))
        .startsWith(
            "According to the panel of experts, as reported by Sanctions Panel (20 March 2024),"
                + " North Korea is suspected of 97 attacks and the theft of USD 3.6 billion, over"
                + " the period 2017 to April 2024 (in the words “estimated”).")
        .contains("Not accounted for by any incident known here: USD 2.808 to 2.863 billion");
  }

  @Test
  void aLossThatNobodyIsCreditedForSaysSo() {
    assertThat(paragraph("Poloniex"))
        .startsWith(
            "Poloniex lost USD 117 million on 10 November 2023, according to Example Wire"
                + " (15 November 2023), which credits nobody for it.")
        .contains("Also claimed: USD 126 million (PeckShield).")
        .contains("by implication of the context only, attributes it to Lazarus Group");
  }

  @Test
  void anAllegedLossWithoutADateIsNeitherCertainNorZero() {
    assertThat(paragraph("CoinEx"))
        .startsWith(
            "CoinEx is alleged to have lost more than USD 55 million on a date that no source"
                + " states, according to the investigators");
  }

  @Test
  void aConflictNamesItsSubjectItsSidesAndWhatStands() {
    assertThat(conflicts())
        .anyMatch(
            one ->
                one.startsWith("Poloniex, amount stolen (value). The sources give ")
                    && one.contains("USD 117 million (nobody credited, 15 November 2023)")
                    && one.contains("USD 126 million (PeckShield, ")
                    && one.contains(" What stands is USD 117 million: "));
  }

  @Test
  void aNameKeepsItsCapitalAfterAColonAndAHostItsSmallLetter() {
    assertThat(Incidents.sentence("CertiK ranks first")).isEqualTo("CertiK ranks first.");
    assertThat(Incidents.sentence("It is the latest.")).isEqualTo("it is the latest.");
    assertThat(Wording.capital("wire.example (2024)")).isEqualTo("wire.example (2024)");
    assertThat(Wording.capital("the panel")).isEqualTo("The panel");
  }

  @Test
  void emptySectionsAreSentences() {
    ReportModel model = ReportModel.of(SampleLedger.empty(), SampleLedger.request());

    assertThat(model.sections()).noneMatch(section -> section.blocks().isEmpty());
    assertThat(sentences(model))
        .contains(
            "No sanctions are mentioned in the sources.",
            "No single incident is described in the sources.",
            "The sources state no totals.",
            "No conflict between sources was found.",
            "The ledger holds no documents.");
  }

  @Test
  void paragraphsAndTablesAreNumberedThroughout() {
    List<Block> blocks =
        SampleLedger.model().sections().stream().flatMap(one -> one.blocks().stream()).toList();

    List<Integer> paragraphs = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.Paragraph paragraph) {
        paragraphs.add(paragraph.number());
      } else if (block instanceof Block.Answer answer) {
        answer.paragraphs().forEach(one -> paragraphs.add(one.number()));
      }
    }
    assertThat(paragraphs)
        .hasSizeGreaterThan(30)
        .containsExactlyElementsOf(
            java.util.stream.IntStream.rangeClosed(1, paragraphs.size()).boxed().toList());
  }

  /** Each alone is right; in one sentence they are read as one another (ICD 203, D.6.e(2)(b)). */
  @Test
  void noSentenceHasALikelihoodAndALevelOfConfidence() {
    List<String> sentences = sentences(SampleLedger.model());

    assertThat(mixed("It is likely, with high confidence.")).isTrue();
    assertThat(sentences).hasSizeGreaterThan(60).noneMatch(SentenceTest::mixed);
  }

  static boolean mixed(String sentence) {
    return LIKELIHOOD.matcher(sentence).find() && CONFIDENCE.matcher(sentence).find();
  }

  private static List<String> conflicts() {
    return SampleLedger.model().sections().stream()
        .filter(section -> section.anchor().equals("conflicts"))
        .flatMap(section -> section.blocks().stream())
        .filter(Block.Paragraph.class::isInstance)
        .map(Block.Paragraph.class::cast)
        .map(one -> text(one.lead()) + ". " + text(one.runs()))
        .toList();
  }

  private static String paragraph(String lead) {
    return SampleLedger.model().sections().stream()
        .filter(
            section -> section.anchor().equals("incidents") || section.anchor().equals("totals"))
        .flatMap(section -> section.blocks().stream())
        .filter(Block.Paragraph.class::isInstance)
        .map(Block.Paragraph.class::cast)
        .filter(one -> text(one.lead()).equals(lead))
        .map(one -> text(one.runs()))
        .findFirst()
        .orElseThrow();
  }

  private static String text(List<Run> runs) {
    return runs.stream().map(Run::text).collect(Collectors.joining()).replace('\u00a0', ' ');
  }

  static List<String> sentences(ReportModel model) {
    List<String> sentences = new ArrayList<>();
    for (Section section : model.sections()) {
      for (Block block : section.blocks()) {
        if (block instanceof Block.Paragraph paragraph) {
          sentences.addAll(List.of(text(paragraph.runs()).split("(?<=[.?!]) ")));
        } else if (block instanceof Block.Answer answer) {
          answer
              .paragraphs()
              .forEach(one -> sentences.addAll(List.of(text(one.runs()).split("(?<=[.?!]) "))));
        }
      }
    }
    return sentences;
  }
}
