// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The script that a text is mostly written in.
 *
 * @param letters how many letters were counted
 * @param language the one language that this script is used for, or null where there are several
 */
record Script(int letters, @Nullable String language) {
  private static final Map<UnicodeScript, String> OF_ONE_LANGUAGE =
      Map.ofEntries(
          Map.entry(UnicodeScript.HANGUL, "ko"),
          Map.entry(UnicodeScript.THAI, "th"),
          Map.entry(UnicodeScript.HEBREW, "he"),
          Map.entry(UnicodeScript.GREEK, "el"),
          Map.entry(UnicodeScript.GEORGIAN, "ka"),
          Map.entry(UnicodeScript.ARMENIAN, "hy"),
          Map.entry(UnicodeScript.DEVANAGARI, "hi"),
          Map.entry(UnicodeScript.BENGALI, "bn"),
          Map.entry(UnicodeScript.TAMIL, "ta"),
          Map.entry(UnicodeScript.TELUGU, "te"),
          Map.entry(UnicodeScript.KHMER, "km"),
          Map.entry(UnicodeScript.LAO, "lo"),
          Map.entry(UnicodeScript.MYANMAR, "my"));

  private static final char FIRST_BEYOND_LATIN = 0x370;

  static Script of(String text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        if (c >= FIRST_BEYOND_LATIN) {
          counts.merge(UnicodeScript.of(c), 1, Integer::sum);
        }
      }
    }
    return new Script(letters, language(counts, letters));
  }

  private static @Nullable String language(Map<UnicodeScript, Integer> counts, int letters) {
    int kana =
        counts.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
    int han = counts.getOrDefault(UnicodeScript.HAN, 0);
    int hangul = counts.getOrDefault(UnicodeScript.HANGUL, 0);
    // One Han character says as much as two or three Latin letters.
    if (kana * 10 > letters && kana * 5 > han) {
      return "ja";
    }
    if (han * 3 > letters && hangul < han) {
      return "zh";
    }
    for (var script : OF_ONE_LANGUAGE.entrySet()) {
      if (counts.getOrDefault(script.getKey(), 0) * 2 > letters) {
        return script.getValue();
      }
    }
    return null;
  }
}
