// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

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
      Pattern.compile("[/_-]((?:19|20)\\d\\d)[/_-]?(\\d{1,2})[/_-]?(\\d{1,2})(?=[/_.-]|$)");

  private PageDate() {}

  static @Nullable PublicationDate of(Document page, JsonLd data, @Nullable String url) {
    return fromData(data)
        .or(() -> fromMeta(page))
        .or(() -> fromTime(page))
        .or(() -> fromUrl(url))
        .or(() -> fromText(page))
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
    if (url == null) {
      return Optional.empty();
    }
    Matcher day = IN_URL.matcher(url);
    return day.find()
        ? DateText.find(day.group(1) + "-" + day.group(2) + "-" + day.group(3))
            .map(date -> found(date, FoundIn.URL))
        : Optional.empty();
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

  private static PublicationDate found(PartialDate date, FoundIn where) {
    return new PublicationDate(date, where);
  }
}
