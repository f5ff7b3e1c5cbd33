// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Mention;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Whether a verb of saying is what a speaker before it does: nothing else stands between that could
 * do it, and no preposition governs the speaker.
 */
final class SubjectOfSaying {
  private static final int NEAR = 9;
  private static final int APPOSITION = 30;
  private static final int MOST_BETWEEN = 7;
  private static final int LONGEST_NAME = 12;

  /** What may stand between a subject and its verb of saying. */
  private static final Set<Cue> PASSING =
      EnumSet.of(
          Cue.AUXILIARY,
          Cue.REPORT,
          Cue.RECKONING,
          Cue.POSSESSIVE,
          Cue.SPEAKER,
          Cue.SPEAKER_MODIFIER,
          Cue.BODY,
          Cue.ATTACKERS,
          Cue.TITLE_WORD,
          Cue.VICTIM_NOUN,
          Cue.RELATIVE_DAY,
          Cue.WEEKDAY,
          Cue.LAST,
          Cue.THIS,
          Cue.TIME_UNIT,
          Cue.ADVERB);

  private final Passage passage;
  private final Sentence sentence;
  private final List<Speaker> speakers;
  private final JointSpeakers joint;

  /**
   * @param speakers of the sentence, in the order of the text
   */
  SubjectOfSaying(Passage passage, List<Speaker> speakers) {
    this.passage = passage;
    this.sentence = passage.sentence();
    this.speakers = speakers;
    this.joint = new JointSpeakers(sentence, speakers);
  }

  /** The subject of a verb, the nearest where several could be. */
  Optional<Speaker> of(CueMatch say) {
    return speakers.stream()
        .filter(
            it ->
                it.to() <= say.from()
                    && (opensRelative(it, say) || (able(it) && connects(it, say))))
        .filter(it -> !pronounSpeaks(it, say))
        .reduce(
            (first, second) ->
                located(second) || (first.named() && apposed(second, say)) ? first : second);
  }

  /**
   * "The charge came from X, which on Tuesday blamed Y": the relative's subject, governed or not.
   */
  boolean opensRelative(Speaker speaker, CueMatch say) {
    int at = speaker.to();
    boolean opens =
        at + 1 < say.from()
            && sentence.token(at).is(",")
            && sentence.is(Cue.RELATIVE, at + 1)
            && body(speaker);
    int passed = 0;
    at += 2;
    while (opens && at < say.from()) {
      int next = passed(at);
      if (next == at || next > say.from() || ++passed > MOST_BETWEEN) {
        return false;
      }
      at = next;
    }
    return opens;
  }

  /** "the theft from X": what a preposition governs does nothing, unless it made the report. */
  boolean able(Speaker speaker) {
    int noun = speaker.from();
    Optional<CueMatch> sort = sentence.cueBefore(Cue.VICTIM_NOUN, noun);
    while (speaker.named() && sort.isPresent() && sort.get().from() > sentence.from()) {
      noun = sort.get().from();
      sort = sentence.cueBefore(Cue.VICTIM_NOUN, noun);
    }
    int at = noun > sentence.from() && sentence.is(Cue.ARTICLE, noun - 1) ? noun - 1 : noun;
    if (noun < speaker.from() && sentence.cueBefore(Cue.BY, at).isPresent()) {
      return false;
    }
    at = speaker.from() - articles(speaker);
    boolean governed =
        sentence.cueBefore(Cue.FROM, at).isPresent()
            || sentence.cueBefore(Cue.SEEN_BY, at).isPresent()
            || sentence.cueBefore(Cue.BY, at).isPresent()
            || example(at);
    boolean seen = sentence.cueBefore(Cue.SEEN_BY, at).isPresent();
    return !governed
        || (!seen
            && sentence.has(
                Cue.REPORT, Math.max(sentence.from(), speaker.from() - 10), speaker.from()));
  }

  /** "firms such as X"; but "…, wie X berechnet hat" opens a clause. */
  private boolean example(int at) {
    return sentence
        .cueBefore(Cue.SUCH_AS, at)
        .filter(
            it ->
                !sentence.is(Cue.RELATIVE_THAT, it.from())
                    && (!sentence.article().language().verbFinal()
                        || it.from() == sentence.from()
                        || !sentence.token(it.from() - 1).is(",")))
        .isPresent();
  }

  /** "In a study presented in X it counts 12": whoever "it" is speaks, and no place does. */
  private boolean pronounSpeaks(Speaker speaker, CueMatch say) {
    int at = speaker.from() - articles(speaker);
    boolean told = sentence.cueBefore(Cue.SAY, at).isPresent();
    return say.from() > speaker.to()
        && sentence.is(Cue.PRONOUN, say.from() - 1)
        && at > sentence.from()
        && (told || (sentence.is(Cue.PLACE, at - 1) && !sentence.is(Cue.MADE_BY, at - 1)));
  }

