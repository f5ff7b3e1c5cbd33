// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.reporting.model.Chart;

/** No label touches another or leaves the drawing, whatever the data. */
class ChartsTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 7, 12, 25, 60, 200})
  void yearsHaveRoom(int years) {
    Random random = new Random(years);
    List<Chart.Bar> bars = new ArrayList<>();
    for (int year = 0; year < years; year++) {
      BigDecimal amount = BigDecimal.valueOf(random.nextInt(3_000_000), 1);
      bars.add(new Chart.Bar(Integer.toString(1990 + year), amount, "USD " + amount));
    }
    bars.add(new Chart.Bar("undated", new BigDecimal("172"), "USD 172 million"));

    Drawing drawing = Charts.draw(new Chart.Years("USD million", bars));

    assertRoom(drawing);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 24})
  void totalsHaveRoom(int totals) {
    Random random = new Random(totals);
    List<Chart.Claimed> rows = new ArrayList<>();
    for (int i = 0; i < totals; i++) {
      BigDecimal claimed = BigDecimal.valueOf(1 + random.nextInt(4_000));
      rows.add(
          new Chart.Claimed(
              "Groups that are linked to North Korea, 2017 to April " + (2018 + i),
              "a panel with a name that is far too long for the width of a label",
              claimed,
              claimed.divide(BigDecimal.TEN),
              claimed.multiply(BigDecimal.valueOf(random.nextInt(3))),
              "more than USD " + claimed + ".125 million"));
    }

    Drawing drawing = Charts.draw(new Chart.Totals("USD million", rows));

    assertRoom(drawing);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 40, 400})
  void aTimelineHasRoom(int moments) {
    Random random = new Random(moments);
    List<Chart.Moment> happened = new ArrayList<>();
    for (int i = 0; i < moments; i++) {
      double from = 2009 + random.nextInt(16) + random.nextDouble();
      double to = i % 5 == 0 ? Math.floor(from) + 1 : from;
      happened.add(new Chart.Moment("Exchange number " + "x".repeat(i % 60) + i, from, to));
    }

    assertRoom(Charts.draw(new Chart.Timeline(happened)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 20, 200})
  void rankedBarsAndStepsHaveRoom(int bars) {
    Random random = new Random(bars);
    List<Chart.Bar> ranked = new ArrayList<>();
    List<Chart.Step> steps = new ArrayList<>();
    for (int i = 0; i < bars; i++) {
      BigDecimal amount = BigDecimal.valueOf(random.nextInt(1_000_000), 2);
      String name = "a technique with a name of its own that is far too long " + i;
      ranked.add(new Chart.Bar(name, amount, "USD " + amount + " million"));
      Chart.Part part = i % 3 == 0 ? Chart.Part.CERTAIN : Chart.Part.POSSIBLE;
      steps.add(
          new Chart.Step(
              name, part, BigDecimal.ZERO, amount, "between USD 1 and USD " + amount + " million"));
    }

    assertRoom(Charts.draw(new Chart.Ranked("independent groups", ranked)));
    assertRoom(Charts.draw(new Chart.Waterfall("USD million", steps)));
    assertRoom(Charts.draw(new Chart.Cumulative("USD million", ranked)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 30})
  void aTreeHasRoom(int branches) {
    List<Chart.Branch> tree = new ArrayList<>();
    for (int i = 0; i < branches; i++) {
      List<String> leaves = new ArrayList<>();
      for (int leaf = 0; leaf < i % 7; leaf++) {
        leaves.add("A document called “" + "long ".repeat(30) + "” (1 May 2024) " + leaf);
      }
      tree.add(new Chart.Branch("the report of a panel with a very long name " + i, leaves));
    }

    assertRoom(Charts.draw(new Chart.Tree(tree)));
  }

  @Test
  void aWaterfallBeginsEachStepWhereTheLastOneEnded() {
    Drawing drawing =
        Charts.draw(
            new Chart.Waterfall(
                "USD million",
                List.of(
                    step(Chart.Part.WHOLE, 0, 100),
                    step(Chart.Part.CERTAIN, 70, 100),
                    step(Chart.Part.REST, 0, 70))));

    List<Drawing.Box> boxes =
        drawing.marks().stream()
            .filter(Drawing.Box.class::isInstance)
            .map(Drawing.Box.class::cast)
            .toList();
    assertThat(boxes).hasSize(3);
    assertThat(right(boxes.get(1))).isEqualTo(right(boxes.get(0)));
    assertThat(right(boxes.get(2))).isEqualTo(boxes.get(1).x());
  }

  private static double right(Drawing.Box box) {
    return box.x() + box.width();
  }

  private static Chart.Step step(Chart.Part part, int from, int to) {
    return new Chart.Step(
        part.name(), part, BigDecimal.valueOf(from), BigDecimal.valueOf(to), "" + (to - from));
  }

  @Test
  void namesInOtherScriptsAreMeasuredAndDrawn() {
    assertThat(Typeface.REGULAR.width("업비트", 10)).isBetween(20.0, 40.0);
    assertThat(Typeface.REGULAR.outline("업비트", 10, 0, 10).getBounds2D().getWidth())
        .isGreaterThan(20);
  }

  @Test
  void aNameCannotLeaveItsSvg() {
    Drawing drawing =
        Charts.draw(
            new Chart.Totals(
                "USD million",
                List.of(
                    new Chart.Claimed(
                        "</text><script>",
                        "\"onload='x'",
                        BigDecimal.TEN,
                        BigDecimal.ONE,
                        BigDecimal.ONE,
                        "<b>"))));

    assertThat(Svg.of(drawing, "f", "<i>", "\"'&"))
        .doesNotContain("<script", "<b>", "<i>")
        .contains("&lt;/text&gt;", "&amp;");
  }

  private static void assertRoom(Drawing drawing) {
    List<Drawing.Words> words =
        drawing.marks().stream()
            .filter(Drawing.Words.class::isInstance)
            .map(Drawing.Words.class::cast)
            .toList();
    Rectangle2D page = new Rectangle2D.Double(-0.5, 0, drawing.width() + 1, drawing.height());
    assertThat(words).isNotEmpty();
    for (int i = 0; i < words.size(); i++) {
      assertThat(page.contains(box(words.get(i)))).as("inside: " + words.get(i)).isTrue();
      for (int j = i + 1; j < words.size(); j++) {
        assertThat(box(words.get(i)).intersects(box(words.get(j))))
            .as(words.get(i) + " and " + words.get(j))
            .isFalse();
      }
    }
  }

  private static Rectangle2D box(Drawing.Words words) {
    return new Rectangle2D.Double(
        words.x(), words.y() - words.size() * 0.8, words.width(), words.size());
  }
}
