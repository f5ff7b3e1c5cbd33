// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Money;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;
import org.reckoner.ingest.extract.token.Token;

/**
 * Finds the named victims of a sentence by what it says of them: "X was hacked", "X lost", "stole
 * from X", "the attack on X", "the X hack". States, agencies and groups are none; those who analyse
 * and report are only where the sentence says so in as many words.
 */
final class VictimFinder {
  private static final int NEAR = 8;
  private static final int APPOSITION = 40;

  private final Passage passage;
  private final Sentence sentence;

  VictimFinder(Passage passage) {
    this.passage = passage;
    this.sentence = passage.sentence();
  }

  List<Victim> find() {
    List<Victim> found = new ArrayList<>(2);
    for (Name name : passage.names()) {
      if (eligible(name)) {
        victim(name, found).ifPresent(found::add);
      }
    }
    return found;
  }

  private boolean eligible(Name name) {
    boolean never =
        person(name)
            || name.adjective()
            || name.actor()
            || name.is(PartyKind.AGENCY)
            || name.is(PartyKind.PERSON)
            || (sentence.is(Cue.ASSET, name.from())
                && name.to() - name.from() == 1
                && name.party() == null)
            || (name.to() < sentence.to()
                && sentence.is(Cue.TOKEN_NOUN, name.to())
                && !sentence.is(Cue.VICTIM_NOUN, name.to()));
    return !never;
  }

  /** "X, who owns it": somebody, not something. */
  private boolean person(Name name) {
    int at = name.to();
    return at + 1 < sentence.to()
        && sentence.token(at).is(",")
        && sentence.token(at + 1).folded().equals("who");
  }

  private Optional<Victim> victim(Name name, List<Victim> before) {
    Optional<Victim> said = befell(name);
    if (said.isPresent()) {
      return said;
    }
    if (name.observer()) {
      return Optional.empty();
    }
    return takenFrom(name)
        .or(() -> attackOn(name))
        .or(() -> compound(name))
        .or(() -> listed(name))
        .or(() -> suffered(name))
        .or(() -> lost(name))
        .or(() -> ellipsis(name, before))
        .or(() -> joined(name, before));
  }

  /** "X was hacked", "X, an exchange, lost", "X suffered a breach". */
  private Optional<Victim> befell(Name name) {
    int verb = predicate(name);
    if (verb < 0) {
      return Optional.empty();
    }
    boolean headline =
        sentence.kind() == Sentence.Kind.TITLE || sentence.kind() == Sentence.Kind.HEADING;
    int main = verb;
    boolean passive = false;
    while (main < sentence.to() && sentence.is(Cue.AUXILIARY, main)) {
      passive = true;
      main = sentence.cueAt(Cue.AUXILIARY, main).orElseThrow().to();
    }
    if (main >= sentence.to()) {
      return Optional.empty();
    }
    main = passive && sentence.article().language().verbFinal() ? closing(main) : main;
    passive |= sentence.is(Cue.PASSIVE, main) || before(name, Cue.AUXILIARY).isPresent();
    boolean hit = sentence.is(Cue.ATTACKED, main) || (passive && sentence.is(Cue.STEAL, main));
    if (hit && (passive || headline) && !agentive(main)) {
      return victim(name, "victim.passive", 96);
    }
    if (sentence.is(Cue.LOSE, main)) {
      return victim(name, "victim.loses", 95);
    }
    boolean observes = name.observer() && sentence.is(Cue.SAY, main);
    if (sentence.is(Cue.SUFFER, main) && eventNear(main) && !observes) {
      return victim(name, "victim.suffers", 95);
    }
    return sentence.is(Cue.SCAM, main) ? victim(name, "victim.scam", 70) : Optional.empty();
  }

  /** The participle that closes the clause: "wurde am Montag gehackt". */
  private int closing(int from) {
    for (int at = from; at < Math.min(sentence.to(), from + APPOSITION / 2); at++) {
      if (sentence.is(Cue.ATTACKED, at)
          || sentence.is(Cue.STEAL, at)
          || sentence.is(Cue.LOSE, at)) {
        return at;
      }
      if (sentence.token(at).is(",") || sentence.token(at).is(";")) {
        break;
      }
    }
    return from;
  }

