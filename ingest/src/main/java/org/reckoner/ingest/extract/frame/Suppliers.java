// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.List;
import java.util.Optional;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Firms through which attackers reached a victim: "its wallet supplier X", "X, the company that
 * builds the exchange's software". What befell them is part of the victim's incident.
 */
final class Suppliers {
  private static final int WAY = 7;
  private static final int APPOSITION = 14;
  private static final int REACH = 6;

  private Suppliers() {}

  static List<Name> of(Passage passage) {
    return passage.names().stream()
        .filter(name -> !name.actor() && !name.adjective() && is(passage, name))
        .filter(name -> !operates(passage.sentence(), name))
        .toList();
  }

  /** "X, which runs the exchange Y", "owned by the firm X": whose business it is. */
  private static boolean operates(Sentence sentence, Name name) {
    int first = Math.max(sentence.from(), name.from() - REACH);
    int last = Math.min(sentence.to(), name.to() + REACH);
    return sentence.cues(Cue.OPERATOR, name.to(), last).stream()
            .filter(it -> it.from() - name.to() <= 2)
            .anyMatch(
                it ->
                    sentence.has(
                        Cue.VICTIM_NOUN, it.to(), Math.min(sentence.to(), it.to() + REACH)))
        || sentence.cues(Cue.OPERATOR, first, name.from()).stream()
            .anyMatch(it -> sentence.is(Cue.BY, it.to() - 1));
  }

  /** "sont passés par X, le prestataire", "entered by way of its vendor, X". */
  static boolean through(Sentence sentence, Name name) {
    int first = Math.max(sentence.from(), name.from() - WAY);
    return sentence.cues(Cue.BY, first, name.from()).stream()
        .anyMatch(
            by -> {
              for (int at = by.to(); at < name.from(); at++) {
                boolean near = at == name.from() - 1 && sentence.token(at).is(",");
                if (sentence.token(at).sign() && !near) {
                  return false;
                }
              }
              return true;
            });
  }

  /** Whether the sentence says that the name supplies somebody else. */
  static boolean is(Passage passage, Name name) {
    Sentence sentence = passage.sentence();
    int behind = name.from();
    boolean comma = behind - 1 > sentence.from() && sentence.token(behind - 1).is(",");
    Optional<CueMatch> noun = sentence.cueBefore(Cue.SUPPLIER, comma ? behind - 1 : behind);
    boolean governs =
        noun.filter(it -> !sentence.is(Cue.OF, it.to() - 1))
            .filter(it -> comma || !sentence.is(Cue.RELATIVE_THAT, it.from()))
            .isPresent();
    if (governs
        || apposedTo(sentence, name)
        || madeBy(sentence, name)
        || letIn(sentence, name)
        || cameThrough(passage, name)) {
      return true;
    }
    int open = name.to();
    boolean apposed = open + 1 < sentence.to() && sentence.token(open).is(",");
    if (!apposed) {
      return false;
    }
    int close = open + 1;
    while (close < Math.min(sentence.to(), open + APPOSITION) && !ends(sentence, close)) {
      close++;
    }
    return (sentence.has(Cue.SUPPLIER, open, close)
            && (ofSomebody(passage, name, open, close) || entered(sentence, name)))
        || tool(sentence, open);
  }

  /** "The thieves came in with the passwords of X, the host of its servers". */
  private static boolean entered(Sentence sentence, Name name) {
    return sentence.has(Cue.ENTER, sentence.from(), name.from())
        && (sentence.has(Cue.ATTACKERS, sentence.from(), name.from())
            || sentence.has(Cue.THIEVES, sentence.from(), name.from()));
  }

  /** "X, a messaging tool for support staff": a thing of which one says who uses it. */
  private static boolean tool(Sentence sentence, int comma) {
    int last = Math.min(sentence.to(), comma + REACH - 1);
    return sentence.is(Cue.ARTICLE, comma + 1)
        && sentence.cues(Cue.SUPPLIER, comma, last).stream()
            .anyMatch(it -> sentence.cueAt(Cue.PRODUCT, it.from()).isPresent());
  }

  /** "an update of the program made by X", "a plug-in by X", where attackers came through it. */
  private static boolean madeBy(Sentence sentence, Name name) {
    int at =
        sentence.cueBefore(Cue.VICTIM_NOUN, name.from()).map(CueMatch::from).orElse(name.from());
    Optional<CueMatch> made =
        sentence
            .cueBefore(Cue.PRODUCED, name.from())
            .or(() -> sentence.cueBefore(Cue.PRODUCED, at));
    return made.map(CueMatch::from)
            .map(it -> sentence.cueBefore(Cue.COPULA, it).map(CueMatch::from).orElse(it))
            .flatMap(it -> sentence.cueBefore(Cue.PRODUCT, it))
            .isPresent()
        && !sentence.is(Cue.FROM, made.get().from());
  }

