// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import java.util.List;

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
    int furniture) {
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
  private static final int OPENING = 16;
  private static final WordFinder SPEAKS_OF = new WordFinder(FURNITURE);

  /** Stands before a text, so that a word begun with it is found at the text's beginning only. */
  private static final String START = "\u0002";

  private static final WordFinder OPENS_WITH =
      new WordFinder(
          List.of(
              OPENINGS.stream().map(START::concat).toList(),
              BYLINES.stream().map(START::concat).toList()));

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
      boolean small = c >= 'a' && c <= 'z';
      if (small || Character.isLetter(c)) {
        letters++;
        upper += !small && Character.isUpperCase(c) ? 1 : 0;
        wide += c >= 0x3040 && c <= 0xd7a3 ? 1 : 0;
        words += inWord ? 0 : 1;
        inWord = true;
        continue;
      }
      inWord = false;
      if (c == ' ') {
        continue;
      }
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
    return new BlockWords(
        text.length(),
        Math.max(words, wide / 2),
        sentences,
        commas,
        share(upper, letters),
        share(digits, text.length()),
        share(marks, text.length()),
        endsSentence(text),
        furnitureIn(text, Math.min(LOOK_AT, text.length())));
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

  /** In the first characters of a text. */
  private static int furnitureIn(String text, int length) {
    int bits = (int) SPEAKS_OF.in(text, length);
    int kind = FURNITURE.size();
    long opens = OPENS_WITH.in(START + text.substring(0, Math.min(OPENING, length)));
    bits |= (opens & 1) != 0 ? 1 << kind : 0;
    kind++;
    bits |= length < 80 && (opens & 2) != 0 ? 1 << kind : 0;
    kind++;
    bits |= trailsOff(text, length) ? 1 << kind : 0;
    kind++;
    bits |= hasClock(text, length) ? 1 << kind : 0;
    return bits;
  }

  private static boolean trailsOff(String text, int length) {
    for (String trail : TRAILS) {
      if (text.startsWith(trail, length - trail.length())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a time of day is written in it. */
  private static boolean hasClock(String text, int length) {
    for (int i = text.indexOf(':'); i >= 0 && i + 2 < length; i = text.indexOf(':', i + 1)) {
      if (i > 0 && Character.isDigit(text.charAt(i - 1)) && Character.isDigit(text.charAt(i + 1))) {
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

  /** A text's first letters, to look it up elsewhere. */
  static String key(String text) {
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

  /** Whether a text has at least so many letters and digits. */
  static boolean hasLetters(String text, int fewest) {
    int letters = 0;
    for (int i = 0; i < text.length() && letters < fewest; i++) {
      letters += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
    }
    return letters >= fewest;
  }

  /** Whether these are the {@link #letters} of a text. */
  static boolean areLettersOf(String letters, String text) {
    int at = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        if (at == letters.length() || letters.charAt(at) != Character.toLowerCase(c)) {
          return false;
        }
        at++;
      }
    }
    return at == letters.length();
  }
}
