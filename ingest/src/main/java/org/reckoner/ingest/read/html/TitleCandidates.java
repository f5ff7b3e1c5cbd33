// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Everything on a page that may be its title, each described by numbers: where it was found, what
 * else agrees with it, and where on the page it stands. Texts with the same letters are one.
 */
final class TitleCandidates {
  private static final int LONGEST = 300;
  private static final int MOST = 40;
  private static final Set<String> OPEN_GRAPH = Set.of("og:title");
  private static final Set<String> TWITTER = Set.of("twitter:title");
  private static final WordFinder TITLE_NAMES =
      WordFinder.of(List.of("title", "headline", "titre", "titel", "titulo"));

  private static final WordFinder SITE_NAMES = WordFinder.of(List.of("logo", "brand", "site"));

  /** Navigation, footer, margin, related, byline: the places where titles of other things stand. */
  private static final int[] PLACES = {2, 3, 4, 6, 10, 15};

  /** Where a candidate was found; a candidate's words are those of its first source. */
  enum Source {
    H1(0),
    HEADLINE_PROPERTY(1),
    HEADING(2),
    NAMED_AS_TITLE(3),
    HEADING_PART(4),
    HEADLINE_DATA(5),
    SOCIAL_BARE(6),
    TAG_BARE(7),
    TAG_PART(8),
    SOCIAL(9),
    TAG(10),
    UNSEEN_H1(11);

    /** Its place among the features, which the weights were learned in. */
    final int place;

    Source(int place) {
      this.place = place;
    }
  }

  /** One text that may be the title. */
  static final class Candidate {
    final String text;
    final String letters;
    final Set<String> words;
    Source first;
    int sources;
    int block = -1;
    int rank = -1;
    @Nullable Element element;

    Candidate(String text, String letters, Source first) {
      this.text = text;
      this.letters = letters;
      this.words = PageWords.of(text);
      this.first = first;
    }

    boolean from(Source source) {
      return (sources & (1 << source.place)) != 0;
    }
  }

  private final Map<String, Candidate> candidates = new LinkedHashMap<>();
  private final Landmarks landmarks;
  private final List<Block> blocks;
  private final String site;
  private final @Nullable String tag;
  private final @Nullable String social;
  private final @Nullable String headline;
  private final Set<String> tagWords;
  private final Set<String> socialWords;
  private final Set<String> headlineWords;
  private final Set<String> slug;
  private final int[] proseBefore;
  private int firstHeadings;

  private TitleCandidates(Landmarks page, JsonLd data, @Nullable String siteName, List<Block> all) {
    landmarks = page;
    blocks = all;
    site = PageTitle.siteOf(page.page(), siteName);
    tag = PageTitle.clean(page.page().title());
    String given = page.meta(OPEN_GRAPH);
    social = given != null ? given : page.meta(TWITTER);
    headline = PageTitle.clean(data.headline());
    tagWords = tag == null ? Set.of() : PageWords.of(tag);
    socialWords = social == null ? Set.of() : PageWords.of(social);
    headlineWords = headline == null ? Set.of() : PageWords.of(headline);
    slug = slugOf(page.page().location());
    proseBefore = new int[all.size() + 1];
  }

  static TitleCandidates of(
      Landmarks page, JsonLd data, @Nullable String siteName, List<Block> blocks) {
    TitleCandidates found = new TitleCandidates(page, data, siteName, blocks);
    found.gather();
    return found;
  }

  List<Candidate> all() {
    return List.copyOf(candidates.values());
  }

  private void gather() {
    for (int i = 0; i < blocks.size(); i++) {
      String text = blocks.get(i).text();
      boolean prose = text.length() > 80 && blocks.get(i).linkDensity() < 0.4;
      proseBefore[i + 1] = proseBefore[i] + (prose ? text.length() : 0);
      if (text.length() <= LONGEST && candidates.size() < MOST) {
        ofBlock(i);
      }
    }
    for (Element heading : landmarks.mainHeadings()) {
      if (heading.text().length() <= LONGEST) {
        add(heading.text(), Source.UNSEEN_H1, heading, -1, -1);
      }
    }
    if (headline != null) {
      add(headline, Source.HEADLINE_DATA, null, -1, -1);
    }
    if (social != null) {
      add(PageTitle.withoutSite(social, site), Source.SOCIAL_BARE, null, -1, -1);
      add(social, Source.SOCIAL, null, -1, -1);
    }
    if (tag != null) {
      add(PageTitle.withoutSite(tag, site), Source.TAG_BARE, null, -1, -1);
      for (String part : PageTitle.parts(tag)) {
        add(part, Source.TAG_PART, null, -1, -1);
      }
      add(tag, Source.TAG, null, -1, -1);
    }
  }

  private @Nullable Element lastHeading;

