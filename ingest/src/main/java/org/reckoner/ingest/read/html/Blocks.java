// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a page into blocks, in one walk over its tree that uses no recursion: how deep the input
 * nests is up to the input.
 */
final class Blocks {
  private static final Set<String> SKIPPED =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "embed",
          "canvas",
          "audio",
          "video",
          "select",
          "option",
          "textarea",
          "button",
          "input",
          "head",
          "datalist",
          "dialog",
          "map",
          "applet",
          "frameset");
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "q", "ruby", "rp", "rt",
          "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
          "wbr", "amp-img", "picture", "source");
  private static final Set<String> IN_CELL =
      Set.of(
          "p",
          "div",
          "table",
          "ul",
          "ol",
          "h1",
          "h2",
          "h3",
          "h4",
          "article",
          "section",
          "blockquote");

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder(1024);
  private final List<Element> links = new ArrayList<>();
  private int linkChars;
  private int breaks;
  private Element owner;
  private @Nullable Element link;
  private @Nullable Element row;

  private Blocks(Element root) {
    owner = root;
  }

  static List<Block> of(Document page) {
    Element body = page.body();
    Blocks blocks = new Blocks(body);
    blocks.walk(body);
    return blocks.blocks;
  }

  private void walk(Element root) {
    Node node = root;
    while (node != null) {
      boolean descend = enter(node);
      if (descend && node.childNodeSize() > 0) {
        node = node.childNode(0);
        continue;
      }
      if (descend) {
        leave(node);
      }
      while (!node.equals(root) && node.nextSibling() == null) {
        Node parent = node.parent();
        if (parent == null) {
          return;
        }
        node = parent;
        leave(node);
      }
      if (node.equals(root)) {
        break;
      }
      node = node.nextSibling();
    }
    flush();
  }

  /** Whether to look inside. */
  private boolean enter(Node node) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
      return false;
    }
    if (!(node instanceof Element element)) {
      return false;
    }
    String tag = element.normalName();
    if (SKIPPED.contains(tag) || isHidden(element)) {
      return false;
    }
    if (tag.equals("br")) {
      lineBreak();
      return false;
    }
    if (tag.equals("a")) {
      link = element;
    }
    if (tag.equals("td") || tag.equals("th")) {
      cell(element);
    } else if (!INLINE.contains(tag) && row == null) {
      flush();
      owner = element;
      if (tag.equals("tr") && isDataRow(element)) {
        row = element;
      }
    }
    return true;
  }

  private void leave(Node node) {
    if (!(node instanceof Element element)) {
      return;
    }
    String tag = element.normalName();
    if (element.equals(link)) {
      link = null;
    }
    if (element.equals(row)) {
      flush();
      row = null;
    }
    if (row == null && !INLINE.contains(tag) && !tag.equals("br")) {
      flush();
      Element parent = element.parent();
      owner = parent == null ? element : blockOf(parent);
    }
  }

  private static Element blockOf(Element element) {
    Element block = element;
    while (INLINE.contains(block.normalName()) && block.parent() != null) {
      block = block.parent();
    }
    return block;
  }

  private void cell(Element cell) {
    if (row == null) {
      flush();
      owner = cell;
    } else if (!text.isEmpty() && cell.previousElementSibling() != null) {
      text.append(" | ");
      breaks = 0;
    }
  }

  private static boolean isDataRow(Element row) {
    for (Element cell : row.children()) {
      for (Element inner : cell.children()) {
        if (IN_CELL.contains(inner.normalName())
            && !(inner.normalName().equals("p") && cell.childrenSize() == 1)) {
          return false;
        }
      }
    }
    return row.childrenSize() > 1;
  }

  private void lineBreak() {
    if (row != null) {
      append(" ");
      return;
    }
    breaks++;
    if (breaks >= 2) {
      flush();
    } else if (!text.isEmpty()) {
      text.append('\n');
    }
  }

  private void append(String words) {
    int before = text.length();
    boolean pre = owner.normalName().equals("pre");
    int i = 0;
    while (i < words.length()) {
      int end = i;
      while (end < words.length() && isOfWord(words.charAt(end))) {
        end++;
      }
      if (end > i) {
        text.append(words, i, end);
        breaks = 0;
      }
      if (end < words.length()) {
        appendBetween(words.charAt(end), pre);
      }
      i = end + 1;
    }
    if (link != null) {
      linkChars += text.length() - before;
      if (text.length() > before
          && (links.isEmpty() || !links.get(links.size() - 1).equals(link))) {
        links.add(link);
      }
    }
  }

  private static boolean isOfWord(char c) {
    return (c > ' ' && c < '\u00a0') || !(isBlank(c) || isUnseen(c));
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00a0';
  }

  /** Marks of where a word may be broken, and of byte order. */
  private static boolean isUnseen(char c) {
    return c == '\u00ad' || c == '\u200b' || c == '\ufeff';
  }

  private void appendBetween(char c, boolean pre) {
    if (pre && c == '\n') {
      text.append('\n');
    } else if (isBlank(c) && !text.isEmpty() && !isBlankAt(text.length() - 1)) {
      text.append(' ');
    }
  }

  private boolean isBlankAt(int index) {
    char c = text.charAt(index);
    return c == ' ' || c == '\n';
  }

  private void flush() {
    String words = text.toString().strip();
    if (!words.isEmpty()) {
      int linked = Math.min(linkChars, words.length());
      blocks.add(new Block(kindOf(owner), words, owner, linked, List.copyOf(links)));
    }
    links.clear();
    text.setLength(0);
    linkChars = 0;
    breaks = 0;
  }

  private Block.Kind kindOf(Element element) {
    if (row != null) {
      return Block.Kind.ROW;
    }
    Element at = element;
    for (int up = 0; up < 4 && at != null; up++) {
      switch (at.normalName()) {
        case "h1", "h2", "h3", "h4", "h5", "h6" -> {
          return Block.Kind.HEADING;
        }
        case "li", "dd", "dt" -> {
          return Block.Kind.ITEM;
        }
        case "figcaption", "caption" -> {
          return Block.Kind.CAPTION;
        }
        case "pre" -> {
          return Block.Kind.PREFORMATTED;
        }
        default -> at = at.parent();
      }
    }
    return Block.Kind.PARAGRAPH;
  }

  private static boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    Attributes attributes = element.attributes();
    if (attributes.hasKey("hidden") || attributes.get("aria-hidden").equals("true")) {
      return !element.normalName().equals("body");
    }
    String style = attributes.get("style");
    if (style.isEmpty() || style.length() > 2000) {
      return false;
    }
    String bare = style.toLowerCase(Locale.ROOT).replace(" ", "");
    return bare.contains("display:none") || bare.contains("visibility:hidden");
  }
}
