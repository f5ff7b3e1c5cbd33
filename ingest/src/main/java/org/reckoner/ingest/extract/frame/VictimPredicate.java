// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.Optional;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;
import org.reckoner.ingest.extract.token.Token;

/** What a sentence says befell the name that is its subject: "X was hacked", "X lost". */
final class VictimPredicate {
  private static final int NEAR = 8;

  private static final int APPOSITION = 40;

  private final Analysts analysts;
  private final boolean thefts;
  private final Sentence sentence;
  private final Description description;
  private final VictimClause clause;
  private final VictimVerbs verbs;

  /**
   * @param thefts whether the text tells of any theft, so that what is lost may be stolen
   */
  VictimPredicate(Passage passage, Analysts analysts, boolean thefts) {
    this.analysts = analysts;
    this.thefts = thefts;
    this.sentence = passage.sentence();
    this.description = new Description(passage);
    this.clause = new VictimClause(sentence);
    this.verbs = new VictimVerbs(sentence);
  }

  /** "X was hacked", "X, an exchange, lost", "X suffered a breach". */
  Optional<Victim> befell(Name name) {
    if (new RelativeClause(sentence).robs(name)) {
      return victim(name, "victim.relative", 90);
    }
    if (behindParticiple(name) || beforeParticiple(name)) {
      return victim(name, "victim.passive", 88);
    }
    int verb = description.verbElsewhere(name).orElseGet(() -> predicate(name));
    boolean seen = analysts.observes(name) && sentence.is(Cue.RELATIVE_THAT, name.from() - 1);
    boolean counts = analysts.observes(name) && verb >= 0 && sentence.is(Cue.LISTS, verb);
    boolean linked = seen || counts || description.binding(name, Cue.LINKED).isPresent();
    boolean credit = linked || clause.credited(name, verb);
    if (verb < 0 || credit || (verb == name.to() && credits(name))) {
      return Optional.empty();
    }
    boolean headline =
        sentence.kind() == Sentence.Kind.TITLE || sentence.kind() == Sentence.Kind.HEADING;
    // "X hat Y gehackt" and "X wurde gehackt" end alike; only "to be" makes X the victim.
    boolean verbFinal = sentence.article().language().verbFinal();
    int main = verb;
    boolean auxiliary = false;
    boolean passive = false;
    if (sentence
        .cueAt(Cue.LOSE, verb)
        .filter(it -> it.length() > 1 && !sentence.is(Cue.THAT, it.to()))
        .isPresent()) {
      return inBusiness(verb) ? Optional.empty() : victim(name, "victim.loses", 95);
    }
    while (main < sentence.to() && sentence.is(Cue.AUXILIARY, main)) {
      passive |= !verbFinal || sentence.is(Cue.COPULA, main);
      auxiliary = true;
      main = sentence.cueAt(Cue.AUXILIARY, main).orElseThrow().to();
    }
    if (main >= sentence.to()) {
      return Optional.empty();
    }
    main = auxiliary && verbFinal ? closing(main, passive) : main;
    passive |= sentence.is(Cue.PASSIVE, main) || inverted(name);
    boolean hit =
        sentence.is(Cue.ATTACKED, main)
            || (passive
                && (sentence.cueAt(Cue.STEAL, main).filter(it -> it.code().isEmpty()).isPresent()
                    || sentence.is(Cue.DEPRIVE, main)));
    if (hit && (passive || headline) && !clause.agentive(main)) {
      return victim(name, "victim.passive", 96);
    }
    if (sentence.is(Cue.LOSE, main)) {
      return clause.unharmed(main) || inBusiness(main)
          ? Optional.empty()
          : victim(name, "victim.loses", 95);
    }
    boolean reports =
        sentence.is(Cue.SAY, main)
            && !sentence.is(Cue.NOTICE, main)
            && !sentence.is(Cue.NOTICE, sentence.cueAt(Cue.SAY, main).orElseThrow().to() - 1);
    boolean trade = sentence.has(Cue.BUSINESS) && !Events.byThieves(sentence);
    boolean suffers =
        sentence.is(Cue.SUFFER, main) || (passive && sentence.is(Cue.SUFFER, main - 1));
    boolean newsIsOut =
        sentence
            .cueAt(Cue.SUFFER, main)
            .filter(it -> it.to() < sentence.to() && sentence.is(Cue.THAT, it.to()))
            .isPresent();
    if (suffers
        && (!newsIsOut || reports)
        && !(reports && passive)
        && (eventNear(main) || ofThieves(main) || (passive && clause.ofWhich(name, verb)))
        && !trade
        && !(analysts.observes(name) && (reports || sentence.is(Cue.NOTICE, main)))) {
      return reports ? victim(name, VictimFinder.REPORTS, 90) : victim(name, "victim.suffers", 95);
    }
    boolean fromIt = (reports || sentence.is(Cue.DENY, main)) && takenFromIt(main);
    if ((reports || fromIt)
        && !analysts.observes(name)
        && (fromIt || ofItself(main) || (reports && ofItselfUnsaid(main)))) {
      return victim(name, "victim.says", 92);
    }
    boolean swindles =
        sentence.is(Cue.SCAM, main) || (sentence.is(Cue.STEAL, main) && sentence.has(Cue.SCAM));
    return swindles && !analysts.observes(name)
        ? victim(name, "victim.scam", 70)
        : Optional.empty();
  }

