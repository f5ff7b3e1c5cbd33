// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Floors under what the reader reaches on the pages that others have labelled. It has learned from
 * these pages, so these numbers only guard against loss; the fold scores that count stand in
 * docs/benchmarks.md.
 */
class LabelledPagesTest {

  @Test
  void bodiesTitlesAndDatesStayAsGoodAsTheyAre() {
    Optional<Path> data = LabelledPages.folder();
    assumeTrue(data.isPresent(), "../shared/data/articles is not beside this checkout");
    BodyScore body = new BodyScore();
    BodyScore snippets = new BodyScore();
    for (LabelledPages.Page page : LabelledPages.read(data.get(), "body")) {
      body.body(page.body(), text(page));
    }
    List<LabelledPages.Page> known = LabelledPages.read(data.get(), "snippets");
    known.forEach(page -> snippets.snippets(page.with(), page.without(), text(page)));
    ReaderBenchmark.Metadata metadata = ReaderBenchmark.Metadata.of(known, false);

    assertThat(body.f1()).as("body F1").isGreaterThan(0.985);
    assertThat(snippets.f1()).as("snippets F1").isGreaterThan(0.975);
    assertThat(metadata.titlesRight()).as("titles").isGreaterThanOrEqualTo(455);
    assertThat(metadata.datesRight()).as("dates").isGreaterThanOrEqualTo(459);
  }

  private static String text(LabelledPages.Page page) {
    return ReaderBenchmark.read(page).map(document -> document.text().text()).orElse("");
  }
}
