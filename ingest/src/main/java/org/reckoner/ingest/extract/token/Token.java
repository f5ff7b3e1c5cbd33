// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.token;

/**
 * One word, number or sign of a text.
 *
 * @param start first UTF-16 position
 * @param end the one after the last
 * @param kind what it is made of
 * @param text as written
 * @param folded as compared: lower case, straight apostrophes
 */
public record Token(int start, int end, Kind kind, String text, String folded) {

  /** What a token is made of. */
  public enum Kind {
    /** Letters, perhaps with digits after the first letter: {@code Lazarus}, {@code APT38}. */
    WORD,
    /** Digits with their separators: {@code 3,600.5}. */
    NUMBER,
    /**
     * Letters and digits that begin with a digit and are no number: {@code 0xvix}, {@code 1inch}.
     */
    MIXED,
    /** One character that is neither letter nor digit. */
    SIGN
  }

  public boolean is(String sign) {
    return folded.equals(sign);
  }

  public boolean word() {
    return kind == Kind.WORD;
  }

  public boolean number() {
    return kind == Kind.NUMBER;
  }

  public boolean sign() {
    return kind == Kind.SIGN;
  }

  /** Whether it begins with a capital letter. */
  public boolean capitalised() {
    return kind != Kind.SIGN && Character.isUpperCase(text.codePointAt(0));
  }

  /** Whether all its letters are capitals, at least two of them. */
  public boolean allCapitals() {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        if (!Character.isUpperCase(c)) {
          return false;
        }
      }
    }
    return letters >= 2;
  }

  /** Whether nothing stands between this token and the next. */
  public boolean touches(Token next) {
    return end == next.start;
  }
}