  /** "a supplier, the Lithuanian firm X": only a description stands behind the comma. */
  private static boolean apposedTo(Sentence sentence, Name name) {
    int at = name.from();
    int first = Math.max(sentence.from() + 1, at - REACH);
    while (at > first
        && (sentence.is(Cue.ARTICLE, at - 1)
            || sentence.is(Cue.VICTIM_NOUN, at - 1)
            || sentence.is(Cue.DEMONYM, at - 1)
            || sentence.is(Cue.DESCRIBER, at - 1)
            || sentence.is(Cue.TITLE_WORD, at - 1))) {
      at--;
    }
    return at < name.from()
        && sentence.token(at - 1).is(",")
        && sentence.cueBefore(Cue.SUPPLIER, at - 1).isPresent();
  }

  /** "the intruders got in through the host X", "entered by way of its vendor, X". */
  private static boolean cameThrough(Passage passage, Name name) {
    Sentence sentence = passage.sentence();
    if (name.observer()
        || name.is(PartyKind.STATE)
        || name.is(PartyKind.AGENCY)
        || sentence.is(Cue.GEONAME, name.from())) {
      return false;
    }
    int first = Math.max(sentence.from(), name.from() - REACH);
    for (int at = name.from() - 1; at >= first; at--) {
      Optional<CueMatch> via = sentence.cueBefore(Cue.VIA, at + 1);
      if (via.isPresent()) {
        boolean thing =
            sentence.has(Cue.PRODUCT, via.get().to(), name.from())
                && !sentence.has(Cue.SUPPLIER, via.get().to(), name.from());
        int clause = clauseStart(sentence, via.get().from());
        int end = Math.min(sentence.to(), name.to() + APPOSITION);
        return !thing
            && (sentence.has(Cue.ENTER, clause, via.get().from())
                || sentence.has(Cue.ENTER, name.to(), end))
            && passage.money().stream().noneMatch(it -> it.to() == via.get().from());
      }
      boolean near = at == name.from() - 1 && sentence.token(at).is(",");
      if (!near && (sentence.token(at).sign() || sentence.is(Cue.AND, at))) {
        return false;
      }
    }
    return false;
  }

  private static int clauseStart(Sentence sentence, int at) {
    int from = at;
    while (from > sentence.from() && !";:.".contains(sentence.token(from - 1).text())) {
      from--;
    }
    return from;
  }

  /** "credentials stolen from X": what was taken there only let them in elsewhere. */
  static boolean letIn(Sentence sentence, Name name) {
    int first = Math.max(sentence.from(), name.from() - REACH);
    Optional<CueMatch> from = sentence.cueBefore(Cue.FROM, name.from());
    if (from.isEmpty()) {
      return false;
    }
    int at = from.get().from();
    List<CueMatch> taken = sentence.cues(Cue.STEAL, first, at);
    return !taken.isEmpty()
        && taken.get(taken.size() - 1).to() == at
        && sentence.cueBefore(Cue.CREDENTIALS, taken.get(taken.size() - 1).from()).isPresent();
  }

  /**
   * "It was through this supplier that the thieves came": the firm that the sentence before named
   * last, and that is not the one robbed.
   */
  static Optional<Name> takenUp(Reading reading, Passage passage, String robbed) {
    Sentence sentence = passage.sentence();
    boolean via =
        sentence.cues(Cue.VIA).stream().anyMatch(it -> it.code().equals("TAKEN_UP"))
            && (sentence.has(Cue.ATTACKERS)
                || sentence.has(Cue.THIEVES)
                || Events.told(sentence, sentence.from(), sentence.to()));
    boolean subject =
        sentence.to() - sentence.from() > 1
            && sentence.is(Cue.DEFINITE, sentence.from())
            && sentence.is(Cue.SUPPLIER, sentence.from() + 1);
    List<Passage> before = reading.before(passage);
    if (before.isEmpty() || !(via || (subject && before.get(0).sentence().has(Cue.ENTER)))) {
      return Optional.empty();
    }
    return before.get(0).names().stream()
        .filter(it -> !it.actor() && !it.adjective() && !it.observer() && !reading.observes(it))
        .filter(it -> !it.is(PartyKind.STATE) && !it.is(PartyKind.AGENCY))
        .filter(it -> !it.spoken().equals(robbed))
        .reduce((one, other) -> other);
  }

  private static boolean ends(Sentence sentence, int at) {
    return sentence.token(at).is(",") || sentence.token(at).is(".") || sentence.token(at).is(";");
  }

  /** "the exchange's software", "its supplier", "supplied Y with". */
  private static boolean ofSomebody(Passage passage, Name name, int from, int to) {
    Sentence sentence = passage.sentence();
    int noun = sentence.cues(Cue.SUPPLIER, from, to).get(0).to();
    return sentence.has(Cue.POSSESSIVE, from, to)
        || sentence.has(Cue.VICTIM_NOUN, Math.min(noun, to), to)
        || sentence.has(Cue.PRONOUN, from, to)
        || passage.names().stream()
            .anyMatch(it -> !it.equals(name) && it.from() > from && it.to() <= to && !it.actor());
  }
}