  /** "has exploited the bug of Y" has an object: its subject is no victim. */
  private boolean agentive(int verb) {
    boolean been =
        sentence
            .token(verb - 1)
            .folded()
            .matches("has|have|had|also|recently|allegedly|reportedly|who|which|that");
    boolean object =
        verb + 1 < sentence.to()
            && (sentence.is(Cue.ARTICLE, verb + 1) || sentence.token(verb + 1).capitalised());
    return been && object;
  }

  private boolean eventNear(int verb) {
    int last = Math.min(sentence.to(), verb + NEAR + 4);
    return sentence.has(Cue.ATTACK, verb, last)
        || sentence.has(Cue.ATTACKS, verb, last)
        || sentence.has(Cue.THEFT, verb, last)
        || sentence.has(Cue.LOSE, verb, last)
        || sentence.has(Cue.ATTACKED, verb, last)
        || sentence.has(Cue.STEAL, verb, last)
        || sentence.has(Cue.SCAM, verb, last);
  }

  /**
   * Where the predicate of a subject begins: behind its class noun, brackets and apposition; or -1.
   */
  private int predicate(Name name) {
    int at = name.to();
    for (int step = 0; step < 4 && at < sentence.to(); step++) {
      Token token = sentence.token(at);
      if (token.is("(")) {
        at = closing(at, ")");
      } else if (token.is(",") || token.is("—") || token.is("–")) {
        int close = closing(at, token.text());
        boolean relative =
            close < 0
                && at + 1 < sentence.to()
                && (sentence.is(Cue.RELATIVE, at + 1)
                    || (apposed(name) && sentence.is(Cue.AUXILIARY, at + 1)));
        at = relative ? at + 1 : close;
      } else if (sentence.is(Cue.POSSESSIVE, at)) {
        at = walletBehind(at + 1);
      } else if (sentence.is(Cue.VICTIM_NOUN, at) && !sentence.is(Cue.AUXILIARY, at)) {
        at = sentence.cueAt(Cue.VICTIM_NOUN, at).orElseThrow().to();
      } else {
        return at;
      }
      if (at < 0) {
        return -1;
      }
    }
    return at < sentence.to() ? at : -1;
  }

  /** "another exchange, the Japanese X, was robbed": the name is itself the apposition. */
  private boolean apposed(Name name) {
    return name.from() > sentence.from()
        && (sentence.token(name.from() - 1).is(",")
            || sentence.is(Cue.DEMONYM, name.from() - 1)
            || sentence.is(Cue.VICTIM_NOUN, name.from() - 1));
  }

  /** "X's hot wallets were drained". */
  private int walletBehind(int at) {
    int last = Math.min(sentence.to(), at + 4);
    for (int i = at; i < last; i++) {
      if (sentence.is(Cue.AUXILIARY, i)) {
        return i;
      }
      if (!sentence.is(Cue.CRYPTO, i) && !sentence.is(Cue.VICTIM_NOUN, i)) {
        return -1;
      }
    }
    return -1;
  }

  private int closing(int at, String sign) {
    int last = Math.min(sentence.to(), at + APPOSITION);
    for (int i = at + 1; i < last; i++) {
      boolean verb = i + 1 < sentence.to() && verb(i + 1);
      if (sentence.token(i).is(sign) && (sign.equals(")") || verb)) {
        return i + 1;
      }
    }
    return -1;
  }

  private boolean verb(int at) {
    return sentence.is(Cue.AUXILIARY, at)
        || sentence.is(Cue.LOSE, at)
        || sentence.is(Cue.SUFFER, at)
        || sentence.is(Cue.ATTACKED, at);
  }

  /** "$41 million from X", "stole it from the exchange X". */
  private Optional<Victim> takenFrom(Name name) {
    Optional<CueMatch> from = before(name, Cue.FROM);
    if (from.isEmpty() || sentence.token(from.get().from()).is("of")) {
      return Optional.empty();
    }
    int at = from.get().from();
    if (sentence.article().language().adjectivesBehind()
        && sentence.is(Cue.MADE_BY, at)
        && !takenDirectly(at)) {
      return Optional.empty();
    }
    int first = Math.max(sentence.from(), at - 20);
    boolean taken =
        sentence.has(Cue.STEAL, first, at)
            || sentence.has(Cue.THEFT, first, at)
            || sentence.has(Cue.THEFTS, first, at)
            || (sentence.has(Cue.GAIN, first, at) && !passage.money().isEmpty())
            || sentence.has(Cue.LOSE, first, at)
            || (sentence.article().language().verbFinal()
                && sentence.has(Cue.STEAL, name.to(), Math.min(sentence.to(), name.to() + 20)));
    return taken ? victim(name, "victim.taken-from", 94) : Optional.empty();
  }

