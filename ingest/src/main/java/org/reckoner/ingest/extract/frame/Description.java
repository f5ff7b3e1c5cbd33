// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.Optional;
import java.util.OptionalInt;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;
import org.reckoner.ingest.extract.token.Token;

/**
 * What stands between a name and the word that binds it: "from <i>the Japanese exchange</i> X",
 * "from <i>wallets belonging to</i> X", "on <i>its struggling rival</i> X".
 */
final class Description {
  private static final int FARTHEST = 10;
  private static final int APPOSITION = 14;
  private static final int NOUN = 5;

  private final Passage passage;
  private final Sentence sentence;

  Description(Passage passage) {
    this.passage = passage;
    this.sentence = passage.sentence();
  }

  /** The phrase of a cue that binds a name, with only the name's description between. */
  Optional<CueMatch> binding(Name name, Cue cue) {
    int at = name.from();
    boolean plain = true;
    for (int step = 0; step < FARTHEST && at > sentence.from(); step++) {
      Optional<CueMatch> holding = holding(at);
      if (holding.isPresent()) {
        at = holding.get().from();
        continue;
      }
      int day = beforeDay(at);
      if (day < at) {
        at = day;
        continue;
      }
      Optional<CueMatch> bound = sentence.cueBefore(cue, at);
      if (bound.isPresent()) {
        return plain || determined(at) ? bound : Optional.empty();
      }
      Optional<CueMatch> noun =
          sentence.cueBefore(Cue.VICTIM_NOUN, at == name.from() ? behindNoun(name) : at);
      if (sentence.is(Cue.REPORT, at - 1)) {
        return Optional.empty();
      }
      if (noun.isEmpty() && !describes(at - 1)) {
        if (!adjectival(at - 1)) {
          return Optional.empty();
        }
        plain = false;
      }
      at = noun.map(CueMatch::from).orElse(at - 1);
    }
    return Optional.empty();
  }

  /** Behind the noun of "from the crypto exchange, X,", which a comma parts; or the name. */
  private int behindNoun(Name name) {
    int comma = name.from() - 1;
    boolean parted =
        comma > sentence.from()
            && sentence.token(comma).is(",")
            && (name.to() >= sentence.to() || ",.".contains(sentence.token(name.to()).text()))
            && sentence.cueBefore(Cue.VICTIM_NOUN, comma).isPresent();
    return parted ? comma : name.from();
  }

  /** "drained on Monday the exchange X": where a day begins that stands between; or the token. */
  private int beforeDay(int at) {
    if (at < sentence.to() && sentence.token(at).sign()) {
      return at;
    }
    if (sentence.partOfDay(at - 1)) {
      return at - 2;
    }
    int from =
        passage.moments().stream()
            .filter(it -> it.to() == at && it.date().day() != null)
            .mapToInt(it -> it.from())
            .findFirst()
            .orElse(at);
    boolean light =
        from < at
            && from - 1 > sentence.from()
            && (sentence.is(Cue.ARTICLE, from - 1)
                || sentence.is(Cue.THIS, from - 1)
                || sentence.is(Cue.DATE_PREPOSITION, from - 1));
    return light ? from - 1 : from;
  }

  /** Behind "X, a lender on the Y chain,"; or behind the name. */
  int behindApposition(Name name) {
    int at = name.to();
    if (at + 1 >= sentence.to() || !sentence.token(at).is(",")) {
      return at;
    }
    int last = Math.min(sentence.to(), at + APPOSITION);
    for (int close = at + 1; close < last; close++) {
      if (sentence.token(close).is(",")) {
        return sentence.has(Cue.VICTIM_NOUN, at, Math.min(close, at + NOUN)) ? close + 1 : at;
      }
      if (";:.".contains(sentence.token(close).text()) || sentence.is(Cue.STEAL, close)) {
        return at;
      }
    }
    return at;
  }

  /**
   * Where the verb of a name stands behind an apposition that no comma closes, as in "X, a bridge
   * between Y and Z was hacked"; −1 where the verb behind a name is another's: for the names within
   * that apposition, and for whoever wrote what is the subject, as in "a report of X shows".
   */
  OptionalInt verbElsewhere(Name name) {
    if (ofReport(name)) {
      return OptionalInt.of(-1);
    }
    if (!sentence.has(Cue.ATTACKED) && !sentence.has(Cue.STEAL) && !sentence.has(Cue.DEPRIVE)) {
      return OptionalInt.empty();
    }
    for (Name other : passage.names()) {
      if (other.to() > name.to()) {
        break;
      }
      int verb = openApposition(other);
      if (verb > name.from()) {
        return OptionalInt.of(other.equals(name) ? verb : -1);
      }
    }
    return OptionalInt.empty();
  }

