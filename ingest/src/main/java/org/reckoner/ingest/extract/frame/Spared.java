// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * What a sentence says did not happen, or only might: "X has never been hacked", "nothing was taken
 * from X", "unlike X", "failed to rob X", "if X is hacked". A name is no victim by such words, and
 * a sum beside them was not stolen.
 */
final class Spared {
  /** Verbs and nouns by which a name becomes a victim. */
  private static final List<Cue> DEEDS =
      List.of(
          Cue.ATTACKED,
          Cue.LOSE,
          Cue.STEAL,
          Cue.DEPRIVE,
          Cue.VANISH,
          Cue.DRAW,
          Cue.ATTACK,
          Cue.ATTACKS,
          Cue.THEFT,
          Cue.THEFTS);

  private static final List<Cue> TAKEN =
      List.of(Cue.STEAL, Cue.THEFT, Cue.THEFTS, Cue.LOSE, Cue.VANISH);

  /** What only thieves do; money is lost and drawn in trade too. */
  private static final List<Cue> HAPPENED =
      List.of(Cue.STEAL, Cue.THEFT, Cue.THEFTS, Cue.DEPRIVE, Cue.ATTACKED, Cue.ATTACK);

  /** Rules by which the name is the subject of what befell it. */
  private static final Set<String> SUBJECT =
      Set.of(
          "victim.passive",
          "victim.loses",
          "victim.suffers",
          "victim.says",
          "victim.scam",
          VictimFinder.REPORTS);

  private static final int AUXILIARIES = 7;
  private static final int NOUN_PHRASE = 5;
  private static final int CONDITION = 8;
  private static final int OBJECT = 3;
  private static final int INSERTED = 6;

  private final Passage passage;
  private final Sentence sentence;
  private final Description description;

  Spared(Passage passage) {
    this.passage = passage;
    this.sentence = passage.sentence();
    this.description = new Description(passage);
  }

  /** Whether the sentence says of a victim that it was none, or leaves open whether it was one. */
  boolean is(Victim victim) {
    Name name = victim.name();
    return excepted(name)
        || supposed(sentence, name.from())
        || doubted(name)
        || deed(victim)
            .filter(
                deed ->
                    negated(sentence, deed)
                        || Denials.untrue(sentence, deed)
                        || (deed.cue() == Cue.LOSE && Events.losesPeople(passage, deed))
                        || (!victim.rule().equals("victim.says")
                            && attempted(sentence, deed)
                            && !accusedOf(deed))
                        || foiled(deed))
            .isPresent();
  }

  /** "unlike X", "neither X nor Y". */
  private boolean excepted(Name name) {
    int at = name.from();
    while (at - 1 > sentence.from() && sentence.is(Cue.ARTICLE, at - 1)) {
      at--;
    }
    boolean not =
        sentence.cueBefore(Cue.NEGATION, at).isPresent()
            && sentence.cueBefore(Cue.NOT_ONLY, at).isEmpty();
    return not || description.binding(name, Cue.UNLIKE).isPresent();
  }

  /** "no sign that X was breached": behind a negation and the word that opens its clause. */
  private boolean doubted(Name name) {
    int first = Math.max(sentence.from(), name.from() - NOUN_PHRASE);
    for (int at = name.from() - 1; at > first; at--) {
      if (sentence.is(Cue.THAT, at)) {
        int before = Math.max(sentence.from(), at - NOUN_PHRASE);
        // German puts a comma before such a clause, which parts nothing.
        int that = sentence.token(at - 1).is(",") ? at - 1 : at;
        return sentence.cues(Cue.NEGATION, before, at).stream()
                .anyMatch(it -> !parted(sentence, it.to(), that))
            && !sentence.has(Cue.DENY, before, at);
      }
      if (sentence.token(at).sign()) {
        return false;
      }
    }
    return false;
  }

  /** The verb or noun that makes it one: behind a subject, else before an object where it can. */
  private Optional<CueMatch> deed(Victim victim) {
    Name name = victim.name();
    boolean behind = SUBJECT.contains(victim.rule()) || victim.rule().equals("victim.compound");
    Optional<CueMatch> next =
        deeds().filter(it -> it.from() >= name.to()).min(Comparator.comparingInt(CueMatch::from));
    return behind
        ? next
        : deeds()
            .filter(it -> it.to() <= name.from())
            .max(Comparator.comparingInt(CueMatch::to))
            .or(() -> next);
  }

  private Stream<CueMatch> deeds() {
    return DEEDS.stream().flatMap(cue -> sentence.cues(cue).stream());
  }

  /** "the attack on X was foiled". */
  private boolean foiled(CueMatch deed) {
    int last = Math.min(sentence.to(), deed.to() + CONDITION);
    return sentence.cues(Cue.FOILED, deed.to(), last).stream()
        .anyMatch(it -> !parted(sentence, deed.to(), it.from()));
  }

