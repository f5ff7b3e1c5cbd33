// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.mention;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.reckoner.domain.party.Party;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.sentence.Article;
import org.reckoner.ingest.extract.sentence.Sentence;
import org.reckoner.ingest.extract.token.Token;

/**
 * Finds names: those of the register, and capitalised words that the article itself shows to be
 * names, so that a victim nobody has listed is found too.
 */
public final class NameFinder {
  private static final List<Cue> COUNTED =
      List.of(
          Cue.SCALE,
          Cue.CURRENCY,
          Cue.PERCENT,
          Cue.ATTACKS,
          Cue.THEFTS,
          Cue.VICTIMS,
          Cue.COUNTRIES,
          Cue.TIME_UNIT);

  /** Cues that are names themselves. */
  private static final Set<Cue> NAMES = EnumSet.of(Cue.OBSERVER, Cue.ASSET, Cue.CHAIN, Cue.GEONAME);

  private final Gazetteer gazetteer;
  private final InstitutionFinder institutions;
  private final Article article;
  private final IntroducedNames introduced;

  /** Words that the article also writes in lower case inside its sentences. */
  private final Set<String> common = new HashSet<>();

  /** Words that the article writes with a capital in the middle of running sentences. */
  private final Set<String> proper = new HashSet<>();

  public NameFinder(Gazetteer gazetteer, Article article) {
    this.gazetteer = gazetteer;
    this.institutions = new InstitutionFinder(gazetteer);
    this.article = article;
    this.introduced = IntroducedNames.of(article);
    for (Sentence sentence : article.sentences()) {
      boolean running =
          sentence.kind() == Sentence.Kind.BODY || sentence.kind() == Sentence.Kind.ITEM;
      for (int at = sentence.from(); at < sentence.to(); at++) {
        Token token = sentence.token(at);
        if (!token.capitalised() && token.word()) {
          common.add(token.folded());
        } else if (running && at > sentence.from() && !begins(sentence, at)) {
          proper.add(token.folded());
        }
      }
    }
  }

  private static boolean begins(Sentence sentence, int at) {
    Token before = sentence.token(at - 1);
    return before.sign() && ":\"“”«*—–(".contains(before.text());
  }

  /** Whether the token is an ordinary word that the article has introduced as a name. */
  boolean introduced(Sentence sentence, int at) {
    return introduced.names(sentence, at);
  }

  public List<Name> find(Sentence sentence) {
    List<Name> found = new ArrayList<>(4);
    int at = sentence.from();
    while (at < sentence.to()) {
      Optional<Name> name = sentence.token(at).sign() ? Optional.empty() : at(sentence, at);
      name.ifPresent(found::add);
      at = name.map(Name::to).orElse(at + 1);
    }
    return found;
  }

  private Optional<Name> at(Sentence sentence, int at) {
    Optional<Name> institution = institutions.at(sentence, at);
    if (institution.isPresent()) {
      return institution;
    }
    Optional<Name> observer = observer(sentence, at);
    Optional<Name> known = known(sentence, at).or(() -> ofState(sentence, at));
    Optional<Name> shaped = shaped(sentence, at);
    if (known.isPresent()
        && shaped.isPresent()
        && shaped.get().to() > known.get().to()
        && !known.get().adjective()
        && !known.get().actor()) {
      return shaped;
    }
    if (known.isPresent()) {
      return known;
    }
    if (observer.isPresent() && (shaped.isEmpty() || shaped.get().to() <= observer.get().to())) {
      return observer;
    }
    return shaped;
  }

  private Optional<Name> known(Sentence sentence, int at) {
    return gazetteer
        .at(sentence, at)
        .filter(match -> !match.party().ambiguous() || plausible(sentence, at, match.to()))
        .map(
            match -> {
              Party party = match.party();
              boolean observes = sentence.cueAt(Cue.OBSERVER, at).isPresent();
              return new Name(
                  at,
                  match.to(),
                  sentence.words(at, match.to()),
                  party,
                  match.adjective(),
                  observes);
            });
  }

