// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.sentence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.language.Language;
import org.reckoner.ingest.extract.token.Token;
import org.reckoner.ingest.extract.token.Tokenizer;

/**
 * A text with its tokens, cues and sentences: what every layer above looks at. Immutable once made.
 */
public final class Article {
  private final String text;
  private final Language language;
  private final @Nullable String title;
  private final @Nullable PartialDate published;
  private final List<Token> tokens;
  private final CueMatch[][] cues;
  private final CuePlaces places;
  private final List<Sentence> sentences;

  private Article(
      String text, Language language, @Nullable String title, @Nullable PartialDate published) {
    this.text = text;
    this.language = language;
    this.title = title;
    this.published = published;
    this.tokens = Tokenizer.tokens(text);
    this.cues = language.cues(tokens);
    this.places = new CuePlaces(tokens, cues);
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

  CuePlaces places() {
    return places;
  }

  /** As {@link #cuesAt}, for reading only. */
  CueMatch[] phrasesAt(int token) {
    return cues[token];
  }

  /** The phrases that begin at a token, the shorter ones first. */
  public List<CueMatch> cuesAt(int token) {
    return List.of(cues[token]);
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