  /** Whether a deed stands under a condition that opens before it: "if the wallets of X are". */
  static boolean supposed(Sentence sentence, int at) {
    int first = Math.max(sentence.from(), at - CONDITION);
    boolean imagined =
        sentence.cueAt(Cue.SUPPOSING, sentence.from()).stream()
            .anyMatch(it -> it.code().equals("IMAGINED"));
    boolean fiction =
        sentence.cues(Cue.SUPPOSING).stream()
            .anyMatch(it -> it.code().equals("FICTION") || it.code().equals("PRIVATE"));
    return imagined
        || fiction
        || sentence.cues(Cue.IF, first, at).stream().anyMatch(it -> !parted(sentence, it.to(), at));
  }

  /** "insured against theft", "a budget for protection from attacks": only feared. */
  static boolean risk(Sentence sentence, CueMatch deed) {
    int first = Math.max(sentence.from(), deed.from() - OBJECT - 1);
    return sentence
        .cues(Cue.AGAINST, Math.max(sentence.from(), first - INSERTED), deed.from())
        .stream()
        .anyMatch(
            it -> nominal(sentence, behindInsertion(sentence, it.to(), deed.from()), deed.from()));
  }

  /** Behind ", by its own count,"; or the token itself. */
  private static int behindInsertion(Sentence sentence, int from, int before) {
    if (from >= before || !sentence.token(from).is(",")) {
      return from;
    }
    int at = from + 1;
    while (at < before && !sentence.token(at).is(",")) {
      at++;
    }
    return at < before ? at + 1 : from;
  }

  /** Whether only articles and adjectives stand between. */
  private static boolean nominal(Sentence sentence, int from, int to) {
    for (int at = from; at < to; at++) {
      boolean plain = sentence.token(at).word() && !sentence.is(Cue.AUXILIARY, at);
      if (!plain || sentence.is(Cue.THESE, at) || sentence.is(Cue.PRONOUN, at)) {
        return false;
      }
    }
    return true;
  }

  /** Whether something was taken there, and not only feared, tried or denied. */
  static boolean taken(Sentence sentence) {
    boolean business = sentence.has(Cue.BUSINESS) || sentence.has(Cue.QUARTER);
    return TAKEN.stream()
        .filter(cue -> cue != Cue.LOSE || !business || Events.byThieves(sentence))
        .flatMap(cue -> sentence.cues(cue).stream())
        .filter(it -> it.cue() != Cue.STEAL || it.code().isEmpty() || Events.byThieves(sentence))
        .anyMatch(
            it ->
                !risk(sentence, it)
                    && !negated(sentence, it)
                    && !attempted(sentence, it)
                    && !supposed(sentence, it.from()));
  }

  /** Whether a theft or attack is told there, and not only feared, insured against or denied. */
  static boolean happened(Sentence sentence) {
    return !sentence.has(Cue.DENY)
        && HAPPENED.stream()
            .flatMap(cue -> sentence.cues(cue).stream())
            .filter(
                it -> it.cue() != Cue.STEAL || it.code().isEmpty() || Events.byThieves(sentence))
            .anyMatch(
                it ->
                    !risk(sentence, it)
                        && !sentence.is(Cue.BUSINESS, it.from())
                        && !negated(sentence, it)
                        && !attempted(sentence, it)
                        && !supposed(sentence, it.from()));
  }

  /** "Our country never stole from anybody": every deed there is said not to have been done. */
  static boolean onlyDenied(Sentence sentence) {
    List<CueMatch> deeds = HAPPENED.stream().flatMap(cue -> sentence.cues(cue).stream()).toList();
    return !deeds.isEmpty() && deeds.stream().allMatch(it -> negated(sentence, it));
  }

  /** "suspected of an attempt to break into X": an attack, of which somebody is accused. */
  private boolean accusedOf(CueMatch deed) {
    int first = Math.max(sentence.from(), deed.from() - NOUN_PHRASE);
    return sentence.cues(Cue.FAILING, first, deed.from()).stream()
        .filter(it -> it.from() > first && sentence.is(Cue.ARTICLE, it.from() - 1))
        .anyMatch(
            it ->
                sentence.has(Cue.ACCUSE, Math.max(sentence.from(), it.from() - OBJECT), it.from()));
  }

  /** "failed to steal", "tried in vain to take". */
  static boolean attempted(Sentence sentence, CueMatch deed) {
    int first = Math.max(sentence.from(), deed.from() - NOUN_PHRASE);
    return sentence.cues(Cue.FAILING, first, deed.from()).stream()
        .filter(it -> !aimOfMany(sentence, it))
        .anyMatch(it -> deed.from() - it.to() <= 2 && !parted(sentence, it.to(), deed.from()));
  }

  /**
   * "raids by which they sought to take": what raids were for, of which it is told that they were.
   */
  private static boolean aimOfMany(Sentence sentence, CueMatch failing) {
    if (!failing.code().equals("INTENT")) {
      return false;
    }
    int first = Math.max(sentence.from(), failing.from() - NOUN_PHRASE);
    return Stream.of(Cue.ATTACKS, Cue.THEFTS)
        .flatMap(cue -> sentence.cues(cue, sentence.from(), failing.from()).stream())
        .anyMatch(it -> sentence.has(Cue.RELATIVE_THAT, Math.max(it.to(), first), failing.from()));
  }