  private void ofBlock(int i) {
    Block block = blocks.get(i);
    Element heading = headingOf(block.owner());
    if (heading == null) {
      if (namedAsTitle(block.owner())) {
        add(block.text(), Source.NAMED_AS_TITLE, block.owner(), i, -1);
      }
      return;
    }
    boolean main = heading.normalName().equals("h1");
    if (heading.equals(lastHeading)) {
      add(block.text(), Source.HEADING_PART, heading, i, -1);
      return;
    }
    lastHeading = heading;
    String whole = heading.text();
    if (whole.length() > LONGEST) {
      return;
    }
    if (heading.attr("itemprop").equalsIgnoreCase("headline")) {
      add(whole, Source.HEADLINE_PROPERTY, heading, i, -1);
    }
    add(whole, main ? Source.H1 : Source.HEADING, heading, i, main ? firstHeadings : -1);
    firstHeadings += main ? 1 : 0;
    List<Element> parts = heading.children();
    if (!BlockWords.areLettersOf(BlockWords.letters(whole), block.text())) {
      add(block.text(), Source.HEADING_PART, heading, i, -1);
    }
    for (Element part : parts.size() <= 4 ? parts : List.<Element>of()) {
      add(part.text(), Source.HEADING_PART, heading, i, -1);
    }
  }

  private void add(String text, Source source, @Nullable Element element, int block, int rank) {
    String clean = PageTitle.clean(text);
    String letters = clean == null ? "" : BlockWords.letters(clean);
    if (clean == null || letters.length() < 2 || candidates.size() > MOST + 20) {
      return;
    }
    Candidate candidate =
        candidates.computeIfAbsent(letters, any -> new Candidate(clean, letters, source));
    candidate.sources |= 1 << source.place;
    if (candidate.block < 0) {
      candidate.block = block;
      candidate.element = element;
    }
    if (candidate.rank < 0) {
      candidate.rank = rank;
    }
  }

  private static @Nullable Element headingOf(Element owner) {
    Element at = owner;
    for (int up = 0; up < 3 && at != null; up++) {
      String name = at.normalName();
      if (name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) <= '3') {
        return name.charAt(1) >= '1' ? at : null;
      }
      at = at.parent();
    }
    return null;
  }

  private static boolean namedAsTitle(Element element) {
    return namesTitle(ElementTraits.attribute(element, "class"))
        || namesTitle(ElementTraits.attribute(element, "id"))
        || namesTitle(ElementTraits.attribute(element, "itemprop"));
  }

  private static boolean namesTitle(String names) {
    if (names.isEmpty() || names.length() > 200) {
      return false;
    }
    return TITLE_NAMES.isIn(names);
  }

  private static boolean namesSite(Element element) {
    return SITE_NAMES.isIn(ElementTraits.attribute(element, "class"))
        || SITE_NAMES.isIn(ElementTraits.attribute(element, "id"));
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
  float[] row(Candidate candidate) {
    FeatureRow row = new FeatureRow();
    for (Source source : Source.values()) {
      row.add(candidate.from(source) ? 1 : 0);
    }
    row.add(candidate.first.place);
    row.add(Integer.bitCount(candidate.sources));
    row.add(firstHeadings);
    row.add(candidate.rank);
    shared(row, candidate.words, tagWords);
    shared(row, candidate.words, socialWords);
    shared(row, candidate.words, headlineWords);
    shared(row, candidate.words, slug);
    shared(row, candidate.words, mainHeading());
    row.add(PageTitle.parts(candidate.text).size());
    row.add((float) Math.log1p(candidate.text.length()));
    row.add(candidate.words.size());
    row.add(candidate.letters.equals(site) ? 1 : 0);
    row.add(!site.isEmpty() && candidate.letters.contains(site) ? 1 : 0);
    int inside = 0;
    int around = 0;
    for (Candidate other : candidates.values()) {
      if (!other.equals(candidate)) {
        inside += other.letters.contains(candidate.letters) ? 1 : 0;
        around += candidate.letters.contains(other.letters) ? 1 : 0;
      }
    }
    row.add(inside);
    row.add(around);
    place(row, candidate);
    return row.values();
  }

  /** The words of the first h1 that is not the site's own name. */
  private Set<String> mainHeading() {
    for (Candidate candidate : candidates.values()) {
      if (candidate.from(Source.H1) && !candidate.letters.equals(site)) {
        return candidate.words;
      }
    }
    return Set.of();
  }

  private static void shared(FeatureRow row, Set<String> words, Set<String> of) {
    row.add(of.isEmpty() ? -1 : PageWords.share(words, of));
    row.add(of.isEmpty() ? -1 : PageWords.share(of, words));
  }

  private void place(FeatureRow row, Candidate candidate) {
    int block = candidate.block;
    int all = proseBefore[blocks.size()];
    row.add(block < 0 ? -1 : (float) block / blocks.size());
    row.add(block < 0 ? -1 : (float) Math.log1p(block));
    row.add(block < 0 || all == 0 ? -1 : (float) proseBefore[block] / all);
    int soon = Math.min(blocks.size(), block + 8);
    row.add(block < 0 ? -1 : (float) Math.log1p(proseBefore[soon] - proseBefore[block]));
    row.add(block < 0 ? -1 : (float) blocks.get(block).linkDensity());
    long own = 0;
    long above = 0;
    int level = 0;
    int siteMark = 0;
    Element at = candidate.element;
    for (int up = 0; at != null && up < 12; up++) {
      long of = ElementTraits.of(at);
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
}
