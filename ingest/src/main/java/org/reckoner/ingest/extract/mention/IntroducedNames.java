// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.mention;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.sentence.Article;
import org.reckoner.ingest.extract.sentence.Sentence;
import org.reckoner.ingest.extract.token.Token;

/**
 * Ordinary words that an article introduces as names by what stands beside them: "la plateforme
 * Vendredi", "Mañana, un protocolo de préstamos, …". Where the article has done so, a capital makes
 * the word that name everywhere; without it "Friday" stays a day.
 */
final class IntroducedNames {
  private static final int APPOSITION = 14;

  /** Words that no language writes with a capital where it is not a name or a sentence's start. */
  private static final List<Cue> UNCAPITALISED =
      List.of(Cue.RELATIVE_DAY, Cue.LAST, Cue.THIS, Cue.CONNECTOR, Cue.NUMBER, Cue.PRONOUN);

  private static final Set<Cue> KINDS =
      EnumSet.of(
          Cue.VICTIMS,
          Cue.VICTIM_NOUN,
          Cue.TITLE_WORD,
          Cue.THIEF,
          Cue.THIEVES,
          Cue.ATTACKERS,
          Cue.SPEAKER,
          Cue.BODY,
          Cue.ANALYST);

  private static final int DESCRIBED = 3;

  /**
   * How far the class noun may stand behind the article where a name is a firm's: "crypto-based".
   */
  private static final int FIRM = 5;

  private final Set<String> words = new HashSet<>(2);

  /** Words that open a sentence as the name of a firm, whoever else is called so. */
  private final Set<String> firms = new HashSet<>(2);

  private IntroducedNames() {}

  static IntroducedNames of(Article article) {
    IntroducedNames introduced = new IntroducedNames();
    for (Sentence sentence : article.sentences()) {
      if (sentence.states() && !titleCase(sentence)) {
        if (firm(sentence, sentence.from())) {
          introduced.firms.add(sentence.token(sentence.from()).folded());
        }
        for (int at = sentence.from(); at < sentence.to(); at++) {
          if (introduces(sentence, at)) {
            introduced.words.add(sentence.token(at).folded());
          }
        }
      }
    }
    return introduced;
  }

  /** Whether the word at a token is one of them, with a capital. */
  boolean names(Sentence sentence, int at) {
    Token token = sentence.token(at);
    return !words.isEmpty() && token.capitalised() && words.contains(token.folded());
  }

  /** Whether the article says that the word at a token names a firm: "Krill, a blockchain, was". */
  boolean firm(String word) {
    return !firms.isEmpty() && firms.contains(word);
  }

  private static boolean firm(Sentence sentence, int at) {
    return sentence.token(at).word()
        && sentence.token(at).capitalised()
        && apposition(sentence, at + 1, FIRM)
        && !sentence.has(Cue.ATTACKERS, at, Math.min(sentence.to(), at + APPOSITION));
  }

  private static boolean introduces(Sentence sentence, int at) {
    Token token = sentence.token(at);
    if (!token.word()
        || !token.capitalised()
        || token.text().length() < 3
        || abbreviation(token)
        || !common(sentence, at)
        || sentence.is(Cue.CRYPTO, at)) {
      return false;
    }
    boolean behindClass =
        at > sentence.from() && sentence.cueBefore(Cue.VICTIM_NOUN, at).isPresent();
    return behindClass || (at == sentence.from() && apposition(sentence, at + 1, DESCRIBED));
  }

  /** "the DeFi protocol", "un jeu NFT": written like one, the word says of which kind it is. */
  private static boolean abbreviation(Token token) {
    return NameShape.inner(token) || token.text().equals(token.text().toUpperCase(Locale.ROOT));
  }

  /** Whether the word is one that would not be taken for a name without being introduced. */
  private static boolean common(Sentence sentence, int at) {
    boolean function = UNCAPITALISED.stream().anyMatch(cue -> sentence.is(cue, at));
    boolean lower = !sentence.article().language().nounsCapitalised();
    return function
        || (!lower && (ofAKind(sentence, at) || byEndingOnly(sentence, at)))
        || (lower
            && (sentence.is(Cue.STOPWORD, at)
                || sentence.is(Cue.WEEKDAY, at)
                || sentence.is(Cue.MONTH, at)));
  }

  /** "die Börse Seeadler": only its ending makes the word look like an ordinary noun. */
  private static boolean byEndingOnly(Sentence sentence, int at) {
    return sentence.article().cuesAt(at).isEmpty()
        && sentence.article().language().ordinaryNoun(sentence.token(at).folded());
  }

  /**
   * "Der Verwahrer Tannhäuser": of the words for firms and people, which stand behind a class noun
   * for no other reason than to name it.
   */
  private static boolean ofAKind(Sentence sentence, int at) {
    List<CueMatch> cues = sentence.article().cuesAt(at);
    boolean firm = cues.stream().anyMatch(it -> it.cue() == Cue.VICTIM_NOUN);
    return !cues.isEmpty()
        && cues.stream()
            .allMatch(it -> KINDS.contains(it.cue()) || (firm && it.cue() == Cue.HOLDING));
  }

  /** ", a lending protocol, …": an indefinite class noun between commas. */
  private static boolean apposition(Sentence sentence, int at, int reach) {
    if (at + 2 >= sentence.to() || !sentence.token(at).is(",")) {
      return false;
    }
    Optional<CueMatch> article = sentence.cueAt(Cue.ARTICLE, at + 1);
    int noun = article.map(CueMatch::to).orElse(at + 1);
    boolean indefinite = !sentence.is(Cue.DEFINITE, at + 1);
    boolean described =
        sentence.has(Cue.VICTIM_NOUN, noun, Math.min(sentence.to(), noun + reach)) && indefinite;
    int last = Math.min(sentence.to(), noun + APPOSITION);
    boolean closes = false;
    for (int i = noun + 1; i < last; i++) {
      closes |= sentence.token(i).is(",");
    }
    return described && closes;
  }

  /** A heading that writes most words with a capital shows nothing by one. */
  private static boolean titleCase(Sentence sentence) {
    int capitals = 0;
    int words = 0;
    for (int at = sentence.from(); at < sentence.to(); at++) {
      if (sentence.token(at).word()) {
        words++;
        capitals += sentence.token(at).capitalised() ? 1 : 0;
      }
    }
    return sentence.kind() != Sentence.Kind.BODY && capitals * 2 > words;
  }
}
