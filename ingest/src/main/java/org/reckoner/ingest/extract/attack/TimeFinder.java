// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.attack;

import java.util.ArrayList;
import java.util.List;
import org.reckoner.ingest.extract.attack.AttackArgument.Role;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.sentence.Sentence;
import org.reckoner.ingest.extract.token.Token;

/**
 * Words that say when, whether or not they can be worked out to a date: "late November", "in recent
 * weeks". Days on which somebody only spoke are left out.
 */
final class TimeFinder {
  private static final int YEAR_LENGTH = 4;

  private final AttackText text;
  private final Sentence sentence;

  /** Of flaws and their mending the day is asked on which they are spoken of. */
  private final boolean flaw;

  TimeFinder(AttackText text, Sentence sentence) {
    this.text = text;
    this.sentence = sentence;
    this.flaw = text.has(AttackWord.FLAW, sentence.from(), sentence.to());
  }

  List<AttackArgument> find() {
    List<AttackArgument> found = new ArrayList<>();
    int at = sentence.from();
    while (at < sentence.to()) {
      int end = at;
      for (int next = step(end); next > end; next = step(end)) {
        end = next;
      }
      add(found, at, end);
      at = Math.max(end, at + 1);
    }
    return found;
  }

  private void add(List<AttackArgument> found, int first, int last) {
    int from = first;
    int to = Math.min(last, sentence.to());
    while (from < to && around(from) && !sentence.is(Cue.ARTICLE, from)) {
      from++;
    }
    while (to > from && dangles(to - 1)) {
      to--;
    }
    if (tells(from, to) && !spoken(from)) {
      found.add(AttackArgument.of(Role.TIME, sentence, from, to, "attack.time.words"));
    }
  }

  /** What leads on to the words behind: "in", "several" behind a day. */
  private boolean dangles(int at) {
    return around(at) || sentence.token(at).sign() || text.is(AttackWord.DET, at);
  }

  /** The token behind a word of time that begins at one, or that one where none does. */
  private int step(int at) {
    if (at >= sentence.to() || text.is(AttackWord.NO_DAY, at)) {
      return at;
    }
    int listed = Math.max(text.end(AttackWord.WHEN, at), text.end(AttackWord.DAY_PART, at));
    int day = sentence.cueAt(Cue.WEEKDAY, at).map(CueMatch::to).orElse(at);
    return Math.max(Math.max(listed, day), time(at) ? at + 1 : at);
  }

  private boolean time(int at) {
    return anchor(at)
        || unit(at)
        || places(at)
        || around(at)
        || sentence.is(Cue.PART_OF, at)
        || sentence.is(Cue.ARTICLE, at)
        || ",-/:.".contains(sentence.token(at).text());
  }

  /** What makes a length of time a certain one: "last", "two". */
  private boolean places(int at) {
    return sentence.token(at).number()
        || sentence.is(Cue.LAST, at)
        || sentence.is(Cue.THIS, at)
        || sentence.is(Cue.NUMBER, at)
        || text.is(AttackWord.WHEN, at);
  }

  /** A unit of time, not the tail of "zero-day". */
  private boolean unit(int at) {
    boolean joined = at - 1 > sentence.from() && sentence.token(at - 1).is("-");
    return sentence.is(Cue.TIME_UNIT, at) && (!joined || sentence.token(at - 2).number());
  }

  /** What says when by itself: a month, a day, a year. */
  private boolean anchor(int at) {
    return !text.before(AttackWord.NO_DAY, at)
        && (sentence.is(Cue.MONTH, at)
            || sentence.is(Cue.WEEKDAY, at)
            || sentence.is(Cue.RELATIVE_DAY, at)
            || year(at));
  }

  /** A year, not that of a product ("Editor 2016") or of a report ("the 2016 report"). */
  private boolean year(int at) {
    Token token = sentence.token(at);
    boolean written =
        token.number()
            && token.text().length() == YEAR_LENGTH
            && (token.text().startsWith("19") || token.text().startsWith("20"));
    if (!written || at == sentence.from()) {
      return written;
    }
    Token before = sentence.token(at - 1);
    boolean product =
        before.capitalised() && at - 1 > sentence.from() && !sentence.is(Cue.MONTH, at - 1);
    boolean numbered = before.sign() && !before.is(",");
    return !product && !numbered && !sentence.is(Cue.ARTICLE, at - 1);
  }

  private boolean around(int at) {
    return text.is(AttackWord.AROUND, at);
  }

  /** "said on Thursday". */
  private boolean spoken(int from) {
    int at = from;
    while (at > sentence.from() && around(at - 1)) {
      at--;
    }
    return !flaw && sentence.cueBefore(Cue.SAY, at).isPresent();
  }

  /** Whether a stretch of such words says when. */
  private boolean tells(int from, int to) {
    boolean measured = false;
    boolean placed = false;
    for (int at = from; at < to; at++) {
      if (anchor(at) && !sorts(from, at)) {
        return true;
      }
      measured |= unit(at) || text.is(AttackWord.DAY_PART, at);
      placed |= places(at);
    }
    return measured && placed;
  }

  /** "the July update": a month that tells one thing of its sort from others. */
  private boolean sorts(int from, int at) {
    boolean owned =
        at > sentence.from()
            && (sentence.token(at - 1).capitalised() || sentence.is(Cue.POSSESSIVE, at - 1));
    boolean behind = at == from ? owned : sentence.is(Cue.ARTICLE, at - 1);
    return behind
        && sentence.is(Cue.MONTH, at)
        && at + 1 < sentence.to()
        && sentence.token(at + 1).word()
        && (text.is(AttackWord.FLAW, at + 1) || !sentence.is(Cue.STOPWORD, at + 1))
        && !text.is(AttackWord.WHEN, at + 1);
  }
}
