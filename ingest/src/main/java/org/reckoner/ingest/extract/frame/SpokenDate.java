// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Moment;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Dates of saying, which are no dates of what is said: "the bureau said on 14 April that", "in a
 * statement on Monday", "In March the panel had written of".
 */
final class SpokenDate {
  private static final int LINK = 2;
  private static final int DATELINE = 4;
  private static final int TOLD_THEM = 3;
  private static final int PUBLISHED = 6;
  private static final int CLOSING = 12;
  private static final int BRACKET = 7;

  /** From a year to the report that bears it. */
  private static final int WORK = 6;

  private SpokenDate() {}

  /**
   * "a 2019 report says", "its Crime Report 2023", "un rapport de 2019", and "in 2019 the UN said
   * that": the year of a work, or of saying, and of nothing that is counted in it.
   */
  static boolean ofWork(Sentence sentence, Moment moment) {
    if (moment.date().month() != null || moment.to() - moment.from() > 1) {
      return false;
    }
    int last = Math.min(sentence.to(), moment.to() + WORK);
    boolean before =
        moment.from() > sentence.from()
            && sentence.is(Cue.ARTICLE, moment.from() - 1)
            && work(sentence, moment.to(), last);
    boolean behind = work(sentence, Math.max(sentence.from(), moment.from() - WORK), moment.from());
    return before || behind || saidThat(sentence, moment);
  }

  /** Whether a report stands there, and no theft that it may be of, nor a verb. */
  private static boolean work(Sentence sentence, int from, int to) {
    return sentence.cues(Cue.REPORT, from, to).stream()
        .filter(it -> it.to() <= to)
        .filter(it -> !sentence.is(Cue.RECKONING, it.from()) || named(sentence, it.from()))
        .anyMatch(it -> plain(sentence, Math.min(it.to(), from), Math.max(it.from(), to)));
  }

  private static boolean named(Sentence sentence, int at) {
    return at > sentence.from()
        && sentence.token(at).capitalised()
        && !sentence.article().language().nounsCapitalised();
  }

  private static boolean plain(Sentence sentence, int from, int to) {
    for (int at = from; at < to; at++) {
      boolean other =
          (sentence.token(at).sign() && !sentence.token(at).is("-"))
              || sentence.is(Cue.THEFTS, at)
              || sentence.is(Cue.ATTACKS, at)
              || sentence.is(Cue.LOOT, at)
              || sentence.is(Cue.FOR, at)
              || sentence.is(Cue.SAY, at)
              || sentence.is(Cue.STEAL, at);
      if (other) {
        return false;
      }
    }
    return true;
  }

  /** "In 2019 the UN already reported that": the year opens the sentence of one who says. */
  private static boolean saidThat(Sentence sentence, Moment moment) {
    int last = Math.min(sentence.to(), moment.to() + PUBLISHED);
    boolean opens =
        moment.from() - sentence.from() <= 1
            && moment.to() < sentence.to()
            && !sentence.token(moment.to()).sign();
    return opens
        && sentence.cues(Cue.SAY, moment.to(), last).stream()
            .anyMatch(
                it ->
                    it.to() + 1 < sentence.to()
                        && (sentence.is(Cue.THAT, it.to()) || sentence.is(Cue.THAT, it.to() + 1))
                        && !Events.told(sentence, moment.to(), it.from()));
  }

