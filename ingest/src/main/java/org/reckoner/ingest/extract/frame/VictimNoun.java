// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Moment;
import org.reckoner.ingest.extract.mention.Money;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/** Names that a noun of attack or a sum beside them makes victims: "the X hack", "X ($5m)". */
final class VictimNoun {
  private static final String QUOTES = "\"'‘’“”„«»";

  /** English nouns that stand behind names in other languages too. */
  private static final Set<String> BORROWED =
      Set.of("hack", "hacks", "exploit", "exploits", "heist");

  /** How sure the rule for "the X hack" is. */
  static final int COMPOUND = 85;

  /** From a name to the loss that goes with it. */
  private static final int LOSS = 4;

  /** So long are words that titles write with a capital. */
  private static final int PLAIN = 4;

  private final Passage passage;
  private final Sentence sentence;

  VictimNoun(Passage passage) {
    this.passage = passage;
    this.sentence = passage.sentence();
  }

  Optional<Victim> find(Name name) {
    return compound(name)
        .or(() -> behindEvent(name))
        .or(() -> withLoss(name))
        .or(() -> listed(name));
  }

  /** "serangan X": the victim stands right behind its attack, where adjectives stand so. */
  private Optional<Victim> behindEvent(Name name) {
    int before = name.from() - 1;
    boolean plain =
        before >= sentence.from()
            && sentence.article().language().adjectivesBehind()
            && sentence.is(Cue.ATTACK, before)
            && !sentence.is(Cue.ATTACKED, before)
            && (before == sentence.from() || !sentence.token(before).capitalised());
    return plain && !sentence.headline() && !passage.money().isEmpty()
        ? victim(name, "victim.attack-on", COMPOUND)
        : Optional.empty();
  }

  /** "the largest was that of X, with a loss of $5 million": a loss and its sum behind a name. */
  private Optional<Victim> withLoss(Name name) {
    int last = Math.min(sentence.to(), name.to() + LOSS);
    boolean credit =
        sentence.cueBefore(Cue.ACCORDING_TO, name.from()).isPresent()
            || sentence.cueBefore(Cue.SAY, name.from()).isPresent();
    boolean with =
        !credit
            && sentence.cues(Cue.LOSE, name.to() + 1, last).stream()
                .filter(it -> sentence.cueBefore(Cue.ARTICLE, it.from()).isPresent())
                .anyMatch(it -> sumBehind(it.to()) && plain(name.to(), it.from()));
    return with ? victim(name, "victim.loses", COMPOUND) : Optional.empty();
  }

  private boolean sumBehind(int at) {
    return passage.money().stream().anyMatch(it -> it.from() >= at && it.from() - at <= 2);
  }

  /** Whether neither a verb nor another name nor "and" stands between. */
  private boolean plain(int from, int to) {
    return IntStream.range(from, to)
        .noneMatch(
            at ->
                sentence.is(Cue.AUXILIARY, at)
                    || sentence.is(Cue.SAY, at)
                    || sentence.is(Cue.AND, at)
                    || sentence.is(Cue.RELATIVE_THAT, at)
                    || passage.names().stream().anyMatch(it -> it.from() == at));
  }

  /** "'Daylight Robbery'": words in quotation marks that name no victim. */
  private boolean quoted(Name name, int noun) {
    int open = name.from() - 1;
    return name.party() == null
        && open >= sentence.from()
        && noun + 1 < sentence.to()
        && QUOTES.contains(sentence.token(open).text())
        && QUOTES.contains(sentence.token(noun + 1).text());
  }

  /** "the X hack", "X exploit", "X's $1.5bn heist". */
  private Optional<Victim> compound(Name name) {
    int at = name.to();
    for (int step = 0; step < 5 && at < sentence.to(); step++) {
      boolean malware =
          (sentence.is(Cue.MALWARE, at) || sentence.is(Cue.RANSOMWARE, at))
              && (sentence.has(Cue.DESTRUCTION, at, sentence.to())
                  || sentence.has(Cue.ATTACKED, at, sentence.to()));
      boolean event = sentence.is(Cue.ATTACK, at) || sentence.is(Cue.THEFT, at);
      if (event && quoted(name, at)) {
        return Optional.empty();
      }
      if (malware || (event && !partOfName(at) && !desk(at) && !adjective(name, at))) {
        return victim(name, "victim.compound", COMPOUND);
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

  /** "Duro golpe": where adjectives stand behind, a word before a noun is one with a capital. */
  private boolean adjective(Name name, int noun) {
    return sentence.article().language().adjectivesBehind()
        && name.party() == null
        && name.from() == sentence.from()
        && name.to() == noun
        && name.to() - name.from() == 1
        && !BORROWED.contains(sentence.token(noun).folded());
  }

  /** "X's cybercrime desk": those of X who go after it. */
  private boolean desk(int at) {
    return sentence.is(Cue.POSSESSIVE, at - 1)
        && at + 1 < sentence.to()
        && (sentence.is(Cue.GROUP_NOUN, at + 1) || sentence.is(Cue.VICTIM_NOUN, at + 1));
  }

  /** "Cyber Crime Center": a noun with a capital inside a sentence names something. */
  private boolean partOfName(int at) {
    boolean headline =
        sentence.kind() == Sentence.Kind.TITLE || sentence.kind() == Sentence.Kind.HEADING;
    return sentence.token(at).capitalised() && (!headline || !titleCase(at));
  }

  /** A heading whose other words have capitals too, where one more shows nothing. */
  private boolean titleCase(int noun) {
    int plain = 0;
    for (int at = sentence.from(); at < noun; at++) {
      boolean small = sentence.token(at).word() && !sentence.token(at).capitalised();
      plain += small && sentence.token(at).text().length() >= PLAIN ? 1 : 0;
    }
    return plain < 2 || sentence.article().language().nounsCapitalised();
  }

  /** "X ($55 million)", "X in May 2022 ($55 million)" where the sentence speaks of attacks. */
  private Optional<Victim> listed(Name name) {
    int at = behindDate(name.to());
    boolean bracket = at + 1 < sentence.to() && sentence.token(at).is("(");
    boolean amount =
        bracket && passage.money().stream().anyMatch(it -> it.from() <= at + 5 && it.from() > at);
    boolean event =
        Events.told(sentence, sentence.from(), sentence.to())
            || sentence.has(Cue.THEFTS)
            || sentence.has(Cue.ATTACKS)
            || sentence.has(Cue.SUFFER);
    return (amount && event) || (passage.money().size() > 1 && named(name))
        ? victim(name, "victim.listed", 84)
        : Optional.empty();
  }

  /** "name X for $308 million, Y for $50 million". */
  private boolean named(Name name) {
    int at = name.to();
    boolean sum =
        at < sentence.to()
            && sentence.is(Cue.FOR, at)
            && passage.money().stream().anyMatch(it -> it.from() - at <= 1 && it.from() > at);
    return sum && (sentence.has(Cue.IDENTIFY) || sentence.has(Cue.ACCUSE));
  }

  /** Behind "in May 2022", where that follows. */
  private int behindDate(int at) {
    int date = at < sentence.to() && sentence.is(Cue.DATE_PREPOSITION, at) ? at + 1 : at;
    return passage.moments().stream()
        .filter(it -> it.from() == date)
        .map(Moment::to)
        .findFirst()
        .orElse(at);
  }

  private static Optional<Victim> victim(Name name, String rule, int confidence) {
    return Optional.of(new Victim(name, rule, confidence));
  }
}
