// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.List;
import java.util.function.Predicate;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Moment;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Days on which somebody spoke of a theft by some means, to some authority or in some broadcast,
 * and days that stand before a deed: none of them is the theft's.
 */
final class DaysTold {
  /** From a verb of saying to the day: "on its website on Tuesday". */
  private static final int MEANS = 9;

  /** No farther from its start does a phrase open a sentence. */
  private static final int OPENING = 9;

  /** From an office to the verb that tells it: "reported the theft to". */
  private static final int OBJECT = 6;

  /** From a day to "before the attack". */
  private static final int BEFORE = 4;

  private final Passage passage;
  private final Sentence sentence;

  DaysTold(Passage passage) {
    this.passage = passage;
    this.sentence = passage.sentence();
  }

  /**
   * The days that are none of telling; where all are, those on which the theft was announced.
   *
   * @param announced whether a day is that of the announcement of the theft
   */
  List<Moment> leave(List<Moment> moments, Predicate<Moment> announced) {
    List<Moment> own = moments.stream().filter(it -> !is(it) && !again(it)).toList();
    return own.isEmpty()
        ? moments.stream().filter(announced).filter(it -> !beforeDeed(it)).toList()
        : own;
  }

  private boolean is(Moment moment) {
    return moment.date().day() != null
        && (byMeans(moment)
            || opensTelling(moment)
            || ofBroadcast(moment)
            || toAuthority(moment)
            || beforeDeed(moment));
  }

  /** "at 2:57 on Friday (17:57 GMT Thursday)": the same hour by another clock. */
  private boolean again(Moment moment) {
    int open = moment.from() - 1;
    if (open <= sentence.from()) {
      return false;
    }
    int first = Math.max(sentence.from(), open - BEFORE);
    while (open > first && !sentence.token(open).is("(")) {
      open--;
    }
    int bracket = open;
    return sentence.token(open).is("(")
        && moment.from() - open > 2
        && moment.relative()
        && passage.moments().stream().anyMatch(it -> it.to() == bracket);
  }

  /** "posted on its website on Tuesday", "said in a livestream in Mandarin on Monday". */
  private boolean byMeans(Moment moment) {
    int day = phrase(moment);
    int first = Math.max(sentence.from(), day - MEANS);
    return sentence.cues(Cue.SAY, first, day).stream()
        .filter(it -> it.to() < day && preposition(it.to()))
        .anyMatch(it -> light(it.to(), day) && speaks(it.to(), day));
  }

  /** "In a long thread on Twitter on Wednesday X said", "An update of X on Thursday said". */
  private boolean opensTelling(Moment moment) {
    int day = phrase(moment);
    if (day - sentence.from() > OPENING
        || day <= sentence.from()
        || !speaks(sentence.from(), day)
        || !light(sentence.from(), day)) {
      return false;
    }
    return sentence.cues(Cue.SAY, moment.to(), sentence.to()).stream()
        .findFirst()
        .filter(it -> !Events.told(sentence, moment.to(), it.from()))
        .isPresent();
  }

  /** "held a livestream at 00:30 (UTC+8) on September 30". */
  private boolean ofBroadcast(Moment moment) {
    int day = phrase(moment);
    int first = Math.max(sentence.from(), day - MEANS - BEFORE);
    return sentence.cues(Cue.MEDIUM, first, day).stream()
        .anyMatch(it -> it.code().equals("HELD") && light(it.to(), day));
  }

  /** "reported the theft to police on Friday", "told the authorities on June 30". */
  private boolean toAuthority(Moment moment) {
    int day = phrase(moment);
    int office = day - 1;
    if (office <= sentence.from() || !authority(office)) {
      return false;
    }
    int to = office;
    while (to > sentence.from() && (authority(to) || sentence.is(Cue.ARTICLE, to))) {
      to--;
    }
    int first = Math.max(sentence.from(), to - OBJECT);
    return sentence.is(Cue.SAY, to)
        || (sentence.is(Cue.PLACE, to) && sentence.has(Cue.SAY, first, to));
  }

  /** "on Sunday, shortly before the attack": what came before it has a day of its own. */
  private boolean beforeDeed(Moment moment) {
    int last = Math.min(sentence.to() - 2, moment.to() + BEFORE);
    for (int at = moment.to(); at < last && sentence.token(at).word(); at++) {
      boolean before =
          sentence.cueAt(Cue.YEARS_FROM, at).filter(it -> it.code().equals("-1")).isPresent();
      if (before && sentence.is(Cue.ARTICLE, at + 1)) {
        return sentence.is(Cue.ATTACK, at + 2) || sentence.is(Cue.THEFT, at + 2);
      }
    }
    return false;
  }

  /** Where "late on Wednesday" begins. */
  private int phrase(Moment moment) {
    int at = moment.from();
    while (at - 1 > sentence.from()
        && (sentence.is(Cue.DATE_PREPOSITION, at - 1)
            || sentence.is(Cue.PART_OF, at - 1)
            || sentence.is(Cue.THIS, at - 1))) {
      at--;
    }
    return at;
  }

  private boolean preposition(int at) {
    return sentence.is(Cue.ON, at)
        || sentence.is(Cue.PLACE, at)
        || sentence.is(Cue.VIA, at)
        || sentence.is(Cue.DATE_PREPOSITION, at);
  }

  /** Whether something that one speaks in or on is named. */
  private boolean speaks(int from, int to) {
    return sentence.has(Cue.REPORT, from, to)
        || sentence.has(Cue.MEDIUM, from, to)
        || sentence.has(Cue.CHANNEL, from, to);
  }

  /** Whether no deed, no new clause and no comma stands between two tokens. */
  private boolean light(int from, int to) {
    for (int at = from; at < to; at++) {
      boolean parts =
          (",;:\"“”".contains(sentence.token(at).text()) && !clock(at))
              || sentence.is(Cue.THAT, at)
              || sentence.is(Cue.RELATIVE, at)
              || sentence.is(Cue.AND, at);
      if (parts) {
        return false;
      }
    }
    return !Events.told(sentence, from, to);
  }

  /** "00:30". */
  private boolean clock(int at) {
    return at > sentence.from()
        && at + 1 < sentence.to()
        && sentence.token(at - 1).number()
        && sentence.token(at + 1).number();
  }

  private boolean authority(int at) {
    return sentence.is(Cue.INSTITUTION, at)
        || sentence.is(Cue.SPEAKER, at)
        || sentence.is(Cue.BODY, at)
        || passage.names().stream()
            .anyMatch(it -> it.is(PartyKind.AGENCY) && it.from() <= at && at < it.to());
  }
}
