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
import org.reckoner.domain.party.PartyKind;
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

  /** Cues that are names themselves. */
  private static final Set<Cue> NAMES = EnumSet.of(Cue.OBSERVER, Cue.ASSET, Cue.CHAIN, Cue.GEONAME);

  /** What names begin with that may be in lower case. */
  private static final Cue[] OPENINGS = {
    Cue.INSTITUTION, Cue.REPRESENTATION, Cue.DEMONYM, Cue.OBSERVER
  };

  /** So many words in capitals are a line in capitals, and no ticker or abbreviation. */
  private static final int LEAST_SHOUTED = 3;

  private final Gazetteer gazetteer;
  private final InstitutionFinder institutions;
  private final Article article;
  private final IntroducedNames introduced;

  /** Words that the article also writes in lower case inside its sentences. */
  private final Set<String> common = new HashSet<>();

  /** Words that the article writes with a capital in the middle of running sentences. */
  private final Set<String> proper = new HashSet<>();

  /** Those of them that stand there between words without one. */
  private final Set<String> alone = new HashSet<>();

  /** Two such words, one behind the other. */
  private final Set<String> pairs = new HashSet<>();

  public NameFinder(Gazetteer gazetteer, Article article) {
    this.gazetteer = gazetteer;
    this.institutions = new InstitutionFinder(gazetteer);
    this.article = article;
    this.introduced = IntroducedNames.of(article);
    for (Sentence sentence : article.sentences()) {
      boolean running =
          (sentence.kind() == Sentence.Kind.BODY || sentence.kind() == Sentence.Kind.ITEM)
              && !shouted(sentence);
      for (int at = sentence.from(); at < sentence.to(); at++) {
        Token token = sentence.token(at);
        if (!token.capitalised() && token.word()) {
          common.add(token.folded());
        } else if (running && at > sentence.from() && !begins(sentence, at)) {
          proper.add(token.folded());
          boolean pair = at + 1 < sentence.to() && sentence.token(at + 1).capitalised();
          if (pair) {
            pairs.add(token.folded() + " " + sentence.token(at + 1).folded());
          } else if (!sentence.token(at - 1).capitalised()) {
            alone.add(token.folded());
          }
        }
      }
    }
  }

  private static boolean begins(Sentence sentence, int at) {
    Token before = sentence.token(at - 1);
    return before.sign() && ":\"“”«»|*—–(".contains(before.text());
  }

  /** Whether the token is an ordinary word that the article has introduced as a name. */
  boolean introduced(Sentence sentence, int at) {
    return introduced.names(sentence, at);
  }

  public List<Name> find(Sentence sentence) {
    List<Name> found = new ArrayList<>(4);
    int at = sentence.from();
    while (at < sentence.to()) {
      Optional<Name> name = mayBegin(sentence, at) ? at(sentence, at) : Optional.empty();
      name.ifPresent(found::add);
      at = name.map(Name::to).orElse(at + 1);
    }
    return found;
  }

  /** Most words are in lower case, begin no name of the register and tell of none. */
  private boolean mayBegin(Sentence sentence, int at) {
    Token token = sentence.token(at);
    return !token.sign()
        && (gazetteer.mayBegin(token)
            || token.kind() == Token.Kind.MIXED
            || sentence.next(OPENINGS, at) == at
            || NameShape.inner(token));
  }

  private Optional<Name> at(Sentence sentence, int at) {
    Optional<Name> institution = institutions.at(sentence, at);
    if (institution.isPresent()) {
      return institution;
    }
    Optional<Name> observer = observer(sentence, at);
    Optional<Name> known =
        known(sentence, at).or(() -> ofState(sentence, at)).or(() -> shortened(sentence, at));
    Optional<Name> shaped = shaped(sentence, at);
    if (known.isPresent()
        && shaped.isPresent()
        && shaped.get().to() > known.get().to()
        && !known.get().adjective()
        && (!known.get().actor() || NameShape.firmOfWord(sentence, known.get()))) {
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
        .filter(match -> !firmCalledSo(match.party(), sentence.words(at, match.to())))
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

  /** "Krypton, a blockchain, was hacked": no group, though one is called so by somebody. */
  private boolean firmCalledSo(Party party, String name) {
    return party.kind() == PartyKind.INTRUSION_SET
        && !party.name().equals(name)
        && introduced.firm(name.toLowerCase(Locale.ROOT));
  }

  /** "Iranian hackers": the adjective of a state, where its attackers follow. */
  private Optional<Name> ofState(Sentence sentence, int at) {
    int last = Math.min(sentence.to(), at + 5);
    return sentence
        .cueAt(Cue.DEMONYM, at)
        .filter(it -> !it.code().isEmpty() && sentence.has(Cue.ATTACKERS, it.to(), last))
        .filter(it -> !sentence.token(it.to()).is(","))
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

  /** "the North", in an article that names the state in full. */
  private Optional<Name> shortened(Sentence sentence, int at) {
    boolean capital = at > sentence.from() && sentence.token(at).capitalised();
    boolean ends = at + 1 >= sentence.to() || !sentence.token(at + 1).capitalised();
    return sentence
        .cueAt(Cue.DEMONYM, Math.max(sentence.from(), at - 1))
        .filter(it -> capital && ends && it.to() == at + 1 && it.length() > 1)
        .flatMap(it -> gazetteer.register().byId(it.code()))
        .filter(it -> article.text().contains(it.name()))
        .map(it -> new Name(at, at + 1, it.name(), it, false, false));
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
    if (!opens(sentence, at) && !NameShape.leads(sentence, at)) {
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
    Party party =
        gazetteer
            .register()
            .byName(text)
            .filter(it -> !it.ambiguous() && !firmCalledSo(it, text))
            .orElse(null);
    boolean observes =
        sentence.cueAt(Cue.OBSERVER, from).filter(it -> true).map(CueMatch::to).orElse(0) == to;
    return Optional.of(new Name(from, to, text, party, false, observes));
  }

  private boolean opens(Sentence sentence, int at) {
    Token token = sentence.token(at);
    if (introduced.names(sentence, at)) {
      return true;
    }
    if (!NameShape.nameLike(sentence, at)) {
      return !article.language().nounsCapitalised() && describes(sentence, at);
    }
    String word = token.folded();
    if (shouted(sentence)) {
      int next = at + 1;
      boolean pair =
          next < sentence.to() && pairs.contains(word + " " + sentence.token(next).folded());
      return pair || alone.contains(word);
    }
    boolean inner = NameShape.inner(token);
    boolean titled = sentence.headline();
    boolean first = at == sentence.from() || begins(sentence, at);
    boolean domain = word.indexOf('.') > 0 && word.length() > 4;
    if (domain || inner) {
      return true;
    }
    if (first && article.language().nounsCapitalised()) {
      return !ordinaryNoun(sentence, at)
          && (proper.contains(word)
              || acts(sentence, at)
              || (OpeningWord.given(sentence, at) && !ordinaryNoun(sentence, at + 1)));
    }
    if (first && !titled) {
      return proper.contains(word)
          || (!common.contains(word)
              && !(dictionary(sentence, at) && OpeningWord.alone(sentence, at + 1))
              && !OpeningWord.kind(sentence, at)
              && OpeningWord.subject(sentence, at + 1));
    }
    if (titled) {
      if (article.language().nounsCapitalised()) {
        return !ordinaryNoun(sentence, at);
      }
      return proper.contains(word)
          || (!common.contains(word)
              && !dictionary(sentence, at)
              && !(first && OpeningWord.verb(sentence, at + 1)));
    }
    return !article.language().nounsCapitalised() || !ordinaryNoun(sentence, at);
  }

  /** "into First Light": an ordinary adjective with a capital, before another capital. */
  private boolean describes(Sentence sentence, int at) {
    Token token = sentence.token(at);
    int next = at + 1;
    boolean first = at == sentence.from() || begins(sentence, at);
    return token.word()
        && token.capitalised()
        && !sentence.headline()
        && !shouted(sentence)
        && next < sentence.to()
        && NameShape.nameLike(sentence, next)
        && NameShape.adjective(sentence, at)
        && (!first || (proper.contains(token.folded()) && twoWords(token, sentence.token(next))));
  }

  /** Whether the article has the two words together, with capitals, inside a sentence. */
  private boolean twoWords(Token one, Token other) {
    return pairs.contains(one.folded() + " " + other.folded());
  }

  /** A line in capitals: one of them shows nothing. */
  private static boolean shouted(Sentence sentence) {
    int words = 0;
    for (int at = sentence.from(); at < sentence.to(); at++) {
      Token token = sentence.token(at);
      if (token.word() && token.text().length() > 1) {
        if (!token.text().equals(token.text().toUpperCase(Locale.ROOT))) {
          return false;
        }
        words++;
      }
    }
    return words >= (sentence.headline() ? LEAST_SHOUTED : LEAST_SHOUTED + 1);
  }

  /**
   * Where every noun has a capital: whether this one is ordinary, by lexicon, ending or article.
   */
  private boolean ordinaryNoun(Sentence sentence, int at) {
    String word = sentence.token(at).folded();
    boolean relative = at - 2 >= sentence.from() && sentence.token(at - 2).is(",");
    boolean determined =
        at > sentence.from()
            && ((sentence.is(Cue.ARTICLE, at - 1)
                    && !(relative && sentence.is(Cue.RELATIVE, at - 1)))
                || sentence.is(Cue.THESE, at - 1)
                || sentence.is(Cue.PRONOUN, at - 1)
                || NameShape.ordinary(sentence, at));
    return (!NameShape.incorporated(sentence, at) || sentence.partOfDay(at))
        && (common.contains(word)
            || determined
            || dictionary(sentence, at)
            || article.language().ordinaryNoun(word));
  }

  /** Whether a predicate follows that only names take, or any where the word is no verb itself. */
  private boolean acts(Sentence sentence, int at) {
    int next = at + 1;
    if (next >= sentence.to()) {
      return false;
    }
    return NameShape.incorporated(sentence, at)
        || NameShape.described(sentence, next)
        || sentence.is(Cue.LOSE, next)
        || sentence.is(Cue.SUFFER, next)
        || sentence.token(next).is("(")
        || (sentence.is(Cue.AUXILIARY, next)
            && !article.language().verbLike(sentence.token(at).folded()));
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

  private boolean continues(Sentence sentence, int at) {
    Token token = sentence.token(at);
    Token before = sentence.token(at - 1);
    if (token.sign()) {
      return NameShape.joins(sentence, at, before);
    }
    if (token.number()) {
      return before.end() + 1 >= token.start()
          && token.text().length() <= 2
          && !NameShape.counts(sentence, at + 1);
    }
    if (sentence.is(Cue.LEGAL_FORM, at) && before.capitalised()) {
      return true;
    }
    String word = token.folded();
    boolean titled = sentence.headline();
    boolean ordinary =
        (titled || shouted(sentence))
            && !proper.contains(word)
            && (common.contains(word) || dictionary(sentence, at));
    if (article.language().nounsCapitalised() && token.word() && ordinaryNoun(sentence, at)) {
      return false;
    }
    boolean classNoun = token.capitalised() && sentence.is(Cue.VICTIM_NOUN, at);
    boolean partOfName =
        token.capitalised()
            && token.word()
            && (titled
                ? proper.contains(word)
                : !sentence.is(Cue.DEMONYM, at) || NameShape.within(sentence, at))
            && sentence.is(Cue.STOPWORD, at)
            && !NameShape.functionWord(sentence, at);
    boolean lowerTail = before.is("-") && word.length() <= 2;
    return (NameShape.nameLike(sentence, at)
            || partOfName
            || lowerTail
            || (classNoun && !sentence.is(Cue.MONTH, at)))
        && token.kind() != Token.Kind.MIXED
        && !ordinary
        && !before.text().toLowerCase(Locale.ROOT).equals("'s")
        && !NameShape.eventNoun(sentence, at, titled);
  }
}