  /** "the agency in X said": the place says nothing. */
  private boolean located(Speaker speaker) {
    int at = speaker.from() - articles(speaker);
    return speaker.named()
        && at > sentence.from()
        && sentence.is(Cue.STAFF_OF, at - 1)
        && sentence.cueAt(Cue.STAFF_OF, at - 1).orElseThrow().code().equals("PLACE");
  }

  /** Whether the verb is what the speaker does: nothing else stands between that could. */
  private boolean connects(Speaker speaker, CueMatch say) {
    if (closes(speaker, say)) {
      return true;
    }
    int at = apposed(speaker, say) ? speaker.to() + 1 : speaker.to();
    int passed = 0;
    while (at < say.from()) {
      int close = bracketed(at, say.from());
      if (close > at) {
        at = close;
        continue;
      }
      int clause = relative(at, say.from());
      if (clause > at) {
        at = clause;
        continue;
      }
      int agent = agent(at, say.from());
      if (agent > at) {
        at = agent;
        continue;
      }
      int whole = completed(speaker, at, say.from());
      if (whole > at) {
        at = whole;
        continue;
      }
      int place = place(at, say.from());
      if (place > at) {
        at = place;
        continue;
      }
      int next =
          at == say.from() - 1 && (sentence.is(Cue.PRONOUN, at) || object(say))
              ? at + 1
              : passed(at);
      if (next == at || next > say.from() || ++passed > MOST_BETWEEN) {
        return makerOf(speaker, say);
      }
      at = next;
    }
    return true;
  }

  /** "X l'accuse", "X la había acusado": an article before a verb of accusing is a pronoun. */
  static boolean clitic(Sentence sentence, CueMatch verb) {
    int last = Math.min(sentence.to(), verb.to());
    return sentence.article().language().adjectivesBehind()
        && verb.from() > sentence.from()
        && sentence.is(Cue.ARTICLE, verb.from() - 1)
        && !sentence.is(Cue.REPORT, verb.from())
        && !sentence.is(Cue.INVOLVED, verb.from())
        && sentence.has(Cue.ATTRIBUTED_TO, verb.from(), Math.min(sentence.to(), last + 1));
  }

  /** "X l'accuse", "X la sitúa en 25 millones": an article directly before a verb is a pronoun. */
  private boolean object(CueMatch say) {
    return clitic(sentence, say)
        || (sentence.article().language().adjectivesBehind()
            && sentence.is(Cue.ARTICLE, say.from() - 1)
            && !sentence.is(Cue.REPORT, say.from())
            && !sentence.is(Cue.RECKONING, say.from())
            && !sentence.is(Cue.INVOLVED, say.from()));
  }

  /** "Das Amt hatte … angegeben": the participle that closes the clause of its auxiliary. */
  private boolean closes(Speaker speaker, CueMatch say) {
    int end = say.to();
    boolean closing =
        end >= sentence.to() || sentence.token(end).sign() || sentence.is(Cue.AND, end);
    boolean main = true;
    for (int at = speaker.to(); closing && at < say.from(); at++) {
      main &= !sentence.token(at).is(";") && !sentence.token(at).is(":");
    }
    return sentence.article().language().verbFinal()
        && closing
        && main
        && speaker.to() < say.from()
        && sentence.is(Cue.HAVING, speaker.to());
  }

  /** "the agency, X, says": the name between the commas is the subject's own. */
  private boolean apposed(Speaker speaker, CueMatch say) {
    int before = joint.with(speaker).from() - 1;
    return speaker.to() + 1 <= say.from()
        && sentence.token(speaker.to()).is(",")
        && before > sentence.from()
        && sentence.token(before).is(",")
        && speakers.stream().anyMatch(it -> before - it.to() <= 1 && it.to() <= before);
  }

  /** "a report by X, out on Monday, found": the verb is the report's, and so its maker's. */
  private boolean makerOf(Speaker speaker, CueMatch say) {
    boolean made =
        sentence
            .cueBefore(Cue.MADE_BY, speaker.from() - articles(speaker))
            .filter(it -> BodiesBefore.byMaker(sentence, it))
            .isPresent();
    return (made || described(speaker))
        && say.from() - speaker.to() <= MOST_BETWEEN - 1
        && sentence.has(Cue.REPORT, Math.max(sentence.from(), speaker.from() - 10), speaker.from());
  }

  /** "analyses by firms such as X". */
  private boolean described(Speaker speaker) {
    return sentence.cueBefore(Cue.SUCH_AS, speaker.from()).isPresent()
        && sentence.has(
            Cue.MADE_BY, Math.max(sentence.from(), speaker.from() - NEAR), speaker.from());
  }

  /** The end of a bracket or of an apposition between commas that begins at a token, or it. */
  private int bracketed(int at, int before) {
    String open = sentence.token(at).text();
    String shut = open.equals("(") ? ")" : open;
    if (!Set.of("(", ",", "–", "—").contains(open)) {
      return at;
    }
    int last = Math.min(before, at + APPOSITION);
    for (int i = last - 1; i > at; i--) {
      if (sentence.token(i).is(shut)) {
        return i + 1;
      }
    }
    return at;
  }

