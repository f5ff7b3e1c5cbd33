// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts text into tokens in one pass. "$3bn" is a sign, a number and a word; "Korea's" is two words;
 * "Stake.com" and "U.S." are one; a hyphen is a sign of its own.
 */
public final class Tokenizer {
  /** What may stand directly behind a number without a space and is a word of its own. */
  private static final Set<String> SUFFIXES =
      Set.of(
          "k",
          "m",
          "b",
          "t",
          "mn",
          "bn",
          "tn",
          "mm",
          "mln",
          "mio",
          "mil",
          "mila",
          "mrd",
          "mld",
          "mds",
          "mi",
          "bi",
          "tri",
          "bln",
          "trn",
          "md",
          "million",
          "millions",
          "billion",
          "trillion",
          "thousand",
          "st",
          "nd",
          "rd",
          "th",
          "er",
          "juta",
          "miliar",
          "triliun",
          "o",
          "º",
          "ª",
          "am",
          "pm");

  /** Words of Romance languages that end in an apostrophe; it is part of them. */
  private static final Set<String> ELIDED =
      Set.of(
          "c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "presqu",
          "all", "dell", "dall", "nell", "sull", "quest", "un", "anch", "ch");

  /** Signs of currencies in letters that may touch the number behind them: "Rp350". */
  private static final Set<String> CURRENCIES =
      Set.of("Rp", "RM", "Rs", "USD", "EUR", "GBP", "JPY", "KRW", "INR", "IDR", "BRL", "CHF");

  private Tokenizer() {}

  public static List<Token> tokens(String text) {
    return tokens(text, 0, text.length());
  }

  /** The tokens between two positions of a text. */
  public static List<Token> tokens(String text, int start, int end) {
    List<Token> tokens = new ArrayList<>((end - start) / 5 + 4);
    int at = start;
    while (at < end) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || invisible(c)) {
        at++;
      } else if (Character.isDigit(c)) {
        at = number(text, at, end, tokens);
      } else if (letter(c)) {
        at = word(text, at, end, tokens);
      } else {
        int next = at + Character.charCount(text.codePointAt(at));
        next = Math.min(next, end);
        tokens.add(token(text, at, next, Token.Kind.SIGN));
        at = next;
      }
    }
    return tokens;
  }

  private static int number(String text, int start, int end, List<Token> tokens) {
    int at = digits(text, start, end);
    while (at + 1 < end && separates(text.charAt(at)) && Character.isDigit(text.charAt(at + 1))) {
      if (spaceLike(text.charAt(at)) && digits(text, at + 1, end) != at + 4) {
        break;
      }
      at = digits(text, at + 1, end);
    }
    int letters = at;
    while (letters < end && letter(text.charAt(letters))) {
      letters++;
    }
    if (letters == at) {
      tokens.add(token(text, start, at, Token.Kind.NUMBER));
      return at;
    }
    boolean suffix = !(letters < end && Character.isDigit(text.charAt(letters)));
    if (suffix && suffix(text.substring(at, letters), at - start)) {
      tokens.add(token(text, start, at, Token.Kind.NUMBER));
      tokens.add(token(text, at, letters, Token.Kind.WORD));
      return letters;
    }
    int last = run(text, letters, end);
    tokens.add(token(text, start, last, Token.Kind.MIXED));
    return last;
  }

  /**
   * A scale, an ordinal ending, or a ticker in capitals: "3bn", "20th", "100ETH". One digit before
   * capitals makes a name more often than a quantity.
   */
  private static boolean suffix(String letters, int digits) {
    if (SUFFIXES.contains(letters.toLowerCase(Locale.ROOT))) {
      return true;
    }
    return digits >= 2
        && letters.length() >= 2
        && letters.length() <= 5
        && letters.equals(letters.toUpperCase(Locale.ROOT));
  }

  private static int word(String text, int start, int end, List<Token> tokens) {
    int letters = letters(text, start, end);
    if (letters < end
        && Character.isDigit(text.charAt(letters))
        && CURRENCIES.contains(text.substring(start, letters))) {
      tokens.add(token(text, start, letters, Token.Kind.WORD));
      return letters;
    }
    int at = run(text, start, end);
    if (at < end && apostrophe(text.charAt(at)) && elided(text, start, at)) {
      tokens.add(token(text, start, at + 1, Token.Kind.WORD));
      return at + 1;
    }
    while (at + 1 < end && text.charAt(at) == '.' && joins(text, start, at, end)) {
      at = run(text, at + 1, end);
    }
    if (at < end && text.charAt(at) == '.' && initials(text, start, at)) {
      at++;
    }
    if (at + 1 < end && apostrophe(text.charAt(at)) && letter(text.charAt(at + 1))) {
      int after = run(text, at + 1, end);
      if (after - at - 1 <= 2) {
        tokens.add(token(text, start, at, Token.Kind.WORD));
        tokens.add(token(text, at, after, Token.Kind.WORD));
        return after;
      }
      tokens.add(token(text, start, at + 1, Token.Kind.WORD));
      return at + 1;
    }
    tokens.add(token(text, start, at, Token.Kind.WORD));
    return at;
  }

  /** Whether the full stop at a position is inside a word: "Stake.com", "U.S", not "funds.The". */
  private static boolean joins(String text, int start, int stop, int end) {
    char next = text.charAt(stop + 1);
    if (!letter(next)) {
      return false;
    }
    boolean single = stop - start == 1 || text.charAt(stop - 2) == '.';
    boolean nextSingle = stop + 2 >= end || !letter(text.charAt(stop + 2));
    return (single && nextSingle) || Character.isLowerCase(next);
  }

  private static boolean initials(String text, int start, int end) {
    if (end - start < 3) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if ((i - start) % 2 == 1 ? text.charAt(i) != '.' : !letter(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static int run(String text, int start, int end) {
    int at = start;
    while (at < end && (letter(text.charAt(at)) || Character.isDigit(text.charAt(at)))) {
      at++;
    }
    return at;
  }

  private static boolean elided(String text, int start, int end) {
    return ELIDED.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
  }

  private static int letters(String text, int start, int end) {
    int at = start;
    while (at < end && letter(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int digits(String text, int start, int end) {
    int at = start;
    while (at < end && Character.isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean letter(char c) {
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || (Character.isSurrogate(c) && Character.isLetter(c));
  }

  private static boolean separates(char c) {
    return c == '.' || c == ',' || apostrophe(c) || spaceLike(c);
  }

  /** No-break and thin spaces, which some languages set between thousands. */
  private static boolean spaceLike(char c) {
    return c == '\u00a0' || c == '\u202f' || c == '\u2009';
  }

  private static boolean apostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  private static boolean invisible(char c) {
    return c == '\u200b' || c == '\u200c' || c == '\u200d' || c == '\ufeff' || c == '\u00ad';
  }

  private static Token token(String text, int start, int end, Token.Kind kind) {
    String written = text.substring(start, end);
    String folded = written.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    return new Token(start, end, kind, written, folded);
  }
}