  /** Whether a verb or noun of saying directly governs the date. */
  static boolean governed(Sentence sentence, Moment moment) {
    if (ofEdition(sentence, moment)) {
      return true;
    }
    boolean owns = moment.to() < sentence.to() && sentence.is(Cue.POSSESSIVE, moment.to());
    if ((owns && moment.date().month() == null) || ofDeed(sentence, moment)) {
      return false;
    }
    if (toldThem(sentence, moment) || closesSaying(sentence, moment)) {
      return true;
    }
    int next = Math.min(sentence.to(), moment.to() + LINK);
    boolean ofYear = moment.date().month() == null;
    if (ofYear
        && (sentence.has(Cue.LOOT, moment.to(), next)
            || sentence.has(Cue.THEFTS, moment.to(), next))) {
      return false;
    }
    int from = withWeekday(sentence, moment);
    for (int at = from; at >= from - LINK && at > sentence.from(); at--) {
      if (sentence.token(at - 1).is(",") || (at < moment.from() && clause(sentence, at))) {
        return false;
      }
      if (sentence.cueBefore(Cue.SAY, at).isPresent()
          || sentence.cueBefore(Cue.REPORT, at).isPresent()) {
        return true;
      }
      boolean light =
          sentence.is(Cue.THIS, at - 1)
              || sentence.is(Cue.ADVERB, at - 1)
              || sentence.is(Cue.DATE_PREPOSITION, at - 1);
      if (sentence.token(at - 1).text().length() > LINK + 1 && !light) {
        return false;
      }
    }
    return false;
  }

  /** Before "Tuesday," in "Tuesday, March 4": where the day of the week begins; or the moment. */
  private static int withWeekday(Sentence sentence, Moment moment) {
    int comma = moment.from() - 1;
    boolean weekday =
        comma - 1 > sentence.from()
            && sentence.token(comma).is(",")
            && sentence.is(Cue.WEEKDAY, comma - 1);
    return weekday ? comma - 1 : moment.from();
  }

  /** "says that on 20 August": the day stands in what is said. */
  private static boolean clause(Sentence sentence, int at) {
    return sentence.article().language().adjectivesBehind() && sentence.is(Cue.THAT, at);
  }

  /** "…, said the Surabaya firm on Wednesday": the day of the words that close a sentence. */
  private static boolean closesSaying(Sentence sentence, Moment moment) {
    int first = Math.max(sentence.from() + 1, moment.from() - CLOSING);
    if (!moment.relative()) {
      return false;
    }
    if (quotes(sentence, moment)) {
      return true;
    }
    for (int at = moment.from() - 1; at >= first; at--) {
      if (sentence.token(at).sign() && !sentence.token(at).is("-")) {
        return sentence.cueAt(Cue.SAY, at + 1).filter(it -> it.to() <= moment.from()).isPresent()
            && ",\"”“»".contains(sentence.token(at).text())
            && !Events.told(sentence, at + 2, moment.from());
      }
    }
    return false;
  }

  /** "'We know', said X, the head of Y, in Z on Tuesday.": all that closes a quotation. */
  private static boolean quotes(Sentence sentence, Moment moment) {
    if (behindBracket(sentence, moment) < sentence.to() - 1 || !quote(sentence, sentence.from())) {
      return false;
    }
    for (int at = moment.from() - 1; at > sentence.from(); at--) {
      if (quote(sentence, at)) {
        int say = sentence.token(at + 1).is(",") ? at + 2 : at + 1;
        return sentence.is(Cue.SAY, say);
      }
    }
    return false;
  }

  /** Behind "Thursday (26/9)": the day of the week with its date. */
  private static int behindBracket(Sentence sentence, Moment moment) {
    int at = moment.to();
    int last = Math.min(sentence.to(), at + BRACKET);
    if (at < last && sentence.token(at).is("(")) {
      while (at < last && !sentence.token(at).is(")")) {
        at++;
      }
      return at < last ? at + 1 : moment.to();
    }
    return at;
  }

  private static boolean quote(Sentence sentence, int at) {
    return "\"“”„«»".contains(sentence.token(at).text());
  }

  /** "told its customers on Thursday": who was told stands between. */
  private static boolean toldThem(Sentence sentence, Moment moment) {
    int first = Math.max(sentence.from() + 1, moment.from() - TOLD_THEM);
    for (int at = moment.from() - 1; at >= first; at--) {
      boolean people = sentence.is(Cue.PEOPLE, at) || sentence.is(Cue.VICTIMS, at);
      if (people && !sentence.is(Cue.ATTACKERS, at)) {
        int verb =
            sentence.is(Cue.PRONOUN, at - 1) || sentence.is(Cue.ARTICLE, at - 1) ? at - 1 : at;
        return sentence.cueBefore(Cue.SAY, verb).isPresent();
      }
      if (sentence.token(at).sign()) {
        return false;
      }
    }
    return false;
  }