  private boolean ofReport(Name name) {
    int of = name.from() - 1;
    return of > sentence.from()
        && (sentence.is(Cue.OF, of) || sentence.is(Cue.BY, of) || sentence.is(Cue.FROM, of))
        && sentence.is(Cue.REPORT, of - 1);
  }

  private int openApposition(Name name) {
    int comma = name.to();
    boolean indefinite =
        comma + 2 < sentence.to()
            && sentence.token(comma).is(",")
            && sentence.is(Cue.ARTICLE, comma + 1)
            && !sentence.is(Cue.DEFINITE, comma + 1);
    int noun =
        indefinite
            ? sentence.cues(Cue.VICTIM_NOUN, comma, comma + NOUN).stream()
                .mapToInt(CueMatch::to)
                .findFirst()
                .orElse(-1)
            : -1;
    if (noun < 0
        || !(sentence.is(Cue.BETWEEN, noun)
            || sentence.is(Cue.BELONGING, noun)
            || sentence.is(Cue.ON, noun))) {
      return -1;
    }
    int last = Math.min(sentence.to() - 1, noun + APPOSITION);
    for (int at = noun + 1; at < last && !",;:".contains(sentence.token(at).text()); at++) {
      if (sentence.is(Cue.COPULA, at)) {
        boolean befell =
            sentence.is(Cue.ATTACKED, at + 1)
                || sentence.is(Cue.DEPRIVE, at + 1)
                || sentence.is(Cue.STEAL, at + 1);
        return befell ? at : -1;
      }
    }
    return -1;
  }

  /** "wallets of", "accounts belonging to", "users of": what a victim's money lay in. */
  private Optional<CueMatch> holding(int at) {
    Optional<CueMatch> belonging = sentence.cueBefore(Cue.BELONGING, at);
    return belonging.flatMap(it -> sentence.cueBefore(Cue.HOLDING, it.from()));
  }

  /** Whether an article or the like opens the description, so that all of it is one. */
  private boolean determined(int at) {
    return sentence.is(Cue.ARTICLE, at)
        || sentence.is(Cue.PRONOUN, at)
        || sentence.is(Cue.DEMONYM, at)
        || passage.names().stream().anyMatch(it -> it.from() == at && it.adjective());
  }

  /** A word in lower case that is neither a verb nor binds anything. */
  private boolean adjectival(int at) {
    Token token = sentence.token(at);
    return token.word()
        && !token.capitalised()
        && !sentence.is(Cue.AUXILIARY, at)
        && !sentence.is(Cue.SAY, at)
        && !sentence.is(Cue.AND, at)
        && !sentence.is(Cue.BY, at)
        && !sentence.is(Cue.FROM, at)
        && !sentence.is(Cue.ON, at)
        && !sentence.is(Cue.RELATIVE, at)
        && !sentence.is(Cue.CONNECTOR, at)
        && !sentence.is(Cue.DATE_PREPOSITION, at)
        && !sentence.is(Cue.STEAL, at)
        && !sentence.is(Cue.ATTACKERS, at)
        && !sentence.is(Cue.LOSE, at);
  }

  /** "der Zuger Börse X", "la plataforma gaditana X": the word describes the noun beside it. */
  boolean besideClassNoun(int at) {
    boolean beside =
        (at + 1 < sentence.to() && sentence.is(Cue.VICTIM_NOUN, at + 1))
            || (sentence.article().language().adjectivesBehind()
                && sentence.cueBefore(Cue.VICTIM_NOUN, at).isPresent());
    return beside
        && sentence.token(at).word()
        && !sentence.is(Cue.AUXILIARY, at)
        && !sentence.is(Cue.SAY, at)
        && !sentence.is(Cue.AND, at)
        && !sentence.is(Cue.BY, at)
        && !sentence.is(Cue.RELATIVE, at);
  }

  private boolean describes(int at) {
    Token token = sentence.token(at);
    return besideClassNoun(at)
        || sentence.is(Cue.ARTICLE, at)
        || sentence.is(Cue.TITLE_WORD, at)
        || sentence.is(Cue.DESCRIBER, at)
        || sentence.is(Cue.VICTIM_NOUN, at)
        || sentence.is(Cue.VICTIMS, at)
        || sentence.is(Cue.CRYPTO, at)
        || sentence.is(Cue.DEMONYM, at)
        || sentence.is(Cue.POSSESSIVE, at)
        || token.is("-")
        || (token.word() && passage.names().stream().anyMatch(n -> at >= n.from() && at < n.to()));
  }
}