  /** "Iranian hackers": the adjective of a state, where its attackers follow. */
  private Optional<Name> ofState(Sentence sentence, int at) {
    int last = Math.min(sentence.to(), at + 5);
    return sentence
        .cueAt(Cue.DEMONYM, at)
        .filter(it -> !it.code().isEmpty() && sentence.has(Cue.ATTACKERS, it.to(), last))
        .filter(it -> !sentence.has(Cue.VICTIM_NOUN, it.to(), last))
        .flatMap(
            it ->
                gazetteer
                    .register()
                    .byId(it.code())
                    .map(
                        state ->
                            new Name(
                                at, it.to(), sentence.words(at, it.to()), state, true, false)));
  }

  /** An ordinary word is a name only where the article treats it as one. */
  private boolean plausible(Sentence sentence, int from, int to) {
    if (to - from > 1 || sentence.token(from).text().indexOf('.') > 0) {
      return true;
    }
    String word = sentence.token(from).folded();
    return proper.contains(word) && !common.contains(word);
  }

  private Optional<Name> observer(Sentence sentence, int at) {
    return sentence
        .cueAt(Cue.OBSERVER, at)
        .map(match -> new Name(at, match.to(), sentence.words(at, match.to()), null, false, true));
  }

  /** A run of capitalised words that is a name by its shape. */
  private Optional<Name> shaped(Sentence sentence, int at) {
    if (!opens(sentence, at)) {
      return Optional.empty();
    }
    int to = at + 1;
    while (to < sentence.to() && continues(sentence, to)) {
      to++;
    }
    while (to > at + 1 && sentence.token(to - 1).sign() && !sentence.token(to - 1).is(".")) {
      to--;
    }
    int from = at;
    String text = sentence.words(from, to);
    Party party = gazetteer.register().byName(text).filter(it -> !it.ambiguous()).orElse(null);
    boolean observes =
        sentence.cueAt(Cue.OBSERVER, from).filter(it -> true).map(CueMatch::to).orElse(0) == to;
    return Optional.of(new Name(from, to, text, party, false, observes));
  }

  private boolean opens(Sentence sentence, int at) {
    Token token = sentence.token(at);
    if (introduced.names(sentence, at)) {
      return true;
    }
    if (!nameLike(sentence, at)) {
      return false;
    }
    String word = token.folded();
    boolean inner = inner(token);
    boolean titled = sentence.headline();
    boolean first = at == sentence.from() || begins(sentence, at);
    boolean domain = word.indexOf('.') > 0 && word.length() > 4;
    if (domain || inner) {
      return true;
    }
    if (first && article.language().nounsCapitalised()) {
      return !ordinaryNoun(sentence, at) && (proper.contains(word) || acts(sentence, at));
    }
    if (first && !titled) {
      return proper.contains(word)
          || (!common.contains(word) && !kind(sentence, at) && subject(sentence, at + 1));
    }
    if (titled) {
      return proper.contains(word) || (!common.contains(word) && !dictionary(sentence, at));
    }
    return !article.language().nounsCapitalised() || !ordinaryNoun(sentence, at);
  }

  /**
   * Where every noun has a capital: whether this one is ordinary, by lexicon, ending or article.
   */
  private boolean ordinaryNoun(Sentence sentence, int at) {
    String word = sentence.token(at).folded();
    boolean determined =
        at > sentence.from()
            && (sentence.is(Cue.ARTICLE, at - 1)
                || sentence.is(Cue.THESE, at - 1)
                || sentence.is(Cue.PRONOUN, at - 1));
    return common.contains(word)
        || determined
        || dictionary(sentence, at)
        || article.language().ordinaryNoun(word);
  }