  /** "Nach Angaben der Firma X wurden …": whose words they are stands first, before the verb. */
  private boolean credits(Name name) {
    return sentence.article().language().verbFinal()
        && description.binding(name, Cue.ACCORDING_TO).isPresent();
  }

  /** "Robbed last Friday, the exchange X …": the participle that opens the sentence is X's. */
  private boolean behindParticiple(Name name) {
    boolean participle =
        sentence.is(Cue.PASSIVE, sentence.from())
            || sentence.is(Cue.DEPRIVE, sentence.from())
            || sentence.is(Cue.ATTACKED, sentence.from());
    if (!participle || analysts.observes(name)) {
      return false;
    }
    int comma = sentence.from() + 1;
    while (comma < name.from() && !sentence.token(comma).is(",")) {
      comma++;
    }
    int subject = comma + 1;
    while (subject < name.from()
        && (sentence.is(Cue.ARTICLE, subject)
            || sentence.is(Cue.VICTIM_NOUN, subject)
            || sentence.is(Cue.DESCRIBER, subject)
            || sentence.is(Cue.DEMONYM, subject)
            || (subject + 1 == name.from() && description.besideClassNoun(subject)))) {
      subject += sentence.cueAt(Cue.VICTIM_NOUN, subject).map(CueMatch::length).orElse(1);
    }
    return comma < name.from() && subject == name.from() && comma - sentence.from() <= NEAR;
  }

  /** "X, robbed of $5 million in May, …": a participle behind a comma is the name's. */
  private boolean beforeParticiple(Name name) {
    int at = name.to();
    if (at + 2 >= sentence.to() || !(sentence.token(at).is(",") || sentence.token(at).is("("))) {
      return false;
    }
    at++;
    while (at + 1 < sentence.to() && (sentence.is(Cue.ADVERB, at) || sentence.is(Cue.FILLER, at))) {
      at++;
    }
    boolean participle =
        sentence.is(Cue.DEPRIVE, at)
            || sentence.is(Cue.ATTACKED, at)
            || sentence.is(Cue.PASSIVE, at);
    boolean object =
        participle
            && !sentence.article().language().adjectivesBehind()
            && (sentence.token(at + 1).capitalised()
                || (sentence.is(Cue.ARTICLE, at + 1) && !sentence.is(Cue.AT_PLACE, at + 1)));
    boolean ends = sentence.article().language().participle(sentence.token(at).folded());
    int behind = at;
    boolean robbed =
        !sentence.article().language().adjectivesBehind()
            || RelativeClause.LOSABLE.stream()
                .anyMatch(it -> sentence.has(it, behind, Math.min(sentence.to(), behind + NEAR)));
    return participle
        && ends
        && robbed
        && !object
        && !sentence.article().language().verbFinal()
        && !analysts.observes(name);
  }

  /** "lost 18 percent", "lost $40 million in the quarter": money that nobody took. */
  private boolean inBusiness(int lose) {
    int behind = sentence.cueAt(Cue.LOSE, lose).map(CueMatch::to).orElse(lose + 1);
    boolean share =
        sentence.has(Cue.PERCENT, behind, Math.min(sentence.to(), behind + NEAR / 2))
            && !sentence.has(Cue.CURRENCY, behind, sentence.to());
    boolean business = sentence.has(Cue.BUSINESS) || sentence.has(Cue.QUARTER);
    return (share || business || !thefts || !ofValue()) && !Events.byThieves(sentence);
  }

