// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Writes markup that is well-formed as HTML and as XML alike. Text and attributes are escaped on
 * the way in, so that nobody who writes a page can forget it.
 */
final class Markup {
  private static final Set<String> VOID =
      Set.of("meta", "link", "br", "hr", "img", "bookmark", "col");

  private final StringBuilder out = new StringBuilder(1 << 16);
  private final Deque<String> open = new ArrayDeque<>();
  private final UnaryOperator<String> shown;

  /**
   * Begins a page.
   *
   * @param shown what is done to every text before it is escaped
   */
  Markup(UnaryOperator<String> shown) {
    this.shown = shown;
  }

  /**
   * Opens an element.
   *
   * @param attributes names and values by turns
   */
  Markup open(String element, String... attributes) {
    start(element, attributes);
    out.append('>');
    open.push(element);
    return this;
  }

  /** Closes the element opened last. */
  Markup close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  Markup close(int elements) {
    for (int i = 0; i < elements; i++) {
      close();
    }
    return this;
  }

  /** An element with text in it, or a void element where that is one. */
  Markup element(String element, String text, String... attributes) {
    start(element, attributes);
    if (VOID.contains(element)) {
      out.append("/>");
    } else {
      out.append('>');
      text(text);
      out.append("</").append(element).append('>');
    }
    return this;
  }

  Markup text(String text) {
    String printed = shown.apply(text);
    for (int i = 0; i < printed.length(); i++) {
      append(printed.charAt(i), false);
    }
    return this;
  }

  /** Markup that is already written: a drawing, a stylesheet of our own. */
  Markup written(String markup) {
    out.append(markup);
    return this;
  }

  Markup line() {
    out.append('\n');
    return this;
  }

  private void start(String element, String... attributes) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      for (int at = 0; at < attributes[i + 1].length(); at++) {
        append(attributes[i + 1].charAt(at), true);
      }
      out.append('"');
    }
  }

  private void append(char letter, boolean attribute) {
    switch (letter) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append(attribute ? "&quot;" : "\"");
      case '\'' -> out.append(attribute ? "&#39;" : "'");
      default -> out.append(letter);
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
