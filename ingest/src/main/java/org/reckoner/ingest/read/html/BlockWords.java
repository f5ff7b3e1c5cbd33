// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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
  private static final int LOOK_AT = 400;
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern[] FURNITURE = {
    Pattern.compile(
        "©|\\(c\\) ?(?:19|20)\\d\\d|copyright|all rights reserved|alle rechte|tous droits|todos los derechos|все права|版权|著作権",
        FLAGS),
    Pattern.compile(
        "newsletter|subscri|sign up|inbox|abonn|suscr[ií]b|iscriviti|подпи[сш]|订阅|rejestr|登録",
        FLAGS),
    Pattern.compile("cookie|privacy|datenschutz|consent", FLAGS),
    Pattern.compile(
        "^(?:read|see|also|more|related|lesen|mehr|siehe|lire|voir|leer|lee |ver |vea|leggi|читайте|czytaj|zobacz|lees|läs|相关|関連|continue|foto|photo|image|video|bild|credit|quelle|source|via|tags?|labels?|filed|posted|topics?|themen|schlagw)",
        FLAGS),
    Pattern.compile(
        "comment|kommentar|comentario|комментар|评论|コメント|reply|antworten|répondre|responder|odpowiedz",
        FLAGS),
    Pattern.compile(
        "share|tweet|facebook|twitter|whatsapp|linkedin|instagram|pinterest|teilen|partag|compart|follow us|folgen",
        FLAGS),
    Pattern.compile("advertis|anzeige|werbung|publicit|publicid|реклама|sponsor|promo", FLAGS),
    Pattern.compile(
        "^(?:by|von|par|por|di|door|av|text|autor|author)[: ].{0,60}$|(?:19|20)\\d\\d.{0,30}\\d\\d?:\\d\\d|updated|published|aktualisiert|publié|publicado|veröffentlicht",
        FLAGS),
    Pattern.compile(
        "log ?in|sign in|register|anmelden|einloggen|password|passwort|account|e-?mail", FLAGS),
    Pattern.compile(
        "is an? .{0,60}(?:writer|reporter|journalist|editor|author|professor|correspondent|blogger)|journalist(?:in)? |follow (?:him|her|them) |contact .{0,40}@",
        FLAGS),
    Pattern.compile("(?:…|\\.\\.\\.|»|›|>>|→)\\s*$", FLAGS),
  };

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
    int bits = 0;
    for (int i = 0; i < FURNITURE.length; i++) {
      if (FURNITURE[i].matcher(head).find()) {
        bits |= 1 << i;
      }
    }
    return bits;
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
    for (int i = 0; i < FURNITURE.length; i++) {
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
