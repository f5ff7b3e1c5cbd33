// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/**
 * What an element's name, class, id and role say about what it is for, as a set of bits; words of
 * many languages, since pages are named in all of them. A hint only: the weights decide what it is
 * worth.
 */
final class ElementTraits {
  /** The traits that class and id can hint at, in the order of their bits. */
  private static final List<List<String>> NEEDLES =
      List.of(
          List.of(
              "article",
              "story",
              "post",
              "entry",
              "blog",
              "artikel",
              "beitrag",
              "noticia",
              "articulo",
              "nota-",
              "artigo",
              "articolo",
              "news-text",
              "single"),
          List.of(
              "body",
              "content",
              "inhalt",
              "contenu",
              "contenido",
              "conteudo",
              "cuerpo",
              "texte",
              "text",
              "copy",
              "prose",
              "richtext",
              "wysiwyg",
              "field-item"),
          List.of(
              "nav",
              "menu",
              "breadcrumb",
              "topbar",
              "toolbar",
              "masthead",
              "header",
              "pagination",
              "pager",
              "skip"),
          List.of(
              "footer", "fuss", "bottom", "copyright", "legal", "imprint", "impressum", "colophon"),
          List.of(
              "sidebar",
              "side-",
              "aside",
              "rail",
              "rightcol",
              "right-col",
              "widget",
              "secondary",
              "marginal"),
          List.of(
              "comment",
              "kommentar",
              "comentario",
              "disqus",
              "discuss",
              "reply",
              "respond",
              "reaction",
              "forum"),
          List.of(
              "related",
              "recommend",
              "teaser",
              "readmore",
              "read-more",
              "more-",
              "mehr",
              "popular",
              "trending",
              "similar",
              "latest",
              "mostread",
              "most-read",
              "verwandt",
              "promo",
              "outbrain",
              "taboola",
              "next-",
              "prev",
              "recirc",
              "upnext",
              "recent",
              "zergnet",
              "empfehl",
              "relacionad",
              "lire-aussi"),
          List.of(
              "share",
              "social",
              "sharing",
              "teilen",
              "partage",
              "follow",
              "facebook",
              "twitter",
              "addtoany",
              "sharedaddy",
              "compart"),
          List.of(
              "advert",
              "sponsor",
              "banner",
              "werbung",
              "anzeige",
              "publicid",
              "pubblicit",
              "publicite",
              "commercial",
              "dfp",
              "adslot",
              "ad-",
              "-ad",
              "_ad",
              "ads",
              "promoted",
              "affiliate"),
          List.of(
              "newsletter",
              "subscri",
              "signup",
              "sign-up",
              "paywall",
              "login",
              "register",
              "donat",
              "membership",
              "abonn",
              "abo-",
              "optin",
              "mailchimp",
              "cta"),
          List.of(
              "author",
              "bio",
              "byline",
              "autor",
              "auteur",
              "writer",
              "profile",
              "contributor",
              "vcard"),
          List.of(
              "meta", "date", "time", "tag", "categor", "kicker", "label", "credit", "source",
              "topic", "keyword", "datum", "fecha"),
          List.of(
              "caption",
              "figure",
              "image",
              "photo",
              "bild",
              "gallery",
              "media",
              "video",
              "slide",
              "carousel",
              "foto",
              "thumb",
              "picture"),
          List.of(
              "cookie",
              "consent",
              "gdpr",
              "modal",
              "popup",
              "overlay",
              "privacy",
              "lightbox",
              "notice",
              "disclaimer",
              "alert"),
          List.of(
              "lead",
              "intro",
              "summary",
              "excerpt",
              "standfirst",
              "abstract",
              "subtitle",
              "dek",
              "subhead",
              "chapo",
              "entradilla",
              "perex",
              "vorspann",
              "anleser",
              "deck"),
          List.of("toc", "index", "archive", "list", "grid", "card", "feed", "loop", "headline"),
          List.of("quote", "pull", "factbox", "infobox", "box", "embed", "tweet", "instagram"),
          List.of(
              "hidden",
              "sr-only",
              "screen-reader",
              "visually",
              "print",
              "noprint",
              "mobile",
              "invisible"));

  static final int NAMED = NEEDLES.size();
  private static final List<String> TAGS =
      List.of(
          "article",
          "main",
          "nav",
          "aside",
          "footer",
          "header",
          "form",
          "figure",
          "table",
          "ul",
          "ol",
          "blockquote",
          "section",
          "dl");

  private static final Map<String, Integer> PLACE_OF_TAG =
      TAGS.stream().collect(Collectors.toMap(tag -> tag, TAGS::indexOf));

  /** The page's article body by its own word: itemprop or a class that can mean nothing else. */
  static final int ARTICLE_BODY = NAMED + TAGS.size();

  static final int COUNT = ARTICLE_BODY + 1;

  private static final WordFinder NAMES = new WordFinder(NEEDLES);

  /** Class names that can mean nothing but the article's text, however they are written. */
  private static final WordFinder BODY_NAMES =
      new WordFinder(
          List.of(
              List.of(
                  "articlebody",
                  "storybody",
                  "entrycontent",
                  "postcontent",
                  "articlecontent",
                  "articletext",
                  "postbody",
                  "storycontent")),
          "-_");

  private static final int LOOK_AT = 300;

  private ElementTraits() {}

  static long of(Element element) {
    long traits = 0;
    Integer tag = PLACE_OF_TAG.get(element.normalName());
    if (tag != null) {
      traits |= bit(NAMED + tag);
    }
    if (element.attributesSize() == 0) {
      return traits;
    }
    Attributes attributes = element.attributes();
    String role = attributes.get("role");
    if (!role.isEmpty()) {
      traits |= ofRole(role);
    }
    if (attributes.get("itemprop").equalsIgnoreCase("articleBody")) {
      traits |= bit(ARTICLE_BODY);
    }
    return traits | ofName(attributes.get("class")) | ofName(attributes.get("id"));
  }

  /** An attribute that the parser has named in small letters, or nothing. */
  static String attribute(Element element, String name) {
    return element.attributesSize() == 0 ? "" : element.attributes().get(name);
  }

  private static long ofRole(String role) {
    return switch (role) {
      case "main" -> bit(NAMED + 1);
      case "article" -> bit(NAMED);
      case "navigation", "menu", "menubar" -> bit(NAMED + 2);
      case "complementary" -> bit(NAMED + 3);
      case "contentinfo" -> bit(NAMED + 4);
      case "banner" -> bit(NAMED + 5);
      default -> 0;
    };
  }

  private static long ofName(String name) {
    if (name.isEmpty()) {
      return 0;
    }
    long traits = NAMES.in(name, LOOK_AT);
    // Each of the names has a word for an article in it.
    boolean body = (traits & 1) != 0 && BODY_NAMES.in(name, LOOK_AT) != 0;
    return body ? traits | bit(ARTICLE_BODY) : traits;
  }

  static long bit(int trait) {
    return 1L << trait;
  }
}
