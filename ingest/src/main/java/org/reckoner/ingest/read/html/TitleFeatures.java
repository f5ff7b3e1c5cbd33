// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Describes each of a page's possible titles by numbers. */
final class TitleFeatures {
  private static final WordFinder SITE_NAMES = WordFinder.of(List.of("logo", "brand", "site"));

  /** Navigation, footer, margin, related, byline: the places where titles of other things stand. */
  private static final int[] PLACES = {2, 3, 4, 6, 10, 15};

  private final TitleCandidates candidates;
  private final Set<String> tagWords;
  private final Set<String> socialWords;
  private final Set<String> headlineWords;
  private final Set<String> slug;
  private final String tagLetters;
  private final String socialLetters;
  private final String headingLetters;

  /** The traits of what the candidates stand in, which is mostly the same for all. */
  private final Map<Element, Long> traits = new HashMap<>();

  TitleFeatures(TitleCandidates candidates) {
    this.candidates = candidates;
    tagWords = words(candidates.tag);
    socialWords = words(candidates.social);
    headlineWords = words(candidates.headline);
    slug = slugOf(candidates.landmarks.page().location());
    tagLetters = letters(candidates.tag);
    socialLetters = letters(candidates.social);
    headingLetters = mainHeadingLetters();
  }

  private static Set<String> words(@Nullable String text) {
    return text == null ? Set.of() : PageWords.of(text);
  }

  private static String letters(@Nullable String text) {
    return text == null ? "" : BlockWords.letters(text);
  }

  private String mainHeadingLetters() {
    for (TitleCandidates.Candidate candidate : candidates.all()) {
      if (candidate.from(TitleCandidates.Source.H1) && !candidate.letters.equals(candidates.site)) {
        return candidate.letters;
      }
    }
    return "";
  }

  /** The words of the last part of the address. */
  private static Set<String> slugOf(String location) {
    int query = location.indexOf('?');
    String path = query < 0 ? location : location.substring(0, query);
    String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    int start = bare.lastIndexOf('/');
    return start < 9 ? Set.of() : PageWords.of(bare.substring(start + 1));
  }

  /** The features of one candidate, in the order that the weights were learned in. */
  float[] row(TitleCandidates.Candidate candidate) {
    FeatureRow row = new FeatureRow();
    for (TitleCandidates.Source source : TitleCandidates.Source.values()) {
      row.add(candidate.from(source) ? 1 : 0);
    }
    row.add(candidate.first.place);
    row.add(Integer.bitCount(candidate.sources));
    row.add(candidates.firstHeadings);
    row.add(candidate.rank);
    shared(row, candidate.words, tagWords);
    shared(row, candidate.words, socialWords);
    shared(row, candidate.words, headlineWords);
    shared(row, candidate.words, slug);
    shared(row, candidate.words, mainHeading());
    row.add(PageTitle.parts(candidate.text).size());
    row.add((float) Math.log1p(candidate.text.length()));
    row.add(candidate.words.size());
    row.add(candidate.letters.equals(candidates.site) ? 1 : 0);
    row.add(!candidates.site.isEmpty() && candidate.letters.contains(candidates.site) ? 1 : 0);
    int inside = 0;
    int around = 0;
    for (TitleCandidates.Candidate other : candidates.all()) {
      if (!other.equals(candidate)) {
        inside += other.letters.contains(candidate.letters) ? 1 : 0;
        around += candidate.letters.contains(other.letters) ? 1 : 0;
      }
    }
    row.add(inside);
    row.add(around);
    place(row, candidate);
    within(row, candidate);
    return row.values();
  }

  /** The words of the first h1 that is not the site's own name. */
  private Set<String> mainHeading() {
    for (TitleCandidates.Candidate candidate : candidates.all()) {
      if (candidate.from(TitleCandidates.Source.H1) && !candidate.letters.equals(candidates.site)) {
        return candidate.words;
      }
    }
    return Set.of();
  }

  private static void shared(FeatureRow row, Set<String> words, Set<String> of) {
    row.add(of.isEmpty() ? -1 : PageWords.share(words, of));
    row.add(of.isEmpty() ? -1 : PageWords.share(of, words));
  }

  private void place(FeatureRow row, TitleCandidates.Candidate candidate) {
    int block = candidate.block;
    int all = candidates.proseBefore[candidates.blocks.size()];
    row.add(block < 0 ? -1 : (float) block / candidates.blocks.size());
    row.add(block < 0 ? -1 : (float) Math.log1p(block));
    row.add(block < 0 || all == 0 ? -1 : (float) candidates.proseBefore[block] / all);
    int soon = Math.min(candidates.blocks.size(), block + 8);
    row.add(
        block < 0
            ? -1
            : (float) Math.log1p(candidates.proseBefore[soon] - candidates.proseBefore[block]));
    row.add(block < 0 ? -1 : (float) candidates.blocks.get(block).linkDensity());
    long own = 0;
    long above = 0;
    int level = 0;
    int siteMark = 0;
    Element at = candidate.element;
    for (int up = 0; at != null && up < 12; up++) {
      long of = traits.computeIfAbsent(at, ElementTraits::of);
      if (up < 2) {
        own |= of;
        siteMark |= namesSite(at) ? 1 : 0;
      } else {
        above |= of;
      }
      if (up == 0 && at.normalName().length() == 2) {
        level = at.normalName().charAt(1) - '0';
      }
      at = at.parent();
    }
    row.add(level);
    row.add(siteMark);
    for (int trait : PLACES) {
      long bit = ElementTraits.bit(trait);
      row.add((own & bit) != 0 ? 2 : (above & bit) != 0 ? 1 : 0);
    }
  }

  private static boolean namesSite(Element element) {
    return SITE_NAMES.isIn(ElementTraits.attribute(element, "class"))
        || SITE_NAMES.isIn(ElementTraits.attribute(element, "id"));
  }

  /** What the candidate is to its heading, and to what the page calls itself elsewhere. */
  private void within(FeatureRow row, TitleCandidates.Candidate candidate) {
    TitleCandidates.Part part = candidate.part;
    row.add(part == null ? -2 : part.naming());
    row.add(part == null ? -1 : part.share());
    row.add(part == null ? -1 : part.place());
    row.add(place(candidate.letters, tagLetters));
    row.add(place(candidate.letters, socialLetters));
    row.add(place(candidate.letters, headingLetters));
    int digits = 0;
    for (int i = 0; i < candidate.letters.length(); i++) {
      digits += Character.isDigit(candidate.letters.charAt(i)) ? 1 : 0;
    }
    row.add(digits);
    row.add(hasNamedPart(candidate) ? 1 : 0);
  }

  /** 0 where the other is not there or has it not, 1 where it is the other, 2 to 4 by its place. */
  private static float place(String letters, String other) {
    int at = other.indexOf(letters);
    if (other.isEmpty() || at < 0) {
      return 0;
    }
    int rest = other.length() - letters.length();
    return rest == 0 ? 1 : at == 0 ? 2 : at == rest ? 3 : 4;
  }

  /** Whether another candidate is a piece of it that is named as standing over the title. */
  private boolean hasNamedPart(TitleCandidates.Candidate candidate) {
    for (TitleCandidates.Candidate other : candidates.all()) {
      TitleCandidates.Part part = other.part;
      if (part != null
          && part.naming() < 0
          && part.share() < 1
          && candidate.letters.startsWith(other.letters)) {
        return true;
      }
    }
    return false;
  }
}