  /** Whether a sum or a verb of taking stands just before: "da" may also mean "of". */
  private boolean takenDirectly(int at) {
    return passage.money().stream().anyMatch(sum -> sum.to() <= at && at - sum.to() <= 3)
        || sentence.has(Cue.STEAL, Math.max(sentence.from(), at - 2), at);
  }

  /** "the attack on X", "the hack of X", "targeting X", "hacked X". */
  private Optional<Victim> attackOn(Name name) {
    Optional<CueMatch> on = before(name, Cue.ON);
    if (on.isPresent()) {
      int at = on.get().from();
      int first = Math.max(sentence.from(), at - 3);
      boolean event =
          sentence.has(Cue.ATTACK, first, at)
              || sentence.has(Cue.ATTACKS, first, at)
              || sentence.has(Cue.THEFT, first, at)
              || sentence.has(Cue.THEFTS, first, at)
              || (sentence.token(at).text().length() > 4 && sentence.has(Cue.ATTACK));
      if (event) {
        return victim(name, "victim.attack-on", 93);
      }
    }
    return before(name, Cue.ATTACKED)
        .filter(
            verb -> !sentence.token(verb.from()).capitalised() || verb.from() == sentence.from())
        .flatMap(verb -> victim(name, "victim.object", 80));
  }

  /**
   * The cue that binds a name, with only its description between: "from the Japanese exchange X".
   */
  private Optional<CueMatch> before(Name name, Cue cue) {
    int at = name.from();
    for (int step = 0; step < NEAR && at > sentence.from(); step++) {
      Optional<CueMatch> bound = sentence.cueBefore(cue, at);
      if (bound.isPresent()) {
        return bound;
      }
      Optional<CueMatch> noun = sentence.cueBefore(Cue.VICTIM_NOUN, at);
      if (sentence.is(Cue.REPORT, at - 1) || (noun.isEmpty() && !describes(at - 1))) {
        return Optional.empty();
      }
      at = noun.map(CueMatch::from).orElse(at - 1);
    }
    return Optional.empty();
  }

  /** "der Zuger Börse X", "la plataforma gaditana X": the word describes the noun beside it. */
  private boolean besideClassNoun(int at) {
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
        || sentence.is(Cue.VICTIM_NOUN, at)
        || sentence.is(Cue.VICTIMS, at)
        || sentence.is(Cue.CRYPTO, at)
        || sentence.is(Cue.DEMONYM, at)
        || sentence.is(Cue.POSSESSIVE, at)
        || token.is("-")
        || (token.word()
            && (token.folded().endsWith("based")
                || passage.names().stream().anyMatch(n -> at >= n.from() && at < n.to())))
        || (token.word()
            && token
                .folded()
                .matches(
                    "online|popular|major|largest|giant|leading|biggest|former|now|defunct|decentralized|decentralised|centralized|peer|video|mobile|gambling|betting|central|digital|asset|virtual|currency|korean|hong|kong|cross|chain|like"));
  }

  /** "the X hack", "X exploit", "X's $1.5bn heist". */
  private Optional<Victim> compound(Name name) {
    int at = name.to();
    for (int step = 0; step < 5 && at < sentence.to(); step++) {
      boolean malware =
          sentence.is(Cue.MALWARE, at)
              && (sentence.has(Cue.DESTRUCTION, at, sentence.to())
                  || sentence.has(Cue.ATTACKED, at, sentence.to()));
      boolean event = sentence.is(Cue.ATTACK, at) || sentence.is(Cue.THEFT, at);
      if (malware || (event && !partOfName(at))) {
        return victim(name, "victim.compound", 85);
      }
      int next = at;
      int here = at;
      Optional<Money> money = passage.money().stream().filter(it -> it.from() == here).findFirst();
      if (money.isPresent()) {
        next = money.get().to();
      } else if (sentence.is(Cue.POSSESSIVE, at)
          || sentence.token(at).is("-")
          || sentence.is(Cue.VICTIM_NOUN, at)
          || sentence.is(Cue.CRYPTO, at)
          || sentence.is(Cue.RANSOMWARE, at)
          || sentence.is(Cue.MALWARE, at)
          || sentence.is(Cue.SCAM, at)) {
        next = at + 1;
      } else {
        return Optional.empty();
      }
      at = next;
    }
    return Optional.empty();
  }

