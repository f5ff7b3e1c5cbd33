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
  private static final WordFinder OVER_TITLE =
      WordFinder.of(
          List.of(
              "kicker",
              "overline",
              "topline",
              "over-title",
              "overtitle",
              "roofline",
              "dachzeile",
              "spitzmarke",
              "pretitle",
              "pre-title",
              "supertitle",
              "surtitre",
              "antetitulo",
              "occhiello",
              "volanta",
              "eyebrow",
              "rubri",
              "label",
              "prefix",
              "badge",
              "section",
              "categor",
              "topic",
              "date"));
  private static final WordFinder TITLE_NAMES =
      WordFinder.of(List.of("title", "headline", "titre", "titel", "titulo"));

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
    @Nullable Part part;

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

  /**
   * What a piece of a heading is to the whole.
   *
   * @param naming 1 where its name says that it is the title, -1 where it says that it stands over
   *     the title, as the name of a section does
   * @param share of the heading's letters
   * @param place 0 where the heading begins with it, 1 where it ends with it, else between
   */
  record Part(int naming, float share, float place) {}

  private final Map<String, Candidate> candidates = new LinkedHashMap<>();
  final Landmarks landmarks;
  final List<Block> blocks;
  final String site;
  final @Nullable String tag;
  final @Nullable String social;
  final @Nullable String headline;
  final int[] proseBefore;
  int firstHeadings;

  private TitleCandidates(Landmarks page, JsonLd data, @Nullable String siteName, List<Block> all) {
    landmarks = page;
    blocks = all;
    site = PageTitle.siteOf(page.page(), siteName);
    tag = PageTitle.clean(page.page().title());
    String given = page.meta(OPEN_GRAPH);
    social = given != null ? given : page.meta(TWITTER);
    headline = PageTitle.clean(data.headline());
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
    List<Element> parts = within(heading).children();
    if (!BlockWords.areLettersOf(BlockWords.letters(whole), block.text())) {
      add(block.text(), Source.HEADING_PART, heading, i, -1);
    }
    String letters = BlockWords.letters(whole);
    boolean over = parts.stream().anyMatch(part -> naming(part) < 0);
    if (heading.childrenSize() > 0) {
      part(within(heading).ownText(), over ? 1 : 0, letters, heading, i);
    }
    for (Element part : parts.size() <= 4 ? parts : List.<Element>of()) {
      int naming = naming(part);
      part(part.text(), naming == 0 && over ? 1 : naming, letters, heading, i);
    }
  }

  private void part(String text, int naming, String whole, Element heading, int block) {
    Candidate candidate = add(text, Source.HEADING_PART, heading, block, -1);
    if (candidate != null && candidate.part == null) {
      int at = whole.indexOf(candidate.letters);
      int rest = whole.length() - candidate.letters.length();
      candidate.part =
          new Part(
              naming,
              (float) candidate.letters.length() / Math.max(1, whole.length()),
              at < 0 ? -1 : rest == 0 ? 0 : (float) at / rest);
    }
  }

  private static int naming(Element part) {
    String names = ElementTraits.attribute(part, "class");
    return OVER_TITLE.isIn(names) ? -1 : namesTitle(names) ? 1 : 0;
  }

  private @Nullable Candidate add(
      String text, Source source, @Nullable Element element, int block, int rank) {
    String clean = PageTitle.clean(text);
    String letters = clean == null ? "" : BlockWords.letters(clean);
    if (clean == null || letters.length() < 2 || candidates.size() > MOST + 20) {
      return null;
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
    return candidate;
  }

  /** The innermost element that holds all of a heading. */
  private static Element within(Element heading) {
    Element at = heading;
    while (at.childrenSize() == 1 && at.child(0).childrenSize() > 1 && at.ownText().isEmpty()) {
      at = at.child(0);
    }
    return at;
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
}
