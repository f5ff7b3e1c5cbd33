// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.document.PublicationDate.FoundIn;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.ingest.read.DateText;

/** When a page was published: the places that say so, from the most to the least dependable. */
final class PageDate {
  private static final String PUBLISHED_META =
      "meta[property=article:published_time],meta[name=article:published_time]"
          + ",meta[property=og:article:published_time],meta[itemprop=datePublished]"
          + ",meta[name=datePublished],meta[name=publishdate],meta[name=pubdate]"
          + ",meta[name=publish-date],meta[name=publication_date],meta[name=DC.date.issued]"
          + ",meta[name=dcterms.created],meta[name=dc.date],meta[name=DC.Date],meta[name=date]"
          + ",meta[name=parsely-pub-date],meta[name=sailthru.date],meta[name=article.published]"
          + ",meta[name=citation_publication_date],meta[property=og:pubdate]"
          + ",meta[name=cXenseParse:recs:publishtime],meta[name=originalpublicationdate]"
          + ",meta[property=bt:pubDate],meta[name=dcterms.date],meta[name=DC.date.created]";
  private static final Pattern IN_URL =
      Pattern.compile(
          "(?<![0-9])((?:19|20)\\d\\d)([/_-])(\\d{1,2})\\2(\\d{1,2})(?=[/_.-]|$)"
              + "|(?<![0-9])((?:19|20)\\d\\d)((?:0[1-9]|1[0-2]))([0-3]\\d)(?![0-9])"
              + "|(?<![0-9])([0-3]\\d)([-.])((?:0[1-9]|1[0-2]))\\9((?:19|20)\\d\\d)(?![0-9])");
  private static final Pattern FOREIGN =
      Pattern.compile("©|copyright|\\d\\s?(?:-|–|bis|to)\\s?\\d{1,2}\\.", Pattern.CASE_INSENSITIVE);
  private static final int SHORT = 140;
  private static final int BEFORE = 12;

  private PageDate() {}

  /**
   * @param blocks the page's blocks, in order
   * @param body those of them that are the article's
   */
  static @Nullable PublicationDate of(
      Document page, JsonLd data, @Nullable String url, List<Block> blocks, List<Block> body) {
    return fromData(data)
        .or(() -> fromMeta(page))
        .or(() -> fromTime(page))
        .or(() -> fromUrl(url))
        .or(() -> fromText(page))
        .or(() -> fromAround(blocks, body))
        .or(() -> fromOtherMeta(page))
        .orElse(null);
  }

  private static Optional<PublicationDate> fromData(JsonLd data) {
    return data.datePublished() == null
        ? Optional.empty()
        : DateText.find(data.datePublished()).map(date -> found(date, FoundIn.JSON_LD));
  }

  private static Optional<PublicationDate> fromMeta(Document page) {
    for (Element meta : page.select(PUBLISHED_META)) {
      Optional<PartialDate> date = DateText.find(meta.attr("content"));
      if (date.isPresent()) {
        return date.map(day -> found(day, FoundIn.META));
      }
    }
    return Optional.empty();
  }

  private static Optional<PublicationDate> fromTime(Document page) {
    for (String selector :
        new String[] {
          "[itemprop=datePublished]", "time[pubdate]", "time.entry-date,time.published", "time"
        }) {
      for (Element time : page.select(selector)) {
        String written = time.hasAttr("datetime") ? time.attr("datetime") : time.attr("content");
        Optional<PartialDate> date = DateText.find(written).or(() -> DateText.find(time.text()));
        if (date.isPresent()) {
          return date.map(day -> found(day, FoundIn.TIME_ELEMENT));
        }
      }
    }
    return Optional.empty();
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

  private static Optional<PublicationDate> fromText(Document page) {
    int looked = 0;
    for (Element element :
        page.select("[class*=date],[class*=byline],[class*=publish],[class*=time],[id*=date]")) {
      String text = element.text();
      if (text.length() > 200) {
        continue;
      }
      Optional<PartialDate> date = DateText.find(text);
      if (date.isPresent()) {
        return date.map(day -> found(day, FoundIn.TEXT));
      }
      if (++looked > 50) {
        break;
      }
    }
    return Optional.empty();
  }

  /** Short lines just above the article, inside it, and just below it: bylines and datelines. */
  private static Optional<PublicationDate> fromAround(List<Block> blocks, List<Block> body) {
    if (body.isEmpty()) {
      return Optional.empty();
    }
    int first = blocks.indexOf(body.get(0));
    int last = blocks.indexOf(body.get(body.size() - 1));
    for (int i = first; i >= Math.max(0, first - BEFORE); i--) {
      Optional<PublicationDate> date = inLine(blocks.get(i));
      if (date.isPresent()) {
        return date;
      }
    }
    for (int i = first; i <= Math.min(blocks.size() - 1, last + BEFORE); i++) {
      Optional<PublicationDate> date = inLine(blocks.get(i));
      if (date.isPresent()) {
        return date;
      }
    }
    return inLead(body.get(0));
  }

  private static Optional<PublicationDate> inLine(Block block) {
    String text = block.text();
    return text.length() > SHORT || FOREIGN.matcher(text).find()
        ? Optional.empty()
        : DateText.find(text).map(date -> found(date, FoundIn.TEXT));
  }

  private static Optional<PublicationDate> inLead(Block block) {
    String text = block.text();
    String head = text.length() <= SHORT ? text : text.substring(0, SHORT);
    return DateText.find(head).map(date -> found(date, FoundIn.TEXT));
  }

  /** Whatever else in the head calls itself a date, modification included. */
  private static Optional<PublicationDate> fromOtherMeta(Document page) {
    for (Element element :
        page.select("meta[name*=date],meta[property*=date],meta[itemprop*=date]")) {
      Optional<PartialDate> date = DateText.find(element.attr("content"));
      if (date.isPresent()) {
        return date.map(day -> found(day, FoundIn.META));
      }
    }
    return Optional.empty();
  }

  private static PublicationDate found(PartialDate date, FoundIn where) {
    return new PublicationDate(date, where);
  }
}
