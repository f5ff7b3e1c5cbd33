// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.reporting.SampleLedger;
import org.reckoner.reporting.model.ReportModel;

class TemplateReportTest {
  private static final ReportModel MODEL = SampleLedger.model();

  @Test
  void aTemplateSeesTheReportAndIncludesItsNeighbours() {
    OwnTemplates templates =
        new OwnTemplates(
            Map.of(
                "report.html",
                "{#include head.html /}{#for section in report.sections}<h2>{section.title}</h2>"
                    + "{#for block in section.blocks}{#if block.shape == 'Paragraph'}"
                    + "<p>{#for run in block.runs}{run.text}{/for}</p>{/if}{/for}{/for}",
                "head.html",
                "<h1>{report.title.title}</h1>"));

    String written = TemplateReport.of(MODEL, templates, "report.html");

    assertThat(written)
        .startsWith("<h1>" + MODEL.title().title() + "</h1><h2>Summary</h2><p>")
        .contains("<h2>Evidence</h2>");
  }

  @Test
  void whatItPrintsIsEscapedForItsForm() {
    ReportModel odd = entitled("<script>alert(1)</script> *bold* [x](y)\u202e");

    assertThat(TemplateReport.of(odd, one("report.html", "{report.title.title}"), "report.html"))
        .isEqualTo("&lt;script&gt;alert(1)&lt;/script&gt; *bold* [x](y)[U+202E]");
    assertThat(TemplateReport.of(odd, one("report.md", "{report.title.title}"), "report.md"))
        .contains("\\*bold\\*", "\\[x\\]", "\\<script");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{report.class.classLoader}",
        "{report.getClass()}",
        "{report.title.title.toUpperCase()}",
        "{report.title.title.bytes}",
        "{report.title.title.raw}",
        "{report.hashCode()}",
        "{config:property('user.home')}",
        "{cdi:reports}",
        "{inject:reports}",
        "{system:exit(1)}",
        "{#eval '{report.kind}' /}",
        "{#include ../report.html /}",
        "{#include /etc/hostname /}",
        "{#include report.md /}",
        "{#unknown /}"
      })
  void nothingElseOfTheProgramIsReached(String hostile) {
    assertThatExceptionOfType(UnfitTemplateException.class)
        .isThrownBy(() -> TemplateReport.of(MODEL, one("report.html", hostile), "report.html"))
        .withMessageStartingWith("The template cannot be used: ");
  }

  @Test
  void aTemplateThatNeverEndsIsEnded() {
    String everyRun =
        "{#for section in report.sections}{#for block in section.blocks}%s{/for}{/for}";

    assertThatExceptionOfType(UnfitTemplateException.class)
        .isThrownBy(() -> rendered("{#for i in 2000000000}{/for}", 10_000, 1000))
        .withMessage("A loop of a template goes over a list, not a number.");
    assertThatExceptionOfType(UnfitTemplateException.class)
        .isThrownBy(() -> rendered(everyRun.formatted(everyRun.formatted("")), 500, 1000))
        .withMessage("The template has too many turns of its loops.");
    assertThatExceptionOfType(UnfitTemplateException.class)
        .isThrownBy(() -> rendered(everyRun.formatted("some long words"), 10_000, 1000))
        .withMessage("The template writes more than 1000 characters.");
    assertThatExceptionOfType(UnfitTemplateException.class)
        .isThrownBy(() -> rendered("{#include r.html /}", 10_000, 1000))
        .withMessageContaining("more than 200 deep within one another");
  }

  @Test
  void aMistakeIsNamedWithItsLine() {
    assertThatExceptionOfType(UnfitTemplateException.class)
        .isThrownBy(
            () -> TemplateReport.of(MODEL, one("r.html", "one\n{report.sectoins}"), "r.html"))
        .withMessageContaining("sectoins")
        .withMessageContaining("line 2");
    assertThatExceptionOfType(UnfitTemplateException.class)
        .isThrownBy(() -> TemplateReport.of(MODEL, one("a.html", ""), "report.html"))
        .withMessage("There is no template 'report.html' among yours.");
  }

  private static String rendered(String template, int steps, int longest) {
    return TemplateReport.of(MODEL, one("r.html", template), "r.html", steps, longest);
  }

  private static ReportModel entitled(String title) {
    ReportModel.TitlePage sample = MODEL.title();
    return new ReportModel(
        MODEL.kind(),
        new ReportModel.TitlePage(
            title, sample.subtitle(), sample.marking(), sample.meaning(), sample.facts()),
        MODEL.sections(),
        MODEL.notes());
  }

  private static OwnTemplates one(String name, String text) {
    return new OwnTemplates(Map.of(name, text));
  }
}
