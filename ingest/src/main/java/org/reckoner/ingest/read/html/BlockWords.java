// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a block look like, whatever their language.
 *
 * @param chars length
 * @param words how many
 * @param sentences how many sentence ends
 * @param commas how many
 * @param upper share of capitals among the letters
 * @param digits share of digits
 * @param marks share of signs that menus are made of: bars, arrows, bullets
 * @param endsSentence whether it ends like a sentence
 * @param furniture which kinds of furniture its words speak of, as bits
 * @param key its first letters, to look it up elsewhere
 */
record BlockWords(
    int chars,
    int words,
    int sentences,
    int commas,
    float upper,
    float digits,
    float marks,
    boolean endsSentence,
    int furniture,
    String key) {
  private static final int KEY = 40;
  private static final int LOOK_AT = 240;
  private static final List<List<String>> FURNITURE =
      List.of(
          List.of(
              "©",
              "(c) 19",
              "(c) 20",
              "copyright",
              "all rights reserved",
              "alle rechte",
              "tous droits",
              "todos los derechos",
              "все права",
              "版权",
              "著作権"),
          List.of(
              "newsletter",
              "subscri",
              "sign up",
              "inbox",
              "abonn",
              "suscríb",
              "suscrib",
              "iscriviti",
              "подпис",
              "подпиш",
              "订阅",
              "登録"),
          List.of("cookie", "privacy", "datenschutz", "consent"),
          List.of(
              "comment",
              "kommentar",
              "comentario",
              "комментар",
              "评论",
              "コメント",
              "reply",
              "antworten",
              "répondre",
              "responder",
              "odpowiedz"),
          List.of(
              "share",
              "tweet",
              "facebook",
              "twitter",
              "whatsapp",
              "linkedin",
              "instagram",
              "pinterest",
              "teilen",
              "partag",
              "compart",
              "follow us",
              "folgen"),
          List.of(
              "advertis",
              "anzeige",
              "werbung",
              "publicit",
              "publicid",
              "реклама",
              "sponsor",
              "promo"),
          List.of(
              "updated",
              "published",
              "aktualisiert",
              "publié",
              "publicado",
              "veröffentlicht",
              "geändert",
              "опубликован",
              " uhr",
              "posted on",
              "last modified"),
          List.of(
              "login",
              "log in",
              "sign in",
              "register",
              "anmelden",
              "einloggen",
              "password",
              "passwort",
              "account",
              "e-mail",
              "email"),
          List.of(
              "journalist",
              " reporter",
              " editor ",
              "correspondent",
              "is a writer",
              "follow him",
              "follow her",
              "contact him",
              "contact her",
              "freelance",
              "redakteur",
              "über den autor",
              "about the author"));
  private static final List<String> OPENINGS =
      List.of(
          "read",
          "see ",
          "also",
          "more",
          "related",
          "lesen",
          "mehr",
          "siehe",
          "lire",
          "voir",
          "leer",
          "lee ",
          "ver ",
          "vea",
          "leggi",
          "читайте",
          "czytaj",
          "zobacz",
          "lees",
          "läs",
          "相关",
          "関連",
          "continue",
          "foto",
          "photo",
          "image",
          "video",
          "bild",
          "credit",
          "quelle",
          "source",
          "via",
          "tag",
          "label",
          "filed",
          "posted",
          "topic",
          "themen",
          "schlagw");
  private static final List<String> BYLINES =
      List.of("by ", "von ", "par ", "por ", "di ", "door ", "av ", "text:", "autor", "author");
  private static final List<String> TRAILS = List.of("…", "...", "»", "›", ">>", "→");
  private static final int KINDS = FURNITURE.size() + 4;

  static BlockWords of(String text) {
    int words = 0;
    int sentences = 0;
    int commas = 0;
    int upper = 0;
    int letters = 0;
    int digits = 0;
    int marks = 0;
    int wide = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        upper += Character.isUpperCase(c) ? 1 : 0;
        wide += c >= 0x3040 && c <= 0xd7a3 ? 1 : 0;
        words += inWord ? 0 : 1;
        inWord = true;
        continue;
      }
      inWord = false;
      digits += Character.isDigit(c) ? 1 : 0;
      switch (c) {
        case '.', '!', '?', '。', '！', '？', '।', '؟' ->
            sentences +=
                i + 1 >= text.length() || c > 0x7f || !Character.isLetterOrDigit(text.charAt(i + 1))
                    ? 1
                    : 0;
        case ',', ';', '，', '、', '،' -> commas++;
        case '|', '»', '›', '•', '·', '/', '>', '→' -> marks++;
        default -> {}
      }
    }
    String head = text.length() <= LOOK_AT ? text : text.substring(0, LOOK_AT);
    return new BlockWords(
        text.length(),
        Math.max(words, wide / 2),
        sentences,
        commas,
        share(upper, letters),
        share(digits, text.length()),
        share(marks, text.length()),
        endsSentence(text),
        furnitureIn(head),
        key(text));
  }

  private static boolean endsSentence(String text) {
    for (int i = text.length() - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if ("\"'”’»)]「」』 ".indexOf(c) < 0) {
        return ".!?。！？।؟:…".indexOf(c) >= 0;
      }
    }
    return false;
  }

  private static int furnitureIn(String head) {
    String lower = head.toLowerCase(Locale.ROOT);
    int bits = 0;
    int kind = 0;
    for (List<String> needles : FURNITURE) {
      bits |= holds(lower, needles) ? 1 << kind : 0;
      kind++;
    }
    bits |= OPENINGS.stream().anyMatch(lower::startsWith) ? 1 << kind : 0;
    kind++;
    bits |= lower.length() < 80 && BYLINES.stream().anyMatch(lower::startsWith) ? 1 << kind : 0;
    kind++;
    bits |= TRAILS.stream().anyMatch(lower::endsWith) ? 1 << kind : 0;
    kind++;
    bits |= hasClock(lower) ? 1 << kind : 0;
    return bits;
  }

  private static boolean holds(String text, List<String> needles) {
    for (String needle : needles) {
      if (text.contains(needle)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a time of day is written in it. */
  private static boolean hasClock(String text) {
    for (int i = text.indexOf(':'); i > 0 && i + 2 < text.length(); i = text.indexOf(':', i + 1)) {
      if (Character.isDigit(text.charAt(i - 1)) && Character.isDigit(text.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }

  void addTo(FeatureRow row) {
    row.add((float) Math.log1p(words));
    row.add(Math.min(8, sentences));
    row.add(share(sentences, Math.max(1, words)));
    row.add(share(commas, Math.max(1, words)));
    row.add(upper);
    row.add(digits);
    row.add(marks);
    row.add(endsSentence ? 1 : 0);
    row.add(share(chars, Math.max(1, words)));
    for (int i = 0; i < KINDS; i++) {
      row.add((furniture & (1 << i)) != 0 ? 1 : 0);
    }
    row.add(Integer.bitCount(furniture));
  }

  private static float share(int part, int whole) {
    return whole == 0 ? 0 : (float) part / whole;
  }

  private static String key(String text) {
    String letters = letters(text.length() <= 3 * KEY ? text : text.substring(0, 3 * KEY));
    return letters.length() <= KEY ? letters : letters.substring(0, KEY);
  }

  /** Letters and digits only, in lower case. */
  static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        letters.append(Character.toLowerCase(c));
      }
    }
    return letters.toString();
  }

  /** A page's title, to find it again among the blocks. */
  static final class Title {
    private final String letters;
    private final Set<String> words;

    Title(@Nullable String title) {
      letters = title == null ? "" : BlockWords.letters(title);
      words = title == null ? Set.of() : wordsOf(title);
    }

    boolean matches(String text) {
      return letters.length() >= 8
          && text.length() < 400
          && BlockWords.letters(text).equals(letters);
    }

    /** The share of the title's words that the text has, for texts of a title's length. */
    float overlap(String text) {
      if (words.isEmpty() || text.length() > 300) {
        return 0;
      }
      Set<String> shared = wordsOf(text);
      shared.retainAll(words);
      return (float) shared.size() / words.size();
    }

    private static Set<String> wordsOf(String text) {
      Set<String> words = new HashSet<>();
      int start = -1;
      for (int i = 0; i <= text.length(); i++) {
        boolean letter = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
        if (letter && start < 0) {
          start = i;
        } else if (!letter && start >= 0) {
          if (i - start > 2) {
            words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
          }
          start = -1;
        }
      }
      return words;
    }
  }
}
