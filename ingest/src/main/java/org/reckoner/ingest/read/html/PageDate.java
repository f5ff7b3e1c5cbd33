// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
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

  private static final Set<String> CHANGED_META =
      Set.of(
          "article:modified_time",
          "og:article:modified_time",
          "og:updated_time",
          "article.updated",
          "article:modified",
          "datemodified",
          "date_modified",
          "dcterms.modified",
          "dc.date.modified",
          "lastmod",
          "last-modified",
          "last_modified",
          "last-update",
          "revised",
          "bt:moddate");

  private static final Pattern IN_URL =
      Pattern.compile(
          "(?<![0-9])((?:19|20)\\d\\d)([/_-])(\\d{1,2})\\2(\\d{1,2})(?=[/_.-]|$)"
              + "|(?<![0-9])((?:19|20)\\d\\d)((?:0[1-9]|1[0-2]))([0-3]\\d)(?![0-9])"
              + "|(?<![0-9])([0-3]\\d)([-.])((?:0[1-9]|1[0-2]))\\9((?:19|20)\\d\\d)(?![0-9])");

  /** An instant in Greenwich time says which day it was there, not where the readers are. */
  private static final Pattern GREENWICH =
      Pattern.compile("[T ](\\d\\d):\\d\\d[\\d:.]{0,14}(?:Z|\\+00:?00| GMT)$");

  /** Midnight one to three hours east of Greenwich, to the second as a calendar gives it. */
  private static final Pattern AT_MIDNIGHT =
      Pattern.compile("[T ]2[123]:00:00(?:\\.0{1,6})?(?:Z|\\+00:?00)$");

  private static final Set<String> EAST_OF_GREENWICH =
      Set.of(
          "de", "fr", "it", "nl", "pl", "cs", "sk", "sl", "hr", "sr", "hu", "ro", "bg", "el", "sv",
          "no", "nb", "da", "fi", "et", "lv", "lt", "uk", "ru", "tr");

  /** Margins, comments and related articles have dates of their own. */
  private static final int[] ELSEWHERE = {4, 5, 6};

  private static final int MOST_TIMES = 200;

  private final Landmarks page;
  private final DateConvention convention;
  private final Optional<PublicationDate> inUrl;

  private PageDate(Landmarks page, DateConvention convention, Optional<PublicationDate> inUrl) {
    this.page = page;
    this.inUrl = inUrl;
    this.convention = convention;
  }

  /**
   * @param blocks the page's blocks, in order
   * @param body those of them that are the article's
   * @param title the page's title, or null
   * @param convention of the page's language
   */
  static PageDates of(
      Landmarks page,
      JsonLd data,
      @Nullable String url,
      List<Block> blocks,
      List<Block> body,
      @Nullable String title,
      DateConvention convention) {
    PageDate places = new PageDate(page, convention, fromUrl(url));
    Optional<ShownDate> shown = ShownDate.of(blocks, body, title, convention);
    PublicationDate published = places.published(data, shown);
    PartialDate changed = shown.map(ShownDate::changed).orElse(null);
    PublicationDate updated = places.updated(data, changed);
    boolean later =
        updated != null
            && (published == null
                || !updated.date().latest().isBefore(published.date().earliest()));
    return new PageDates(published, later ? updated : null);
  }

  private @Nullable PublicationDate published(JsonLd data, Optional<ShownDate> shown) {
    PartialDate plain = shown.filter(ShownDate::isPlain).map(ShownDate::date).orElse(null);
    return stated(data, plain)
        .or(() -> fromTime(page.publicationMarks(), true))
        .or(() -> fromTime(page.times(), true))
        .or(() -> inUrl)
        .or(() -> Optional.ofNullable(plain).map(date -> found(date, FoundIn.TEXT)))
        .or(() -> fromMeta(LOOSE_META::contains))
        .or(() -> shown.map(date -> found(date.date(), FoundIn.TEXT)))
        .or(() -> fromTime(page.times(), false))
        .or(() -> ScriptDate.of(page.page(), convention))
        .or(this::fromNamed)
        .or(() -> fromMeta(name -> name.contains("date") && !CHANGED_META.contains(name)))
        .orElse(null);
  }

  private @Nullable PublicationDate updated(JsonLd data, @Nullable PartialDate shown) {
    String written = data.dateModified();
    return Optional.ofNullable(written)
        .flatMap(this::date)
        .map(date -> found(date, FoundIn.JSON_LD))
        .or(() -> fromMeta(CHANGED_META::contains))
        .or(() -> fromTime(page.changeMarks(), false))
        .or(() -> Optional.ofNullable(shown).map(date -> found(date, FoundIn.TEXT)))
        .orElse(null);
  }

  /** What data and metadata state; where they differ, what a reader of the page sees decides. */
  private Optional<PublicationDate> stated(JsonLd article, @Nullable PartialDate shown) {
    String written = article.datePublished();
    Optional<PublicationDate> data =
        written == null
            ? Optional.empty()
            : date(written).map(date -> found(local(date, written, shown), FoundIn.JSON_LD));
    Optional<PublicationDate> meta = statedInMeta(shown);
    boolean seen = meta.isPresent() && meta.get().date().equals(shown);
    Optional<PublicationDate> best =
        seen && data.isPresent() && !data.get().date().equals(shown) ? meta : data.or(() -> meta);
    return best.filter(stated -> !isStampOfSaving(stated, article, shown));
  }

  /**
   * Whether a page that shows an earlier day states its publication after its last change: then the
   * statement is when it was saved.
   */
  private boolean isStampOfSaving(
      PublicationDate stated, JsonLd article, @Nullable PartialDate shown) {
    if (shown == null || !shown.latest().isBefore(stated.date().earliest())) {
      return false;
    }
    boolean data = stated.foundIn() == FoundIn.JSON_LD;
    Optional<Instant> published =
        instant(data ? article.datePublished() : first(PUBLISHED_META::contains));
    Optional<Instant> changed =
        instant(data ? article.dateModified() : first(CHANGED_META::contains));
    return published.isPresent() && changed.isPresent() && changed.get().isBefore(published.get());
  }

  private @Nullable String first(Predicate<String> named) {
    return page.metasAndItems(named).stream().findFirst().orElse(null);
  }

  private static Optional<Instant> instant(@Nullable String written) {
    try {
      return written == null
          ? Optional.empty()
          : Optional.of(OffsetDateTime.parse(written.strip()).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty(); // many write their times in ways of their own
    }
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

  /**
   * The day as readers of the page see it, where that is the one next to the day in Greenwich: as
   * shown, as in its address, or as midnight tells where its language is at home.
   */
  private PartialDate local(PartialDate date, String written, @Nullable PartialDate shown) {
    Matcher instant = GREENWICH.matcher(written.strip());
    if (date.day() == null || !instant.find()) {
      return date;
    }
    boolean late = Integer.parseInt(instant.group(1)) >= 10;
    LocalDate other = late ? date.earliest().plusDays(1) : date.earliest().minusDays(1);
    PartialDate next = PartialDate.of(other);
    PartialDate inAddress = inUrl.map(PublicationDate::date).orElse(null);
    boolean midnight =
        AT_MIDNIGHT.matcher(written.strip()).find()
            && EAST_OF_GREENWICH.contains(convention.language());
    boolean confirmed = date.equals(shown) || (date.equals(inAddress) && !next.equals(shown));
    boolean told = next.equals(shown) || next.equals(inAddress);
    return (told || midnight) && !confirmed ? next : date;
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