  /** "was never hacked", "lost nothing", "no customer's money was taken". */
  static boolean negated(Sentence sentence, CueMatch deed) {
    int at = deed.from();
    boolean auxiliary = sentence.is(Cue.AUXILIARY, at);
    int first = Math.max(sentence.from(), deed.from() - AUXILIARIES);
    while (at > first && !not(sentence, at - 1) && light(sentence, at - 1)) {
      at--;
      auxiliary |= sentence.is(Cue.AUXILIARY, at) || sentence.is(Cue.COPULA, at);
    }
    if (at > sentence.from() && not(sentence, at - 1)) {
      return true;
    }
    boolean closing = sentence.article().language().verbFinal();
    return negatedBehind(sentence, deed)
        || causesNone(sentence, deed)
        || (auxiliary && negatedSubject(sentence, at))
        || (closing && negatedLate(sentence, deed.to()))
        || (closing && negatedObject(sentence, deed.from()));
  }

  /** "did not cause losses", "no causó pérdidas": the verb before a noun of losing is negated. */
  private static boolean causesNone(Sentence sentence, CueMatch deed) {
    boolean noun = deed.cue() == Cue.LOSE || deed.cue() == Cue.THEFT || deed.cue() == Cue.THEFTS;
    int verb = deed.from() - 1;
    while (verb > sentence.from()
        && (sentence.is(Cue.ARTICLE, verb) || sentence.is(Cue.OF, verb))) {
      verb--;
    }
    int before = verb - 1;
    while (before > sentence.from()
        && sentence.is(Cue.AUXILIARY, before)
        && !not(sentence, before)) {
      before--;
    }
    return noun
        && before >= sentence.from()
        && sentence.token(verb).word()
        && !sentence.is(Cue.PRONOUN, verb)
        && !sentence.is(Cue.THAT, verb)
        && !sentence.is(Cue.SAY, verb)
        && not(sentence, before);
  }

  private static boolean not(Sentence sentence, int at) {
    return sentence.is(Cue.NEGATION, at)
        && !sentence.is(Cue.NOT_ONLY, at)
        && sentence.cueBefore(Cue.NOT_ONLY, at + 1).isEmpty();
  }

  /** A word between a verb and what negates it. */
  private static boolean light(Sentence sentence, int at) {
    return sentence.is(Cue.AUXILIARY, at)
        || sentence.is(Cue.COPULA, at)
        || sentence.is(Cue.HAVING, at)
        || sentence.is(Cue.ADVERB, at)
        || sentence.is(Cue.PRONOUN, at)
        || sentence.cueBefore(Cue.AUXILIARY, at + 1).isPresent();
  }

  /** "wurden keine Kundengelder gestohlen", where the verb closes its clause. */
  private static boolean negatedObject(Sentence sentence, int verb) {
    int first = Math.max(sentence.from(), verb - OBJECT);
    for (int at = verb - 1; at >= first; at--) {
      if (not(sentence, at)) {
        return true;
      }
      if (!sentence.token(at).word() || sentence.is(Cue.CONNECTOR, at)) {
        return false;
      }
    }
    return false;
  }

  /** "lost nothing", "verlor kein Geld". */
  private static boolean negatedBehind(Sentence sentence, CueMatch deed) {
    int at = deed.to();
    while (at < sentence.to() && at < deed.to() + 2 && light(sentence, at)) {
      at++;
    }
    return at < sentence.to()
        && not(sentence, at)
        && !sentence.is(Cue.AT_LEAST, at)
        && !sentence.is(Cue.MORE_THAN, at)
        && !amountFollows(sentence, at + 1);
  }

  /** "verlor bei dem Angriff nichts", where what is negated may stand far behind its verb. */
  private static boolean negatedLate(Sentence sentence, int from) {
    int last = Math.min(sentence.to(), from + AUXILIARIES);
    for (int at = from; at < last && sentence.token(at).word(); at++) {
      boolean closes = at + 1 >= sentence.to() || !sentence.token(at + 1).word();
      if (not(sentence, at) && closes) {
        return true;
      }
    }
    return false;
  }

  /** "lost not $300 million but …": the sum is denied and not the deed. */
  private static boolean amountFollows(Sentence sentence, int at) {
    return at < sentence.to() && (sentence.is(Cue.CURRENCY, at) || sentence.token(at).number());
  }

  /** "No customer funds were", "None of its wallets was": the subject is negated. */
  private static boolean negatedSubject(Sentence sentence, int verb) {
    int first = Math.max(sentence.from(), verb - NOUN_PHRASE);
    for (int at = verb - 1; at >= first; at--) {
      if (not(sentence, at)) {
        return true;
      }
      if (sentence.token(at).sign()
          || sentence.token(at).number()
          || sentence.is(Cue.DEFINITE, at)
          || sentence.is(Cue.CONNECTOR, at)
          || sentence.is(Cue.RELATIVE_THAT, at)
          || sentence.is(Cue.SAY, at)) {
        return false;
      }
    }
    return false;
  }

  private static boolean parted(Sentence sentence, int from, int to) {
    for (int at = from; at < to; at++) {
      if (",;:.".contains(sentence.token(at).text())) {
        return true;
      }
    }
    return false;
  }
}
