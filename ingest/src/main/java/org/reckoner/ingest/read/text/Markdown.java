// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.text;

import java.util.regex.Pattern;

/** Takes the signs of Markdown (CommonMark) off a text and leaves its words. */
final class Markdown {
  private static final Pattern FENCE = Pattern.compile("(?m)^ {0,3}(?:```|~~~)[^\\n]*+$");
  private static final Pattern HEADING = Pattern.compile("(?m)^ {0,3}#{1,6}[ \\t]++([^\\n]*+)$");
  private static final Pattern UNDERLINE =
      Pattern.compile("(?m)^ {0,3}(?:=++|-{2,}+|\\*{3,}+|_{3,}+)[ \\t]*+$");

  // No bracket inside brackets: what opens again and again is looked at once, not once for each.
  private static final Pattern IMAGE =
      Pattern.compile("!\\[([^\\]\\[\\n]{0,500}+)]\\([^()\\n]{0,1000}+\\)");
  private static final Pattern LINK =
      Pattern.compile("\\[([^\\]\\[\\n]{1,500}+)]\\(([^()\\s]{1,1000}+)[^()\\n]{0,300}+\\)");
  private static final Pattern STRONG = Pattern.compile("(\\*\\*|__)(?=\\S)([^*_\\n]{1,2000}+)\\1");
  private static final Pattern EMPHASIS =
      Pattern.compile("(?<![\\w*_])([*_])(?=\\S)([^*_\\n]{1,2000}+)\\1(?![\\w*_])");
  private static final Pattern QUOTE = Pattern.compile("(?m)^ {0,3}>[ \\t]?");
  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A---\\n(?:[^\\n]{0,2000}\\n){0,60}?---\\n");
  private static final Pattern COMMENT = Pattern.compile("(?m)^<!--[^\\n>]{0,2000}?-->$");

  private Markdown() {}

  static String plain(String source) {
    String text = FRONT_MATTER.matcher(source).replaceFirst("");
    text = COMMENT.matcher(text).replaceAll("");
    text = FENCE.matcher(text).replaceAll("");
    text = UNDERLINE.matcher(text).replaceAll("");
    text = HEADING.matcher(text).replaceAll("\n$1\n");
    text = IMAGE.matcher(text).replaceAll("");
    text = LINK.matcher(text).replaceAll("$1");
    text = STRONG.matcher(text).replaceAll("$2");
    text = EMPHASIS.matcher(text).replaceAll("$2");
    return QUOTE.matcher(text).replaceAll("");
  }
}
