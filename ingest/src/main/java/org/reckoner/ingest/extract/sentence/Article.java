// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.sentence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.language.Language;
import org.reckoner.ingest.extract.token.Token;
import org.reckoner.ingest.extract.token.Tokenizer;

/**
 * A text with its tokens, cues and sentences: what every layer above looks at. Immutable once made.
 */
@SuppressWarnings("EnumOrdinal") // a bit a cue, in memory only
public final class Article {
  private static final int WORDS = (Cue.values().length + 63) / 64;

  private final String text;
  private final Language language;
  private final @Nullable String title;
  private final @Nullable PartialDate published;
  private final List<Token> tokens;
  private final List<List<CueMatch>> cues;

  /** For each token one bit for each cue that begins there: most questions end here. */
  private final long[] begins;

  /** Every cue that occurs at all, as the bits of a token. */
  private final long[] occurs = new long[WORDS];

  private final List<Sentence> sentences;

  private Article(
      String text, Language language, @Nullable String title, @Nullable PartialDate published) {
    this.text = text;
    this.language = language;
    this.title = title;
    this.published = published;
    this.tokens = Tokenizer.tokens(text);
    this.cues = language.cues(tokens);
    this.begins = new long[tokens.size() * WORDS];
    mark();
    List<Sentence> made = new ArrayList<>();
    new Segmenter(this).segment(made);
    this.sentences = List.copyOf(made);
  }

  /**
   * @param text the clean text
   * @param language its language
   * @param title its title, also where the text does not contain it, or null
   * @param published when it was published, for dates told from there, or null
   */
  public static Article of(
      String text, Language language, @Nullable String title, @Nullable PartialDate published) {
    return new Article(text, language, title, published);
  }

  public String text() {
    return text;
  }

  public Language language() {
    return language;
  }

  public Optional<String> title() {
    return Optional.ofNullable(title);
  }

  public Optional<PartialDate> published() {
    return Optional.ofNullable(published);
  }

  /** The day of publication, where the day is known. */
  public Optional<LocalDate> publicationDay() {
    return published().filter(date -> date.day() != null).map(PartialDate::earliest);
  }

  public List<Token> tokens() {
    return tokens;
  }

  private void mark() {
    for (int at = 0; at < cues.size(); at++) {
      for (CueMatch match : cues.get(at)) {
        int cue = match.cue().ordinal();
        long bit = 1L << (cue & 63);
        begins[at * WORDS + (cue >> 6)] |= bit;
        occurs[cue >> 6] |= bit;
      }
    }
  }

  /** Whether a phrase of that cue begins at a token, wherever it ends. */
  boolean begins(Cue cue, int token) {
    int at = cue.ordinal();
    return (begins[token * WORDS + (at >> 6)] & (1L << (at & 63))) != 0;
  }

  /** Whether a phrase of that cue occurs anywhere in the text. */
  boolean occurs(Cue cue) {
    int at = cue.ordinal();
    return (occurs[at >> 6] & (1L << (at & 63))) != 0;
  }

  /** The phrases that begin at a token, the shorter ones first. */
  public List<CueMatch> cuesAt(int token) {
    return cues.get(token);
  }

  public List<Sentence> sentences() {
    return sentences;
  }

  /** The words between two tokens, as written; empty where there are none. */
  public String words(int first, int last) {
    return last <= first
        ? ""
        : text.substring(tokens.get(first).start(), tokens.get(last - 1).end());
  }
}
