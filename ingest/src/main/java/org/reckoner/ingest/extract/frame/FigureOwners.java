// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Mention;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Whose figures a sentence gives without a verb of saying: "X's count", "X has 14 of them", "X puts
 * it at $1 billion, Y at $600 million", "$660 million (X)", "X's review: $1.7 billion".
 */
final class FigureOwners {
  private static final int NEAR = 9;
  private static final int DRAWN_UP = 12;
  private static final int APPOSITION = 30;
  private static final int MOST_BETWEEN = 7;

  private final Passage passage;
  private final Sentence sentence;

  FigureOwners(Passage passage) {
    this.passage = passage;
    this.sentence = passage.sentence();
  }

  /** "X's count", "a tally by X", "X's own figures". */
  boolean counts(Speaker speaker) {
    int at = speaker.to();
    boolean genitive = at < sentence.to() && sentence.is(Cue.POSSESSIVE, at);
    Optional<CueMatch> made = sentence.cueBefore(Cue.MADE_BY, speaker.from() - articles(speaker));
    boolean counts =
        genitive && sentence.has(Cue.RECKONING, at + 1, Math.min(sentence.to(), at + 5));
    boolean counted = made.isPresent() && reckoned(made.get().from());
    return counts || counted || drawnUp(speaker);
  }

  /** "the tally that X draws up", "le bilan que dresse X": a relative clause names whose it is. */
  private boolean drawnUp(Speaker speaker) {
    Name name = speaker.name();
    int first = Math.max(sentence.from(), speaker.from() - 2);
    boolean closes = sentence.to() - speaker.to() <= 2;
    if (name == null || !closes || !(name.observer() || name.party() != null)) {
      return false;
    }
    for (int at = first; at < speaker.from(); at++) {
      boolean opens = sentence.is(Cue.RELATIVE, at) || sentence.is(Cue.RELATIVE_THAT, at);
      if (opens && sentence.has(Cue.RECKONING, Math.max(sentence.from(), at - DRAWN_UP), at)) {
        return true;
      }
    }
    return false;
  }

  private boolean reckoned(int to) {
    return sentence.cueBefore(Cue.RECKONING, to).isPresent();
  }

  private int articles(Speaker speaker) {
    return speaker.from() > sentence.from() && sentence.is(Cue.ARTICLE, speaker.from() - 1) ? 1 : 0;
  }

  /** "X has 14 incidents for 2021", and with the verb left out: "and Y a total of $3 billion". */
  boolean lists(Speaker speaker, boolean others) {
    Name name = speaker.name();
    boolean carries = sentence.cueBefore(Cue.SEEN_BY, speaker.from()).isPresent();
    if (name == null && others && puts(speaker)) {
      return true;
    }
    if (name == null || carries || name.actor() || !(name.observer() || name.party() != null)) {
      return false;
    }
    int at = speaker.to();
    at = at < sentence.to() ? pastApposition(at) : at;
    boolean lists = at < sentence.to() && sentence.is(Cue.LISTS, at);
    boolean puts = lists && putAt(sentence.cueAt(Cue.LISTS, at).orElseThrow().to());
    boolean gap =
        others
            && speaker.from() > sentence.from()
            && (sentence.is(Cue.AND, speaker.from() - 1)
                || sentence.token(speaker.from() - 1).is(",")
                || sentence.token(speaker.from() - 1).is(";"));
    return puts || (lists && figureBehind(at + 1)) || (gap && figureBehind(speaker.to()));
  }

  /** "X puts it at $24 million, the trustee at $25 million": the verb is left out. */
  private boolean puts(Speaker speaker) {
    int at = speaker.from() - articles(speaker) - 1;
    boolean gap =
        at > sentence.from()
            && (sentence.is(Cue.AND, at) || ",;".contains(sentence.token(at).text()));
    return gap
        && speaker.to() < sentence.to()
        && sentence.is(Cue.FIGURE_AT, speaker.to())
        && figureBehind(speaker.to() + 1);
  }

