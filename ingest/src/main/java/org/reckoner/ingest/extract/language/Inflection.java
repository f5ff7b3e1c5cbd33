// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The forms of a language's words, by its own rules: {@code steal = steals; stole; stolen} names
 * the forms of one word, {@code *e = *es; *ed} those of all that end so. The longest ending that
 * fits decides; a word named in full goes before every ending.
 */
final class Inflection {
  private final Map<String, List<String>> words = new HashMap<>();
  private final Map<String, List<String>> endings = new HashMap<>();

  void add(String word, List<String> forms) {
    if (word.startsWith("*")) {
      endings.put(word.substring(1), forms);
    } else {
      words.put(word, forms);
    }
  }

  /** A phrase with its first word in every form, the given one first. */
  List<String> phrases(String phrase) {
    int space = phrase.indexOf(' ');
    String word = space < 0 ? phrase : phrase.substring(0, space);
    String rest = space < 0 ? "" : phrase.substring(space);
    Set<String> all = new LinkedHashSet<>();
    all.add(phrase);
    forms(word).forEach(form -> all.add(form + rest));
    return List.copyOf(all);
  }

  private List<String> forms(String word) {
    List<String> named = words.get(word);
    if (named != null) {
      return named;
    }
    for (int cut = 0; cut <= word.length(); cut++) {
      List<String> patterns = endings.get(word.substring(cut));
      if (patterns != null) {
        String stem = word.substring(0, cut);
        List<String> forms = new ArrayList<>(patterns.size());
        patterns.forEach(pattern -> forms.add(stem + pattern.substring(1)));
        return forms;
      }
    }
    return List.of();
  }
}