  /** Whether money, coins or what holds them is lost, and not a licence or a lawsuit. */
  private boolean ofValue() {
    return RelativeClause.LOSABLE.stream().anyMatch(sentence::has);
  }

  /** "X denied that $5 million had been stolen from it". */
  private boolean takenFromIt(int verb) {
    for (int at = verb + 1; at + 1 < sentence.to(); at++) {
      int last = Math.min(sentence.to(), at + 4);
      boolean own =
          sentence.has(Cue.PRONOUN, at + 1, last)
              || (sentence.has(Cue.THAT, verb, at)
                  && sentence
                      .cues(Cue.VICTIM_NOUN, at + 1, Math.min(sentence.to(), at + NEAR))
                      .stream()
                      .anyMatch(it -> sentence.is(Cue.DEFINITE, it.from() - 1)));
      if (sentence.is(Cue.FROM, at) && own) {
        boolean closes =
            sentence.article().language().verbFinal() && sentence.has(Cue.STEAL, at, sentence.to());
        return closes || Events.taking(sentence, verb, at) || sentence.has(Cue.DRAW, verb, at);
      }
    }
    return false;
  }

  /** "X said it was hacked": the pronoun behind the verb of saying is X. */
  private boolean ofItself(int say) {
    int at = sentence.cueAt(Cue.SAY, say).map(CueMatch::to).orElse(say + 1);
    int last = Math.min(sentence.to() - 1, at + 5);
    while (at < last && !sentence.is(Cue.PRONOUN, at)) {
      at++;
    }
    int main = at + 1;
    boolean passive = false;
    if (at < last && sentence.is(Cue.LOSE, main)) {
      return true;
    }
    while (at < last && main < sentence.to() && sentence.is(Cue.AUXILIARY, main)) {
      main = sentence.cueAt(Cue.AUXILIARY, main).orElseThrow().to();
      passive = true;
    }
    if (at >= last || main >= sentence.to() || sentence.is(Cue.NEGATION, main)) {
      return false;
    }
    return befalls(main, passive);
  }

  /** "X informa que, no dia 10, foi vítima de …": the clause has no subject of its own. */
  private boolean ofItselfUnsaid(int say) {
    int at = sentence.cueAt(Cue.SAY, say).map(CueMatch::to).orElse(say + 1);
    boolean prodrop = sentence.article().language().firstPersonVerb("emos");
    if (!prodrop || at + 2 >= sentence.to() || !sentence.is(Cue.THAT, at)) {
      return false;
    }
    int main = at + 1;
    if (sentence.token(main).is(",")) {
      int close = main + 1;
      while (close < Math.min(sentence.to(), main + NEAR + 4) && !sentence.token(close).is(",")) {
        close++;
      }
      main = close + 1;
    }
    boolean passive = false;
    while (main < sentence.to() && sentence.is(Cue.AUXILIARY, main)) {
      main = sentence.cueAt(Cue.AUXILIARY, main).orElseThrow().to();
      passive = true;
    }
    return main < sentence.to() && !sentence.is(Cue.NEGATION, main) && befalls(main, passive);
  }

  private boolean befalls(int main, boolean passive) {
    boolean hit =
        sentence.is(Cue.ATTACKED, main)
            || sentence.is(Cue.DEPRIVE, main)
            || sentence.is(Cue.STEAL, main);
    return sentence.is(Cue.LOSE, main)
        || (passive && hit)
        || (sentence.is(Cue.SUFFER, main) && eventNear(main));
  }

  /** What closes the clause: "wurde am Montag gehackt", "wurde am Montag Opfer von". */
  private int closing(int from, boolean passive) {
    for (int at = from; at < Math.min(sentence.to(), from + APPOSITION / 2); at++) {
      if (sentence.is(Cue.ATTACKED, at)
          || sentence.is(Cue.STEAL, at)
          || sentence.is(Cue.LOSE, at)
          || (passive && sentence.is(Cue.SUFFER, at) && sentence.token(at).capitalised())) {
        return at;
      }
      if (sentence.token(at).is(",") || sentence.token(at).is(";")) {
        break;
      }
    }
    return from;
  }

