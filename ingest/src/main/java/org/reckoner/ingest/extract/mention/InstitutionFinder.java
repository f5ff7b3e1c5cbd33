// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.mention;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.party.Party;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.sentence.Sentence;
import org.reckoner.ingest.extract.token.Token;

/**
 * Finds institutions by their noun and what they are of: "parquet de Lyon", "Ministerio de Defensa
 * de Lituania", "polizia austriaca", "Bundesamt für Cybersicherheit". The place or state in such a
 * name is no party of its own there. A noun that nothing completes names nobody.
 */
final class InstitutionFinder {
  private static final int LONGEST = 9;
  private static final int LONGEST_TITLE = 16;
  private static final int MOST_BEFORE = 7;

  /** The code of nouns that name an institution only with what completes them. */
  private static final String COMPLETED = "OF";

  private final Gazetteer gazetteer;

  InstitutionFinder(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The institution that begins at a token, with its noun or with a state's adjective before. */
  Optional<Name> at(Sentence sentence, int at) {
    return titled(sentence, at).or(() -> byNoun(sentence, at));
  }

  /**
   * "Regional Centre for the Prevention of Cybercrime and Fraud": a noun that takes what completes
   * it behind a preposition, with the capitals before it. A party that the register knows by a part
   * of such a name keeps its own.
   */
  private Optional<Name> titled(Sentence sentence, int at) {
    int first = at;
    int most = Math.min(sentence.to(), at + MOST_BEFORE);
    while (first < most && leads(sentence, first)) {
      Optional<CueMatch> noun =
          sentence.cueAt(Cue.INSTITUTION, first).filter(it -> it.code().equals(COMPLETED));
      int behind = noun.map(CueMatch::to).orElse(first);
      boolean linked = behind < sentence.to() && link(sentence, behind) > behind;
      if (noun.isPresent() && linked) {
        int to = complement(sentence, behind, LONGEST_TITLE);
        return to > behind && unknown(sentence, at, to)
            ? Optional.of(new Name(at, to, sentence.words(at, to), null, false, true))
            : Optional.empty();
      }
      first++;
    }
    return Optional.empty();
  }

  /** A capitalised word of a title, which is no article and opens no clause. */
  private static boolean leads(Sentence sentence, int at) {
    return named(sentence, at)
        && !sentence.is(Cue.ARTICLE, at)
        && !sentence.is(Cue.WEEKDAY, at)
        && !sentence.is(Cue.PRONOUN, at)
        && !sentence.is(Cue.CONNECTOR, at)
        && !sentence.is(Cue.DATE_PREPOSITION, at)
        && !sentence.is(Cue.AND, at);
  }

  private boolean unknown(Sentence sentence, int from, int to) {
    for (int at = from; at < to; at++) {
      Optional<Gazetteer.Match> match = gazetteer.at(sentence, at);
      if (match.isPresent() && match.get().party().kind() != PartyKind.STATE) {
        return false;
      }
    }
    return true;
  }

  private Optional<Name> byNoun(Sentence sentence, int at) {
    int nounAt = behindDemonym(sentence, at);
    if (nounAt >= sentence.to()) {
      return Optional.empty();
    }
    Optional<CueMatch> representation = sentence.cueAt(Cue.REPRESENTATION, nounAt);
    Optional<CueMatch> noun =
        representation.or(
            () ->
                sentence.cueAt(Cue.INSTITUTION, nounAt).filter(it -> !it.code().equals(COMPLETED)));
    int behind = noun.map(CueMatch::to).orElse(nounAt);
    int to = noun.isPresent() ? complement(sentence, behind, LONGEST) : behind;
    if (noun.isEmpty() || (to == behind && nounAt == at)) {
      return Optional.empty();
    }
    String text = sentence.words(at, to);
    Party known = gazetteer.register().byName(text).orElse(null);
    Party state = representation.isPresent() ? state(sentence, at, to) : null;
    return Optional.of(new Name(at, to, text, known != null ? known : state, false, true));
  }

  /** "österreichische Polizei": where adjectives stand before their noun. */
  private static int behindDemonym(Sentence sentence, int at) {
    return sentence.article().language().adjectivesBehind()
        ? at
        : sentence.cueAt(Cue.DEMONYM, at).map(CueMatch::to).orElse(at);
  }

  /** The end of what completes the noun; the noun's own end where nothing does. */
  private int complement(Sentence sentence, int from, int longest) {
    int end = from;
    int at = from;
    int last = Math.min(sentence.to(), from + longest);
    while (at < last) {
      int next = link(sentence, at);
      boolean joined = longest == LONGEST_TITLE && end > from && joins(sentence, at, last);
      if (next > at && next < last && named(sentence, next)) {
        end = nameEnd(sentence, next, last);
      } else if (joined) {
        end = nameEnd(sentence, at + 1, last);
      } else if (sentence.is(Cue.DEMONYM, at) && sentence.article().language().adjectivesBehind()) {
        end = sentence.cueAt(Cue.DEMONYM, at).orElseThrow().to();
      } else if (named(sentence, at) && !sentence.article().language().nounsCapitalised()) {
        end = nameEnd(sentence, at, last);
      } else {
        break;
      }
      at = end;
    }
    return end;
  }

  /** "Supervisors and Regulators": another capital behind "and" that is no party of its own. */
  private boolean joins(Sentence sentence, int at, int last) {
    int next = at + 1;
    return next < last
        && sentence.is(Cue.AND, at)
        && named(sentence, next)
        && gazetteer.at(sentence, next).isEmpty()
        && !sentence.is(Cue.GEONAME, next)
        && !sentence.is(Cue.DEMONYM, next)
        && !sentence.is(Cue.INSTITUTION, next)
        && !sentence.is(Cue.OBSERVER, next);
  }

  /** Behind "of" or "for", and an article. */
  private static int link(Sentence sentence, int at) {
    Optional<CueMatch> link = sentence.cueAt(Cue.GENITIVE, at);
    int next = link.map(CueMatch::to).orElse(at);
    return next > at && next < sentence.to() && sentence.is(Cue.ARTICLE, next) ? next + 1 : next;
  }

  private static boolean named(Sentence sentence, int at) {
    Token token = sentence.token(at);
    return token.word() && token.capitalised() && !sentence.is(Cue.MONTH, at);
  }

  /** The end of a known name, whatever its case ("Nations unies"), else of the capitals. */
  private int nameEnd(Sentence sentence, int from, int last) {
    int to = gazetteer.at(sentence, from).map(Gazetteer.Match::to).orElse(from + 1);
    while (to < last && named(sentence, to) && !sentence.article().language().nounsCapitalised()) {
      to++;
    }
    return to;
  }

  private @Nullable Party state(Sentence sentence, int from, int to) {
    for (int at = from; at < to; at++) {
      Optional<Gazetteer.Match> match = gazetteer.at(sentence, at);
      if (match.isPresent() && match.get().party().kind() == PartyKind.STATE) {
        return match.get().party();
      }
    }
    return null;
  }
}
