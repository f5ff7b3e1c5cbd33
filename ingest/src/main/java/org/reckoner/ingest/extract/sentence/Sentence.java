// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

  /** The longest phrase that is looked for before a token, in tokens. */
  private static final int LONGEST = 6;

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
  public Optional<CueMatch> cueAt(Cue cue, int at) {
    return Optional.ofNullable(longest(cue, at, to));
  }

  private @Nullable CueMatch longest(Cue cue, int at, int last) {
    if (!article.places().begins(cue, at)) {
      return null;
    }
    CueMatch longest = null;
    for (CueMatch match : article.phrasesAt(at)) {
      if (match.cue() == cue && match.to() <= last) {
        longest = match;
      }
    }
    return longest;
  }

  /** Whether a phrase of that cue begins at the token. */
  public boolean is(Cue cue, int at) {
    return begins(cue, at, to);
  }

  private boolean begins(Cue cue, int at, int last) {
    if (!article.places().begins(cue, at)) {
      return false;
    }
    return at < last && (article.places().single(cue, at) || longest(cue, at, last) != null);
  }

  /**
   * The first token from one on at which a phrase of one of the cues begins, wherever it ends; the
   * sentence's end where there is none.
   */
  public int next(Cue[] cues, int at) {
    return article.places().next(cues, at, to);
  }

  /** Whether a number may begin at a token, in digits or in words; nowhere else does one. */
  public boolean figure(int at) {
    return article.places().figure(at);
  }

  /** The first token from one on where a number may begin; the sentence's end if there is none. */
  public int nextFigure(int at) {
    return article.places().nextFigure(at, to);
  }

  /** The phrases of that cue, the longest at each place, in order and without overlap. */
  public List<CueMatch> cues(Cue cue) {
    return cues(cue, from, to);
  }

  /** The phrases of that cue between two tokens. */
  public List<CueMatch> cues(Cue cue, int first, int last) {
    int at = article.places().next(cue, first, last);
    if (at >= last) {
      return List.of();
    }
    List<CueMatch> found = new ArrayList<>(2);
    while (at < last) {
      CueMatch longest = longest(cue, at, last);
      if (longest != null) {
        found.add(longest);
      }
      at = article.places().next(cue, longest == null ? at + 1 : longest.to(), last);
    }
    return found;
  }

  public boolean has(Cue cue) {
    return has(cue, from, to);
  }

  public boolean has(Cue cue, int first, int last) {
    int at = article.places().next(cue, first, last);
    while (at < last) {
      if (begins(cue, at, last)) {
        return true;
      }
      at = article.places().next(cue, at + 1, last);
    }
    return false;
  }

  /** Whether a phrase of that cue ends directly before the token. */
  public Optional<CueMatch> cueBefore(Cue cue, int at) {
    int first = article.places().next(cue, Math.max(from, at - LONGEST), at);
    while (first < at) {
      for (CueMatch match : article.phrasesAt(first)) {
        if (match.cue() == cue && match.to() == at) {
          return Optional.of(match);
        }
      }
      first = article.places().next(cue, first + 1, at);
    }
    return Optional.empty();
  }

  /** The first phrase with a code between two tokens, where the language may also know it bare. */
  public Optional<CueMatch> coded(Cue cue, int first, int last) {
    for (int at = first; at < last; at++) {
      for (CueMatch match : article.phrasesAt(at)) {
        if (match.cue() == cue && match.to() <= last && !match.code().isEmpty()) {
          return Optional.of(match);
        }
      }
    }
    return Optional.empty();
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

  /** "am Wochenende", "am Abend": whether a common noun stands behind the preposition of a day. */
  public boolean partOfDay(int at) {
    return at - 1 > from
        && token(at).capitalised()
        && is(Cue.DATE_PREPOSITION, at - 1)
        && is(Cue.ARTICLE, at - 1)
        && !is(Cue.ON, at - 1)
        && !is(Cue.BELONGING, at - 1)
        && !is(Cue.VICTIM_NOUN, at)
        && article.language().ordinaryNoun(token(at).folded());
  }
}