  /** Whether a predicate follows that only names take, or any where the word is no verb itself. */
  private boolean acts(Sentence sentence, int at) {
    int next = at + 1;
    if (next >= sentence.to()) {
      return false;
    }
    return sentence.is(Cue.LOSE, next)
        || sentence.is(Cue.SUFFER, next)
        || sentence.token(next).is("(")
        || (sentence.is(Cue.AUXILIARY, next)
            && !article.language().verbLike(sentence.token(at).folded()));
  }

  /**
   * Whether what follows shows a sentence's first word to be a name: another name, or a predicate.
   */
  private static boolean subject(Sentence sentence, int next) {
    if (next >= sentence.to()) {
      return false;
    }
    Token token = sentence.token(next);
    return token.capitalised()
        || token.is(",")
        || token.is("(")
        || sentence.is(Cue.CURRENCY, next)
        || entry(sentence, token)
        || joined(sentence, next)
        || dated(sentence, next)
        || sentence.is(Cue.POSSESSIVE, next)
        || sentence.is(Cue.AUXILIARY, next)
        || sentence.is(Cue.LOSE, next)
        || sentence.is(Cue.SUFFER, next)
        || sentence.is(Cue.SAY, next)
        || sentence.is(Cue.VICTIM_NOUN, next);
  }

  /** "X: $5 million", "X — 3 May": what a line of a list is about. */
  private static boolean entry(Sentence sentence, Token sign) {
    return sentence.kind() == Sentence.Kind.ITEM && sign.sign() && ":—–-|".contains(sign.text());
  }

  /** "X and Y": a name behind "and" shows the word before it to be one. */
  private static boolean joined(Sentence sentence, int at) {
    return at + 2 < sentence.to()
        && sentence.is(Cue.AND, at)
        && sentence.token(at + 1).capitalised()
        && !sentence.is(Cue.STOPWORD, at + 1)
        && !sentence.is(Cue.MONTH, at + 1)
        && !sentence.is(Cue.WEEKDAY, at + 1);
  }

  /** "X in January 2021". */
  private static boolean dated(Sentence sentence, int at) {
    return at + 1 < sentence.to()
        && sentence.is(Cue.DATE_PREPOSITION, at)
        && sentence.is(Cue.MONTH, at + 1);
  }

  /** "Groups linked to X": a noun for people or their work opens a sentence as a name does. */
  private static boolean kind(Sentence sentence, int at) {
    return sentence.is(Cue.ATTACKERS, at)
        || sentence.is(Cue.SPEAKER, at)
        || sentence.is(Cue.REPORT, at)
        || sentence.is(Cue.LOOT, at)
        || sentence.is(Cue.THEFTS, at)
        || sentence.is(Cue.KIND, at)
        || sentence.is(Cue.ATTACKS, at);
  }

  /** Whether a lexicon phrase of one word says that it is an ordinary word. */
  private static boolean dictionary(Sentence sentence, int at) {
    for (CueMatch match : sentence.article().cuesAt(at)) {
      if (!NAMES.contains(match.cue())) {
        return true;
      }
    }
    return false;
  }

  private boolean nameLike(Sentence sentence, int at) {
    Token token = sentence.token(at);
    boolean letters =
        token.word() || (token.kind() == Token.Kind.MIXED && token.text().length() < 20);
    boolean capital = token.capitalised() || inner(token) || token.kind() == Token.Kind.MIXED;
    return letters
        && capital
        && (token.text().length() > 1)
        && token.text().length() < 30
        && !sentence.is(Cue.STOPWORD, at)
        && !sentence.is(Cue.MONTH, at)
        && !sentence.is(Cue.WEEKDAY, at)
        && !sentence.is(Cue.DEMONYM, at)
        && !sentence.is(Cue.CURRENCY, at);
  }

