// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.search.FoundView;
import org.reckoner.api.search.Hit;
import org.reckoner.api.search.Passage;
import org.reckoner.api.search.Search;
import org.reckoner.reporting.model.Wording;

/**
 * The page of a search.
 *
 * @param words what was looked for; empty before anything was
 * @param found what was found, or null before anything was looked for
 * @param missing how many documents the index lacks still
 */
public record SearchPage(String words, @Nullable Portion<FoundRow> found, int missing) {
  private static final int ROWS = 20;

  /** Something that was found. */
  public record FoundRow(
      String kind, String name, String href, String about, List<List<Part>> passages) {

    static FoundRow of(FoundView view) {
      FoundView.FoundClaim claim = view.claim();
      String published = view.document().published();
      String document = view.document().publisher() + (published == null ? "" : ", " + published);
      String page = "/documents/" + view.document().id();
      return claim == null
          ? new FoundRow("Document", view.document().title(), page, document, parts(view))
          : new FoundRow(
              "Claim",
              claim.subject()
                  + ": "
                  + claim.property().label()
                  + ", "
                  + Wording.value(claim.value()),
              page + "#c-" + claim.key().substring(0, 12),
              view.document().title() + " (" + document + ")",
              parts(view));
    }
  }

  /** A part of a passage: a word that was looked for, or what stands between two. */
  public record Part(String text, boolean marked) {}

  static final SearchPage EMPTY = new SearchPage("", null, 0);

  static SearchPage of(String words, @Nullable String from, Search.Findings found) {
    String path = "/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    Portion<Hit> hits = Portion.of(found.hits(), from, path, ROWS, one -> one);
    return new SearchPage(
        words,
        hits.with(found.shown(hits.rows()).stream().map(FoundRow::of).toList()),
        found.missing());
  }

  public boolean looked() {
    return found != null;
  }

  private static List<List<Part>> parts(FoundView view) {
    return view.passages().stream().map(SearchPage::parts).toList();
  }

  private static List<Part> parts(Passage passage) {
    List<Part> parts = new ArrayList<>();
    String text = passage.text();
    int at = 0;
    for (Passage.Match match : passage.matches()) {
      int start = text.offsetByCodePoints(0, match.start());
      int end = text.offsetByCodePoints(0, match.end());
      parts.add(new Part(text.substring(at, start), false));
      parts.add(new Part(text.substring(start, end), true));
      at = end;
    }
    parts.add(new Part(text.substring(at), false));
    return parts;
  }
}
