// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.document.PublicationDate.FoundIn;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.ingest.read.DateConvention;
import org.reckoner.ingest.read.DateText;

/** When a page was published: the places that say so, from the most to the least dependable. */
final class PageDate {
  /** Names that can mean nothing else than publication. */
  private static final Set<String> PUBLISHED_META =
      Set.of(
          "article:published_time",
          "og:article:published_time",
          "article.published",
          "datepublished",
          "publishdate",
          "publish-date",
          "publication_date",
          "originalpublicationdate",
          "pubdate",
          "og:pubdate",
          "bt:pubdate",
          "parsely-pub-date",
          "sailthru.date",
          "dc.date.issued",
          "citation_publication_date",
          "cxenseparse:recs:publishtime");

  /** Names under which many put the day of the last change, or of the request. */
  private static final Set<String> LOOSE_META =
      Set.of("date", "dc.date", "dc.date.created", "dcterms.created", "dcterms.date");

  private static final Pattern IN_URL =
      Pattern.compile(
          "(?<![0-9])((?:19|20)\\d\\d)([/_-])(\\d{1,2})\\2(\\d{1,2})(?=[/_.-]|$)"
              + "|(?<![0-9])((?:19|20)\\d\\d)((?:0[1-9]|1[0-2]))([0-3]\\d)(?![0-9])"
              + "|(?<![0-9])([0-3]\\d)([-.])((?:0[1-9]|1[0-2]))\\9((?:19|20)\\d\\d)(?![0-9])");

  /** An instant in Greenwich time says which day it was there, not where the readers are. */
  private static final Pattern GREENWICH =
      Pattern.compile("[T ](\\d\\d):\\d\\d[\\d:.]{0,14}(?:Z|\\+00:?00| GMT)$");

  /** Margins, comments and related articles have dates of their own. */
  private static final int[] ELSEWHERE = {4, 5, 6};

  private static final int MOST_TIMES = 200;

  private final Landmarks page;
  private final DateConvention convention;

  private PageDate(Landmarks page, DateConvention convention) {
    this.page = page;
    this.convention = convention;
  }

  /**
   * @param blocks the page's blocks, in order
   * @param body those of them that are the article's
   * @param title the page's title, or null
   * @param convention of the page's language
   */
  static @Nullable PublicationDate of(
      Landmarks page,
      JsonLd data,
      @Nullable String url,
      List<Block> blocks,
      List<Block> body,
      @Nullable String title,
      DateConvention convention) {
    PageDate places = new PageDate(page, convention);
    Optional<ShownDate> shown = ShownDate.of(blocks, body, title, convention);
    PartialDate plain = shown.filter(ShownDate::isPlain).map(ShownDate::date).orElse(null);
    return places
        .stated(data.datePublished(), plain)
        .or(() -> places.fromTime(page.publicationMarks(), true))
        .or(() -> places.fromTime(page.times(), true))
        .or(() -> fromUrl(url))
        .or(() -> Optional.ofNullable(plain).map(date -> found(date, FoundIn.TEXT)))
        .or(() -> places.fromMeta(LOOSE_META::contains))
        .or(() -> shown.map(date -> found(date.date(), FoundIn.TEXT)))
        .or(() -> places.fromTime(page.times(), false))
        .or(places::fromNamed)
        .or(() -> places.fromMeta(name -> name.contains("date")))
        .orElse(null);
  }

  /** What data and metadata state; where they differ, what a reader of the page sees decides. */
  private Optional<PublicationDate> stated(@Nullable String written, @Nullable PartialDate shown) {
    Optional<PublicationDate> data =
        written == null
            ? Optional.empty()
            : date(written).map(date -> found(local(date, written, shown), FoundIn.JSON_LD));
    Optional<PublicationDate> meta = statedInMeta(shown);
    boolean seen = meta.isPresent() && meta.get().date().equals(shown);
    return seen && data.isPresent() && !data.get().date().equals(shown)
        ? meta
        : data.or(() -> meta);
  }

  private Optional<PublicationDate> statedInMeta(@Nullable PartialDate shown) {
    for (String content : page.metasAndItems(PUBLISHED_META::contains)) {
      Optional<PartialDate> date = date(content);
      if (date.isPresent()) {
        return date.map(day -> found(local(day, content, shown), FoundIn.META));
      }
    }
    return Optional.empty();
  }

  /** The day as readers of the page see it, where it is the one next to the day in Greenwich. */
  private static PartialDate local(PartialDate date, String written, @Nullable PartialDate shown) {
    if (shown == null || date.day() == null || shown.day() == null) {
      return date;
    }
    Matcher instant = GREENWICH.matcher(written.strip());
    if (!instant.find()) {
      return date;
    }
    boolean late = Integer.parseInt(instant.group(1)) >= 10;
    LocalDate other = late ? date.earliest().plusDays(1) : date.earliest().minusDays(1);
    return other.equals(shown.earliest()) ? shown : date;
  }

  private Optional<PublicationDate> fromMeta(Predicate<String> named) {
    for (String content : page.metasAndItems(named)) {
      Optional<PartialDate> date = date(content);
      if (date.isPresent()) {
        return date.map(day -> found(day, FoundIn.META));
      }
    }
    return Optional.empty();
  }

  private Optional<PublicationDate> fromTime(List<Element> times, boolean onlyOwn) {
    int looked = 0;
    for (Element time : times) {
      if (++looked > MOST_TIMES) {
        break;
      }
      String written = time.hasAttr("datetime") ? time.attr("datetime") : time.attr("content");
      Optional<PartialDate> date = date(written).or(() -> date(time.text()));
      if (date.isPresent() && !(onlyOwn && isElsewhere(time))) {
        return date.map(day -> found(day, FoundIn.TIME_ELEMENT));
      }
    }
    return Optional.empty();
  }

  private boolean isElsewhere(Element element) {
    if (element.attr("itemprop").equals("dateModified")) {
      return true;
    }
    long around = 0;
    Element at = element;
    for (int up = 0; up < 6 && at != null && !at.normalName().equals("body"); up++) {
      around |= ElementTraits.of(at);
      at = at.parent();
    }
    for (int trait : ELSEWHERE) {
      if ((around & ElementTraits.bit(trait)) != 0) {
        return true;
      }
    }
    return false;
  }

  private static Optional<PublicationDate> fromUrl(@Nullable String url) {
    Matcher day = IN_URL.matcher(url == null ? "" : url);
    if (!day.find()) {
      return Optional.empty();
    }
    String written =
        day.group(1) != null
            ? day.group(1) + "-" + day.group(3) + "-" + day.group(4)
            : day.group(5) != null
                ? day.group(5) + "-" + day.group(6) + "-" + day.group(7)
                : day.group(11) + "-" + day.group(10) + "-" + day.group(8);
    return DateText.find(written).map(date -> found(date, FoundIn.URL));
  }

  /** Whatever calls itself a date by its class or id. */
  private Optional<PublicationDate> fromNamed() {
    int looked = 0;
    for (Element element :
        page.page()
            .select("[class*=date],[class*=byline],[class*=publish],[class*=time],[id*=date]")) {
      String text = element.text();
      if (text.length() > 200) {
        continue;
      }
      Optional<PartialDate> date = date(text);
      if (date.isPresent()) {
        return date.map(day -> found(day, FoundIn.TEXT));
      }
      if (++looked > 50) {
        break;
      }
    }
    return Optional.empty();
  }

  private Optional<PartialDate> date(String written) {
    return DateText.find(written, convention).map(DateText.Found::date);
  }

  private static PublicationDate found(PartialDate date, FoundIn where) {
    return new PublicationDate(date, where);
  }
}
