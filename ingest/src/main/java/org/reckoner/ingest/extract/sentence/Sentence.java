// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.sentence;

import java.util.List;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.token.Token;

/**
 * One sentence, heading or list item, as a stretch of its article's tokens.
 *
 * @param article the article it is of
 * @param index its place among the article's sentences
 * @param kind what it does in the text
 * @param paragraph the number of its paragraph, from 0
 * @param from first token
 * @param to the one after the last
 * @param start first UTF-16 position
 * @param end the one after the last
 */
public record Sentence(
    Article article, int index, Kind kind, int paragraph, int from, int to, int start, int end) {

  /** What a sentence does in its text. */
  public enum Kind {
    /** The article's own title, where it stands in the text. */
    TITLE,
    HEADING,
    BODY,
    /** One item of a list. */
    ITEM,
    /** One row of a table; bars part its cells. */
    ROW,
    /** It asks; what it says is not claimed. */
    QUESTION,
    /** Navigation, advertising, a newsletter box: not read at all. */
    NOISE
  }

  /** Whether it says something in a sentence; a row of a table is read by its columns. */
  public boolean states() {
    return kind != Kind.NOISE && kind != Kind.QUESTION && kind != Kind.ROW;
  }

  /** Whether it is no running text: capitals there do not show a name. */
  public boolean headline() {
    return kind == Kind.TITLE || kind == Kind.HEADING || kind == Kind.ROW;
  }

  public Token token(int at) {
    return article.tokens().get(at);
  }

  /** The longest phrase of that cue that begins at a token and ends inside the sentence. */
  public java.util.Optional<CueMatch> cueAt(Cue cue, int at) {
    if (!article.begins(cue, at)) {
      return java.util.Optional.empty();
    }
    CueMatch longest = null;
    for (CueMatch match : article.cuesAt(at)) {
      if (match.cue() == cue && match.to() <= to) {
        longest = match;
      }
    }
    return java.util.Optional.ofNullable(longest);
  }

  /** Whether a phrase of that cue begins at the token. */
  public boolean is(Cue cue, int at) {
    if (!article.begins(cue, at)) {
      return false;
    }
    for (CueMatch match : article.cuesAt(at)) {
      if (match.cue() == cue && match.to() <= to) {
        return true;
      }
    }
    return false;
  }

  /** The phrases of that cue, the longest at each place, in order and without overlap. */
  public List<CueMatch> cues(Cue cue) {
    return cues(cue, from, to);
  }

  /** The phrases of that cue between two tokens. */
  public List<CueMatch> cues(Cue cue, int first, int last) {
    if (!article.occurs(cue)) {
      return List.of();
    }
    List<CueMatch> found = new java.util.ArrayList<>(2);
    int free = first;
    for (int at = first; at < last; at++) {
      if (at < free || !article.begins(cue, at)) {
        continue;
      }
      CueMatch longest = null;
      for (CueMatch match : article.cuesAt(at)) {
        if (match.cue() == cue && match.to() <= last) {
          longest = match;
        }
      }
      if (longest != null) {
        found.add(longest);
        free = longest.to();
      }
    }
    return found;
  }

  public boolean has(Cue cue) {
    return has(cue, from, to);
  }

  public boolean has(Cue cue, int first, int last) {
    if (!article.occurs(cue)) {
      return false;
    }
    for (int at = first; at < last; at++) {
      if (article.begins(cue, at) && endsBy(cue, at, last)) {
        return true;
      }
    }
    return false;
  }

  private boolean endsBy(Cue cue, int at, int last) {
    for (CueMatch match : article.cuesAt(at)) {
      if (match.cue() == cue && match.to() <= last) {
        return true;
      }
    }
    return false;
  }

  /** Whether a phrase of that cue ends directly before the token. */
  public java.util.Optional<CueMatch> cueBefore(Cue cue, int at) {
    if (!article.occurs(cue)) {
      return java.util.Optional.empty();
    }
    for (int first = Math.max(from, at - 6); first < at; first++) {
      if (!article.begins(cue, first)) {
        continue;
      }
      for (CueMatch match : article.cuesAt(first)) {
        if (match.cue() == cue && match.to() == at) {
          return java.util.Optional.of(match);
        }
      }
    }
    return java.util.Optional.empty();
  }

  /** The words between two tokens, as written. */
  public String words(int first, int last) {
    return article.words(first, last);
  }

  public String text() {
    return article.text().substring(start, end);
  }

  @Override
  public String toString() {
    return kind + " " + text();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sentence that && that.article == article && that.index == index;
  }

  @Override
  public int hashCode() {
    return index;
  }
}
