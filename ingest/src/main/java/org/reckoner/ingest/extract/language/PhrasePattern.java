// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A phrase of a language file with its inflections: {@code (a|ont) perdu} is two phrases, {@code
 * perdu[e][s]} four, and {@code dérob{er}} takes the endings that the file defines as {@code
 * form.er = e|ent|é}.
 */
final class PhrasePattern {
  /** A pattern that stands for more phrases than this is a mistake. */
  private static final int MOST = 10_000;

  private final String text;
  private final Map<String, String> forms;
  private int at;

  private PhrasePattern(String text, Map<String, String> forms) {
    this.text = text;
    this.forms = forms;
  }

  /**
   * Every phrase that a pattern stands for.
   *
   * @throws IllegalStateException where a bracket is not closed, a form is not defined or the
   *     pattern stands for too many phrases
   */
  static List<String> phrases(String pattern, Map<String, String> forms) {
    PhrasePattern whole = new PhrasePattern(pattern, forms);
    List<String> phrases = whole.alternatives();
    if (whole.at < pattern.length()) {
      throw new IllegalStateException("A bracket too many in: " + pattern);
    }
    return phrases.stream()
        .map(phrase -> phrase.strip().replaceAll(" {2,}", " "))
        .distinct()
        .toList();
  }

  private List<String> alternatives() {
    List<String> all = new ArrayList<>(sequence());
    while (at < text.length() && text.charAt(at) == '|') {
      at++;
      all.addAll(sequence());
    }
    return all;
  }

  private List<String> sequence() {
    List<String> made = List.of("");
    while (at < text.length() && "|)]".indexOf(text.charAt(at)) < 0) {
      made = times(made, part());
    }
    return made;
  }

  private List<String> part() {
    char opening = text.charAt(at);
    return switch (opening) {
      case '(' -> bracketed(')');
      case '[' -> {
        List<String> optional = new ArrayList<>(List.of(""));
        optional.addAll(bracketed(']'));
        yield optional;
      }
      case '{' -> form();
      default -> {
        int from = at;
        while (at < text.length() && "|()[]{".indexOf(text.charAt(at)) < 0) {
          at++;
        }
        yield List.of(text.substring(from, at));
      }
    };
  }

  private List<String> bracketed(char closing) {
    at++;
    List<String> inner = alternatives();
    if (at >= text.length() || text.charAt(at) != closing) {
      throw new IllegalStateException("A bracket is not closed in: " + text);
    }
    at++;
    return inner;
  }

  private List<String> form() {
    int end = text.indexOf('}', at);
    String name = end < 0 ? "" : text.substring(at + 1, end);
    String form = forms.get(name);
    if (form == null) {
      throw new IllegalStateException("No form of that name in: " + text.substring(at));
    }
    at = end + 1;
    return phrases(form, forms);
  }

  private List<String> times(List<String> before, List<String> behind) {
    if ((long) before.size() * behind.size() > MOST) {
      throw new IllegalStateException("Too many phrases in one: " + text);
    }
    List<String> all = new ArrayList<>(before.size() * behind.size());
    for (String first : before) {
      for (String second : behind) {
        all.add(first + second);
      }
    }
    return all;
  }
}