  /** "the 2014 break-in", "April's theft": the noun of the deed stands just behind the date. */
  static boolean ofDeed(Sentence sentence, Moment moment) {
    int last = Math.min(sentence.to(), moment.to() + LINK);
    for (int at = moment.to(); at < last; at++) {
      if (sentence.is(Cue.THEFT, at) || sentence.is(Cue.ATTACK, at)) {
        return true;
      }
      // "announced on 18 December a breach": the noun is the verb's, and the day is none of its.
      if (sentence.is(Cue.ARTICLE, at) && !sentence.article().language().adjectivesBehind()) {
        return false;
      }
      boolean sum =
          sentence.is(Cue.POSSESSIVE, at)
              || sentence.is(Cue.CURRENCY, at)
              || sentence.is(Cue.SCALE, at)
              || sentence.token(at).number();
      last = sum ? Math.min(sentence.to(), last + 1) : last;
    }
    return false;
  }

  /** "a report published on Thursday", "said on Monday": a day of words, behind them. */
  static boolean published(Sentence sentence, Moment moment) {
    int first = Math.max(sentence.from(), moment.from() - PUBLISHED);
    return sentence.has(Cue.REPORT, first, moment.from())
        || sentence.has(Cue.SAY, first, moment.from());
  }

  /**
   * "In Thursday's edition", "nell'edizione di giovedì": the day on which something was printed.
   */
  private static boolean ofEdition(Sentence sentence, Moment moment) {
    int last = Math.min(sentence.to(), moment.to() + LINK + 1);
    for (int at = moment.from(); at >= moment.from() - LINK && at > sentence.from(); at--) {
      if (sentence.cueBefore(Cue.EDITION, at).isPresent()) {
        return true;
      }
    }
    return sentence.has(Cue.EDITION, moment.to(), last);
  }

  /** "Tallinn, 6 June 2023 (Agency) – ": the day of writing. */
  static boolean dateline(Sentence sentence, Moment moment) {
    int at = moment.to();
    boolean written =
        moment.from() - 1 > sentence.from()
            && moment.from() - sentence.from() <= DATELINE + 1
            && sentence.token(moment.from() - 1).is(",")
            && sentence.token(sentence.from()).capitalised()
            && at < sentence.to()
            && sentence.token(at).capitalised()
            && moment.date().day() != null
            && sentence
                .article()
                .publicationDay()
                .filter(it -> Math.abs(ChronoUnit.DAYS.between(moment.date().earliest(), it)) <= 1)
                .isPresent();
    if (written) {
      return true;
    }
    return moment.from() - sentence.from() <= DATELINE
        && moment.date().day() != null
        && at < sentence.to()
        && (Set.of("(", "-", "–", "—").contains(sentence.token(at).text())
            || (sentence.token(at).is(")") && sentence.token(sentence.from()).is("(")));
  }

  /**
   * Whether a day or month opens a clause of saying that the value at a token depends on. A year
   * that opens a sentence is the period of what follows, whoever says it.
   */
  static boolean opens(Sentence sentence, Moment moment, int value) {
    boolean opening = moment.date().month() != null && moment.to() <= value;
    return opening
        && moment.from() - sentence.from() <= LINK
        && sentence.has(Cue.SAY, moment.to(), value)
        && !sentence.has(Cue.STEAL, moment.to(), sayEnd(sentence, moment, value));
  }

  private static int sayEnd(Sentence sentence, Moment moment, int value) {
    return sentence.cues(Cue.SAY, moment.to(), value).get(0).from();
  }
}