  /** The end of "that leads the enquiry", which describes the subject, or the token itself. */
  private int relative(int at, int verb) {
    boolean describes = sentence.is(Cue.RELATIVE, at) && verb - at > 2 && verb - at <= MOST_BETWEEN;
    for (int i = at + 1; describes && i < verb; i++) {
      int here = i;
      describes =
          !sentence.token(i).sign()
              && !sentence.is(Cue.SAY, i)
              && passage.names().stream().noneMatch(name -> name.from() == here);
    }
    return describes ? verb : at;
  }

  /** The end of "set up by the council", which describes the subject, or the token itself. */
  private int agent(int at, int before) {
    Optional<CueMatch> seen = sentence.cueAt(Cue.SEEN_BY, at);
    if (seen.isPresent()) {
      return speakers.stream()
          .filter(it -> it.from() >= seen.get().to() && it.from() <= seen.get().to() + 2)
          .filter(it -> it.to() <= before)
          .map(Speaker::to)
          .findFirst()
          .orElse(at);
    }
    return at + 1 < before && sentence.is(Cue.BY, at + 1)
        ? speakers.stream()
            .filter(it -> it.from() > at + 1 && it.from() <= at + 3 && it.to() <= before)
            .map(Speaker::to)
            .findFirst()
            .orElse(at)
        : at;
  }

  /**
   * "the Agency for the security of systems": behind what completes a body's name, or the token.
   */
  private int completed(Speaker speaker, int at, int before) {
    Optional<CueMatch> of = sentence.cueAt(Cue.GENITIVE, at).filter(it -> it.to() < before);
    if (!body(speaker) || of.isEmpty() || before - speaker.to() > LONGEST_NAME) {
      return at;
    }
    int next = of.get().to();
    while (next < before && sentence.is(Cue.ARTICLE, next)) {
      next++;
    }
    int first = of.get().to();
    boolean noun =
        next < before
            && sentence.token(next).word()
            && !sentence.is(Cue.SAY, next)
            && speakers.stream().noneMatch(it -> it.from() <= first && it.to() > first);
    return noun ? next + 1 : at;
  }

  private boolean body(Speaker speaker) {
    Name name = speaker.name();
    return (name != null && (name.observer() || name.is(PartyKind.AGENCY)))
        || sentence.has(Cue.INSTITUTION, speaker.from(), speaker.to())
        || sentence.has(Cue.BODY, speaker.from(), speaker.to())
        || (name != null && !name.actor() && sentence.is(Cue.GROUP_NOUN, name.to() - 1))
        || sentence.has(Cue.SPEAKER, speaker.from(), speaker.to());
  }

  /** The end of "in X" behind a subject, or the token itself. */
  private int place(int at, int before) {
    boolean in =
        sentence.cueAt(Cue.STAFF_OF, at).filter(it -> it.code().equals("PLACE")).isPresent();
    int next = at + 1 < before && sentence.is(Cue.ARTICLE, at + 1) ? at + 2 : at + 1;
    return in
        ? passage.names().stream()
            .filter(it -> it.from() == next && it.to() <= before)
            .mapToInt(Mention::to)
            .findFirst()
            .orElse(at)
        : at;
  }

  /** The end of what may stand between a subject and its verb, or the token itself. */
  private int passed(int at) {
    if (sentence.is(Cue.COPULA, at)) {
      return at;
    }
    int moment =
        passage.moments().stream()
            .filter(it -> it.from() <= at && at < it.to())
            .mapToInt(Mention::to)
            .findFirst()
            .orElseGet(() -> undated(at));
    return PASSING.stream()
        .flatMap(cue -> sentence.cueAt(cue, at).stream())
        .mapToInt(CueMatch::to)
        .max()
        .orElse(moment);
  }

  /** Behind "last month" in a text whose day of publication nobody knows, or the token itself. */
  private int undated(int at) {
    int unit = at + 1;
    boolean dayBefore =
        sentence.is(Cue.DATE_PREPOSITION, at)
            && unit < sentence.to()
            && (sentence.is(Cue.ANCHORED_DAY, unit) || sentence.is(Cue.RELATIVE_DAY, unit));
    if (dayBefore || sentence.is(Cue.ANCHORED_DAY, at)) {
      int day = dayBefore ? unit : at;
      return sentence.cueAt(Cue.ANCHORED_DAY, day).map(CueMatch::to).orElse(day + 1);
    }
    boolean counted = sentence.is(Cue.LAST, at) || sentence.is(Cue.THIS, at);
    return counted && unit < sentence.to() && sentence.is(Cue.TIME_UNIT, unit) ? unit + 1 : at;
  }

  private int articles(Speaker speaker) {
    return speaker.from() > sentence.from() && sentence.is(Cue.ARTICLE, speaker.from() - 1) ? 1 : 0;
  }
}