  /** "… $660 million (X)": whose figure it is, in brackets behind it. */
  boolean bracketed(Speaker speaker) {
    Name name = speaker.name();
    int from = speaker.from();
    boolean alone =
        name != null
            && name.observer()
            && from > sentence.from()
            && sentence.token(from - 1).is("(")
            && speaker.to() < sentence.to()
            && sentence.token(speaker.to()).is(")");
    return alone
        && Stream.of(passage.money(), passage.tallies(), passage.moments(), passage.stretches())
            .flatMap(List::stream)
            .anyMatch(it -> it.to() == from - 1);
  }

  /** "X's review: $1.7 billion gone", "X (press release): 21 firms": what follows is X's. */
  boolean heads(Speaker speaker) {
    Name name = speaker.name();
    boolean able =
        name != null
            && !name.actor()
            && (name.observer() || (name.party() != null && !name.is(PartyKind.ORGANISATION)));
    if (speaker.from() - sentence.from() > 1) {
      return false;
    }
    if (!able) {
      return name == null && holdsThat(speaker);
    }
    int at = speaker.to();
    int last = Math.min(sentence.to(), at + NEAR);
    boolean bracket = at < last && sentence.token(at).is("(");
    boolean owns = at < last && sentence.is(Cue.POSSESSIVE, at);
    for (int i = at; i < last; i++) {
      if (sentence.token(i).is(":")) {
        boolean work = sentence.has(Cue.REPORT, at, i) || sentence.has(Cue.RECKONING, at, i);
        return i == at || bracket || (owns && work);
      }
    }
    return false;
  }

  /** "The ministry sticks to its view: …": a few words without a figure or a deed, and a colon. */
  private boolean holdsThat(Speaker speaker) {
    int last = Math.min(sentence.to(), speaker.to() + NEAR);
    for (int at = speaker.to(); at < last; at++) {
      if (sentence.token(at).is(":")) {
        return at > speaker.to() && !Events.told(sentence, speaker.to(), at);
      }
      if (sentence.token(at).sign() || starts(at)) {
        return false;
      }
    }
    return false;
  }

  /** Behind ", which tracks stolen coins,"; or the token itself. */
  private int pastApposition(int at) {
    if (!sentence.token(at).is(",")) {
      return at;
    }
    int last = Math.min(sentence.to(), at + APPOSITION);
    for (int i = at + 1; i < last; i++) {
      if (sentence.token(i).is(",")) {
        return Math.min(i + 1, sentence.to() - 1);
      }
    }
    return at;
  }

  /** "has the haul for 2022 at $1 billion": a figure behind "at" before the clause ends. */
  private boolean putAt(int from) {
    for (int at = from; at < sentence.to(); at++) {
      if (sentence.token(at).is(";") || sentence.is(Cue.SAY, at)) {
        return false;
      }
      if (sentence.is(Cue.FIGURE_AT, at) && figureBehind(at + 1)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a figure follows, at most behind "a total of" or "a lower number,". */
  private boolean figureBehind(int from) {
    int last = Math.min(sentence.to(), from + MOST_BETWEEN);
    boolean number = false;
    for (int at = from; at < last; at++) {
      boolean filler =
          sentence.is(Cue.FILLER, at)
              || sentence.is(Cue.ARTICLE, at)
              || sentence.is(Cue.OF, at)
              || sentence.is(Cue.FIGURE_AT, at);
      if (starts(at)) {
        return true;
      }
      number |= sentence.is(Cue.RECKONING, at) || sentence.is(Cue.COMPARATIVE, at);
      boolean comma = number && sentence.token(at).is(",");
      if (!filler && !number && !comma) {
        return false;
      }
    }
    return false;
  }

  private boolean starts(int at) {
    return starts(passage.tallies(), at) || starts(passage.money(), at);
  }

  private static boolean starts(List<? extends Mention> mentions, int at) {
    return mentions.stream().anyMatch(it -> it.from() == at);
  }
}