  /** "fell victim to hackers": who did it stands for what was done. */
  private boolean ofThieves(int suffer) {
    int behind = sentence.cueAt(Cue.SUFFER, suffer).map(CueMatch::to).orElse(suffer);
    return !sentence.is(Cue.SAY, suffer)
        && !sentence.has(Cue.VICTIMS, sentence.from(), suffer)
        && sentence.has(Cue.ATTACKERS, behind, Math.min(sentence.to(), behind + 3));
  }

  private boolean eventNear(int verb) {
    int last = Math.min(sentence.to(), verb + NEAR + 4);
    return Events.told(sentence, verb, last)
        || sentence.has(Cue.ATTACKS, verb, last)
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
      } else if (token.is(",") || token.is("—") || token.is("–") || dash(at)) {
        int close = closing(at, token.text());
        boolean relative =
            close < 0
                && at + 1 < sentence.to()
                && (sentence.is(Cue.RELATIVE, at + 1)
                    || (apposed(name) && sentence.is(Cue.AUXILIARY, at + 1))
                    || (behindComma(name) && verbs.at(at + 1)));
        at = relative ? at + 1 : close;
      } else if (sentence.is(Cue.POSSESSIVE, at)) {
        at = walletBehind(at + 1);
      } else if (at == name.to() && OwnVoice.own(sentence, name) && sentence.is(Cue.HOLDING, at)) {
        at = walletBehind(at);
      } else if (sentence.is(Cue.VICTIM_NOUN, at) && !verbs.at(at)) {
        at = sentence.cueAt(Cue.VICTIM_NOUN, at).orElseThrow().to();
      } else if (sentence.is(Cue.PLACE, at) && !verbs.at(at) && verbs.behindPlace(at) > at) {
        at = verbs.behindPlace(at);
      } else {
        return verbs.behindAdverb(at);
      }
      if (at < 0) {
        return -1;
      }
    }
    return at < sentence.to() ? verbs.behindAdverb(at) : -1;
  }

  /** "wurde X gehackt": an auxiliary stands before the name; "then X" is none. */
  private boolean inverted(Name name) {
    Optional<CueMatch> before = description.binding(name, Cue.AUXILIARY);
    return before.filter(it -> !sentence.is(Cue.ADVERB, it.from())).isPresent();
  }

  /** "X - the largest exchange of the country - was hacked": a hyphen that parts two words. */
  private boolean dash(int at) {
    return sentence.token(at).is("-") && !sentence.token(at - 1).touches(sentence.token(at));
  }

  /** "another exchange, the Japanese X, was robbed": the name is itself the apposition. */
  private boolean apposed(Name name) {
    return name.from() > sentence.from()
        && (sentence.token(name.from() - 1).is(",")
            || sentence.is(Cue.DEMONYM, name.from() - 1)
            || sentence.is(Cue.VICTIM_NOUN, name.from() - 1));
  }

  /** "A hedge fund, X, says": the name is itself the apposition. */
  private boolean behindComma(Name name) {
    return name.from() > sentence.from()
        && (sentence.token(name.from() - 1).is(",") || sentence.is(Cue.AND, name.from() - 1));
  }

  /** "X's hot wallets were drained". */
  private int walletBehind(int at) {
    int last = Math.min(sentence.to(), at + 4);
    for (int i = at; i < last; i++) {
      if (sentence.is(Cue.AUXILIARY, i)) {
        return i;
      }
      boolean holds =
          sentence.is(Cue.CRYPTO, i)
              || sentence.is(Cue.VICTIM_NOUN, i)
              || sentence.is(Cue.HOLDING, i)
              || sentence.is(Cue.DESCRIBER, i);
      if (!holds) {
        return -1;
      }
    }
    return -1;
  }

  private int closing(int at, String sign) {
    int last = Math.min(sentence.to(), at + APPOSITION);
    for (int i = at + 1; i < last; i++) {
      if (sentence.token(i).is(sign)
          && (sign.equals(")") || (i + 1 < sentence.to() && verbs.at(verbs.behindAdverb(i + 1))))) {
        return i + 1;
      }
    }
    return -1;
  }

  private static Optional<Victim> victim(Name name, String rule, int sure) {
    return Optional.of(new Victim(name, rule, sure));
  }
}