  /** "Cyber Crime Center": a noun with a capital inside a sentence names something. */
  private boolean partOfName(int at) {
    boolean headline =
        sentence.kind() == Sentence.Kind.TITLE || sentence.kind() == Sentence.Kind.HEADING;
    return !headline && sentence.token(at).capitalised();
  }

  /** "X ($55 million)" where the sentence speaks of attacks. */
  private Optional<Victim> listed(Name name) {
    int at = name.to();
    boolean bracket = at + 1 < sentence.to() && sentence.token(at).is("(");
    boolean amount =
        bracket && passage.money().stream().anyMatch(it -> it.from() <= at + 2 && it.from() > at);
    boolean event =
        sentence.has(Cue.THEFTS)
            || sentence.has(Cue.ATTACKS)
            || sentence.has(Cue.THEFT)
            || sentence.has(Cue.ATTACK)
            || sentence.has(Cue.STEAL);
    return amount && event ? victim(name, "victim.listed", 84) : Optional.empty();
  }

  /** "the theft suffered in April by the exchange X". */
  private Optional<Victim> suffered(Name name) {
    Optional<CueMatch> by = before(name, Cue.BY);
    if (by.isEmpty()) {
      return Optional.empty();
    }
    int at = by.get().from();
    boolean suffers =
        sentence.has(Cue.VICTIM_NOUN, by.get().to(), name.from())
            && sentence.has(Cue.SUFFER, Math.max(sentence.from(), at - 5), at)
            && (sentence.has(Cue.THEFT) || sentence.has(Cue.ATTACK));
    return suffers ? victim(name, "victim.suffers", 90) : Optional.empty();
  }

  /** "Am Montag verlor die Börse X …": the verb stands before its subject. */
  private Optional<Victim> lost(Name name) {
    boolean sumBehind =
        passage.money().stream()
            .anyMatch(sum -> sum.core() >= name.to() && sum.from() - name.to() <= 3);
    return sumBehind && sentence.article().language().verbFinal()
        ? before(name, Cue.LOSE).flatMap(verb -> victim(name, "victim.loses", 88))
        : Optional.empty();
  }

  /** "X lost $5 million and Y $3 million". */
  private Optional<Victim> ellipsis(Name name, List<Victim> before) {
    boolean goesOn =
        !before.isEmpty()
            && before.get(before.size() - 1).rule().equals("victim.loses")
            && passage.money().stream().anyMatch(sum -> sum.from() == name.to());
    return goesOn ? victim(name, "victim.loses", 84) : Optional.empty();
  }

  /** "…on X, Y and Z": what only a comma or "and" parts from a victim is one too. */
  private Optional<Victim> joined(Name name, List<Victim> before) {
    if (before.isEmpty()) {
      return Optional.empty();
    }
    Victim last = before.get(before.size() - 1);
    boolean list =
        last.rule().equals("victim.attack-on")
            || last.rule().equals("victim.taken-from")
            || last.rule().equals("victim.listed");
    int at = last.name().to();
    boolean speaks = name.to() < sentence.to() && sentence.is(Cue.SAY, name.to());
    boolean joins = list && !speaks && at < name.from() && name.from() - at <= 3;
    for (; joins && at < name.from(); at++) {
      joins =
          sentence.token(at).is(",") || sentence.is(Cue.AND, at) || sentence.is(Cue.ARTICLE, at);
    }
    return joins ? victim(name, last.rule(), last.confidence() - 6) : Optional.empty();
  }

  private static Optional<Victim> victim(Name name, String rule, int confidence) {
    return Optional.of(new Victim(name, rule, confidence));
  }
}