  /** A capital inside the word: CoinEx, 0vix's cousin yUSDT, PancakeBunny. */
  private static boolean inner(Token token) {
    String text = token.text();
    boolean lower = false;
    for (int i = 0; i < text.length(); i++) {
      if (lower && Character.isUpperCase(text.charAt(i))) {
        return true;
      }
      lower |= Character.isLowerCase(text.charAt(i));
    }
    return false;
  }

  private boolean continues(Sentence sentence, int at) {
    Token token = sentence.token(at);
    Token before = sentence.token(at - 1);
    if (token.sign()) {
      return joins(sentence, at, before);
    }
    if (token.number()) {
      return before.end() + 1 >= token.start()
          && token.text().length() <= 2
          && !counts(sentence, at + 1);
    }
    String word = token.folded();
    boolean titled = sentence.headline();
    boolean ordinary =
        titled && !proper.contains(word) && (common.contains(word) || dictionary(sentence, at));
    if (article.language().nounsCapitalised() && token.word() && ordinaryNoun(sentence, at)) {
      return false;
    }
    boolean classNoun = token.capitalised() && sentence.is(Cue.VICTIM_NOUN, at);
    boolean partOfName =
        token.capitalised()
            && token.word()
            && (titled ? proper.contains(word) : !sentence.is(Cue.DEMONYM, at))
            && sentence.is(Cue.STOPWORD, at)
            && !functionWord(sentence, at);
    boolean lowerTail = before.is("-") && word.length() <= 2;
    return (nameLike(sentence, at)
            || partOfName
            || lowerTail
            || (classNoun && !sentence.is(Cue.MONTH, at)))
        && token.kind() != Token.Kind.MIXED
        && !ordinary
        && !before.text().toLowerCase(Locale.ROOT).equals("'s")
        && !eventNoun(sentence, at, titled);
  }

  /** Whether a scale, currency or counted noun follows: the number is no part of a name. */
  private static boolean counts(Sentence sentence, int next) {
    return next < sentence.to() && COUNTED.stream().anyMatch(cue -> sentence.is(cue, next));
  }

  /** A word that binds others and is in no name's middle: "In", "And", "The". */
  private static boolean functionWord(Sentence sentence, int at) {
    return sentence.is(Cue.DATE_PREPOSITION, at)
        || sentence.is(Cue.AND, at)
        || sentence.is(Cue.FROM, at)
        || sentence.is(Cue.ON, at)
        || sentence.is(Cue.BY, at)
        || sentence.is(Cue.ARTICLE, at)
        || sentence.is(Cue.PRONOUN, at)
        || sentence.is(Cue.AUXILIARY, at)
        || sentence.is(Cue.ATTACKERS, at)
        || sentence.is(Cue.CONNECTOR, at);
  }

  /**
   * "&", a hyphen or a full stop inside a name: "Korea Internet & Security Agency", "BTC-e", "Mt.
   * Gox".
   */
  private static boolean joins(Sentence sentence, int at, Token before) {
    Token sign = sentence.token(at);
    if (at + 1 >= sentence.to()) {
      return false;
    }
    Token next = sentence.token(at + 1);
    boolean touches = before.touches(sign) && sign.touches(next);
    return switch (sign.text()) {
      case "&" -> next.capitalised();
      case "-" -> touches && (next.capitalised() || (next.word() && next.text().length() <= 2));
      case "." -> before.touches(sign) && next.capitalised() && before.text().length() <= 3;
      default -> false;
    };
  }

  /** "Poloniex Hack" names no one; "Uranium Finance" does. */
  private static boolean eventNoun(Sentence sentence, int at, boolean titled) {
    return sentence.is(Cue.ATTACK, at)
        || sentence.is(Cue.THEFT, at)
        || sentence.is(Cue.ATTACKS, at)
        || (titled
            && (sentence.is(Cue.STEAL, at)
                || sentence.is(Cue.LOSE, at)
                || sentence.is(Cue.SUFFER, at)
                || sentence.is(Cue.ATTACKED, at)));
  }
}
