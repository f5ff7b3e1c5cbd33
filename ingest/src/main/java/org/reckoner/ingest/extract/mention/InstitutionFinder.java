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

  private final Gazetteer gazetteer;

  InstitutionFinder(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The institution that begins at a token, with its noun or with a state's adjective before. */
  Optional<Name> at(Sentence sentence, int at) {
    int nounAt = behindDemonym(sentence, at);
    if (nounAt >= sentence.to()) {
      return Optional.empty();
    }
    Optional<CueMatch> representation = sentence.cueAt(Cue.REPRESENTATION, nounAt);
    Optional<CueMatch> noun = representation.or(() -> sentence.cueAt(Cue.INSTITUTION, nounAt));
    int behind = noun.map(CueMatch::to).orElse(nounAt);
    int to = noun.isPresent() ? complement(sentence, behind) : behind;
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
  private int complement(Sentence sentence, int from) {
    int end = from;
    int at = from;
    int last = Math.min(sentence.to(), from + LONGEST);
    while (at < last) {
      int next = link(sentence, at);
      if (next > at && next < last && named(sentence, next)) {
        end = nameEnd(sentence, next, last);
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
