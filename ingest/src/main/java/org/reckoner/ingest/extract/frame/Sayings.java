// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Mention;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * What one sentence does to credit somebody: "according to X", "X, which counts them, said", "said
 * X", "by X's count", "figures from X", "X has 14 of them".
 */
final class Sayings {
  private static final int NEAR = 9;
  private static final int APPOSITION = 30;
  private static final int MOST_BETWEEN = 7;

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
          Cue.ADVERB);

  /** What may stand between a verb of saying and a subject behind it. */
  private static final Set<Cue> DESCRIBING =
      EnumSet.of(
          Cue.ARTICLE,
          Cue.TITLE_WORD,
          Cue.VICTIM_NOUN,
          Cue.INSTITUTION,
          Cue.GENITIVE,
          Cue.MADE_BY,
          Cue.DATE_PREPOSITION,
          Cue.DEMONYM,
          Cue.WEEKDAY,
          Cue.CRYPTO,
          Cue.BODY,
          Cue.POSSESSIVE);

  /**
   * One of them.
   *
   * @param leads whether what is said follows the speaker
   */
  record Saying(Speaker speaker, boolean leads) {
    int at() {
      return speaker.from();
    }
  }

  private final Passage passage;
  private final Sentence sentence;
  private final List<Speaker> speakers;
  private final List<Saying> found = new ArrayList<>(2);

  Sayings(Passage passage, Set<String> accused) {
    this.passage = passage;
    this.sentence = passage.sentence();
    this.speakers = new SpeakerFinder(passage, accused).find();
    for (int at = sentence.from(); at < sentence.to(); at++) {
      sentence.cueAt(Cue.ACCORDING_TO, at).ifPresent(this::accordingTo);
    }
    sentence.cues(Cue.SAY).forEach(this::saying);
    if (!passage.tallies().isEmpty()) {
      sentence.cues(Cue.INVESTIGATE).forEach(this::investigating);
    }
    speakers.forEach(this::reckoning);
    speakers.forEach(this::listing);
    speakers.forEach(this::bracketed);
    speakers.forEach(this::titled);
    dropCarriers();
    found.sort(Comparator.comparingInt(Saying::at));
  }

  List<Speaker> speakers() {
    return speakers;
  }

  /** In the order of the text. */
  List<Saying> all() {
    return found;
  }

  private void add(Speaker speaker, boolean leads) {
    if (found.stream().noneMatch(it -> it.speaker.equals(speaker))) {
      found.add(new Saying(speaker, leads));
    }
  }

  /** "X, citing Y, reported": Y says it. */
  private void dropCarriers() {
    for (CueMatch cue : sentence.cues(Cue.ACCORDING_TO)) {
      boolean cited =
          cue.code().equals("CITED")
              && found.stream().anyMatch(it -> it.at() >= cue.to() && it.at() - cue.to() <= NEAR);
      if (cited) {
        found.removeIf(it -> it.at() < cue.from());
      }
    }
  }

  /** "… $660 million (X)": whose figure it is, in brackets behind it. */
  private void bracketed(Speaker speaker) {
    Name name = speaker.name();
    int from = speaker.from();
    boolean alone =
        name != null
            && name.observer()
            && from > sentence.from()
            && sentence.token(from - 1).is("(")
            && speaker.to() < sentence.to()
            && sentence.token(speaker.to()).is(")");
    boolean behindFigure =
        alone
            && Stream.of(passage.money(), passage.tallies(), passage.moments(), passage.stretches())
                .flatMap(List::stream)
                .anyMatch(it -> it.to() == from - 1);
    if (behindFigure) {
      add(speaker, false);
    }
  }

  private void accordingTo(CueMatch cue) {
    int stop = Math.min(cue.to() + NEAR, sentence.to());
    for (int at = cue.to() + 1; at < stop; at++) {
      if (sentence.token(at).is(",")) {
        stop = at;
      }
    }
    int last = stop;
    speakers.stream()
        .filter(it -> it.from() >= cue.to() && it.from() < last)
        .findFirst()
        .ifPresent(it -> add(joined(it), cue.from() - sentence.from() <= 1));
  }

  private void saying(CueMatch say) {
    if (participle(say)) {
      return;
    }
    Optional<Speaker> subject =
        speakers.stream()
            .filter(it -> it.to() <= say.from() && subject(it) && connects(it, say))
            .filter(it -> !pronounSpeaks(it, say))
            .reduce(
                (first, second) ->
                    located(second) || (first.named() && apposed(second, say)) ? first : second);
    if (subject.isPresent()) {
      add(joined(subject.get()), true);
      return;
    }
    if (say.from() > sentence.from() && sentence.is(Cue.PRONOUN, say.from() - 1)) {
      speakers.stream()
          .filter(it -> it.named() && it.from() == firstWord())
          .findFirst()
          .ifPresent(it -> add(it, true));
      return;
    }
    boolean quoted =
        say.from() > sentence.from()
            && (",\"'”“’—–-»".contains(sentence.token(say.from() - 1).text())
                || sentence.is(Cue.AUXILIARY, say.from() - 1));
    if (quoted || sentence.article().language().verbFinal()) {
      subjectBehind(say.to())
          .or(() -> quoted ? closeBehind(say.to()) : Optional.empty())
          .ifPresent(it -> add(it, false));
    }
  }

  /** "In a study presented in X it counts 12": whoever "it" is speaks, and no place does. */
  private boolean pronounSpeaks(Speaker speaker, CueMatch say) {
    int at = speaker.from() - articles(speaker);
    return say.from() > speaker.to()
        && sentence.is(Cue.PRONOUN, say.from() - 1)
        && at > sentence.from()
        && sentence.is(Cue.PLACE, at - 1)
        && !sentence.is(Cue.MADE_BY, at - 1);
  }

  /** "the agency in X said": the place says nothing. */
  private boolean located(Speaker speaker) {
    int at = speaker.from() - articles(speaker);
    return speaker.named()
        && at > sentence.from()
        && sentence.is(Cue.STAFF_OF, at - 1)
        && sentence.cueAt(Cue.STAFF_OF, at - 1).orElseThrow().code().equals("PLACE");
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

  /** "X's review: $1.7 billion gone", "X (press release): 21 firms": what follows is X's. */
  private void titled(Speaker speaker) {
    Name name = speaker.name();
    boolean able = name != null && !name.actor() && (name.observer() || name.party() != null);
    if (!able || speaker.from() - sentence.from() > 1) {
      return;
    }
    int at = speaker.to();
    int last = Math.min(sentence.to(), at + NEAR);
    boolean bracket = at < last && sentence.token(at).is("(");
    boolean owns = at < last && sentence.is(Cue.POSSESSIVE, at);
    for (int i = at; i < last; i++) {
      if (sentence.token(i).is(":")) {
        boolean work = sentence.has(Cue.REPORT, at, i) || sentence.has(Cue.RECKONING, at, i);
        if (i == at || bracket || (owns && work)) {
          add(speaker, true);
        }
        return;
      }
    }
  }

  /** "X is looking into 58 attacks": the number is X's. */
  private void investigating(CueMatch verb) {
    boolean counts =
        passage.tallies().stream()
            .anyMatch(it -> it.from() >= verb.to() && it.from() - verb.to() <= 3);
    if (counts) {
      speakers.stream()
          .filter(it -> it.to() <= verb.from() && verb.from() - it.to() <= 3 && subject(it))
          .reduce((first, second) -> second)
          .ifPresent(it -> add(it, true));
    }
  }

  /** Where the sentence's subject begins, if it is the first thing there. */
  private int firstWord() {
    int at = sentence.from();
    while (at + 1 < sentence.to() && (sentence.token(at).sign() || sentence.is(Cue.ARTICLE, at))) {
      at++;
    }
    return at;
  }

  private Optional<Speaker> closeBehind(int from) {
    return speakers.stream()
        .filter(it -> it.from() >= from && it.from() <= from + 3)
        .findFirst()
        .filter(it -> straight(from, it.from()));
  }

  /** "…, estime la société d'analyse X": only a description stands between the verb and X. */
  private Optional<Speaker> subjectBehind(int from) {
    int last = Math.min(sentence.to(), from + NEAR + 2);
    for (int at = from; at < last; at++) {
      int here = at;
      Optional<Speaker> speaker = speakers.stream().filter(it -> it.from() == here).findFirst();
      if (speaker.isPresent()) {
        return speaker;
      }
      if (sentence.token(at).sign() || !describes(at)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean describes(int at) {
    return DESCRIBING.stream().anyMatch(cue -> sentence.is(cue, at))
        || passage.moments().stream().anyMatch(it -> it.from() <= at && at < it.to())
        || described(at);
  }

  /** The second word of a phrase that describes: "d'analyse" in "cabinet d'analyse". */
  private boolean described(int at) {
    for (int from = Math.max(sentence.from(), at - 3); from < at; from++) {
      int first = from;
      boolean covered =
          Stream.of(Cue.TITLE_WORD, Cue.VICTIM_NOUN)
              .flatMap(cue -> sentence.cueAt(cue, first).stream())
              .anyMatch(match -> match.to() > at);
      if (covered) {
        return true;
      }
    }
    return false;
  }

  /** Whether only articles, numbers and ordinary words stand between the verb and its subject. */
  private boolean straight(int from, int to) {
    for (int at = from; at < to; at++) {
      if (sentence.token(at).sign() || sentence.is(Cue.DATE_PREPOSITION, at)) {
        return false;
      }
    }
    return true;
  }

  /**
   * "the reported losses", "was reported", "groups linked to X": nobody is the subject of saying.
   */
  private boolean participle(CueMatch say) {
    int before = say.from() - 1;
    boolean accuses =
        sentence.cueAt(Cue.ATTRIBUTED_TO, say.from()).filter(it -> it.to() > say.to()).isPresent()
            && before >= sentence.from()
            && !sentence.is(Cue.AUXILIARY, before);
    return accuses
        || (before >= sentence.from()
            && ((sentence.is(Cue.ARTICLE, before) && say.length() == 1)
                || sentence.is(Cue.COPULA, before)));
  }

  /** "X, Y and Z": all of them, in the words of the text. */
  private Speaker joined(Speaker one) {
    Speaker first = one;
    Speaker last = one;
    Speaker reached = one;
    for (Speaker other : speakers) {
      if (other.from() > reached.to() && pairs(reached, other)) {
        last = sentence.has(Cue.AND, reached.to(), other.from()) ? other : last;
        reached = other;
      }
    }
    boolean and = !first.equals(last);
    for (int i = speakers.size() - 1; i >= 0; i--) {
      Speaker other = speakers.get(i);
      boolean joint = other.to() < first.from() && pairs(other, first);
      if (joint && (and || sentence.has(Cue.AND, other.to(), first.from()))) {
        first = other;
        and = true;
      }
    }
    return first.equals(last)
        ? one
        : new Speaker(
            first.from(), last.to(), sentence.words(first.from(), last.to()), one.name(), false);
  }

  /** Whether "and" or a comma alone joins two that have names. */
  private boolean pairs(Speaker one, Speaker other) {
    int at = one.to();
    boolean list = other.named() && one.named() && other.from() - at <= 3;
    while (list && at < other.from()) {
      list = sentence.is(Cue.AND, at) || sentence.token(at).is(",") || sentence.is(Cue.ARTICLE, at);
      at++;
    }
    return list;
  }

  /** "the theft from X": what a preposition governs does nothing, unless it made the report. */
  private boolean subject(Speaker speaker) {
    int at = speaker.from() - articles(speaker);
    boolean governed =
        sentence.cueBefore(Cue.FROM, at).isPresent()
            || sentence.cueBefore(Cue.SEEN_BY, at).isPresent()
            || sentence.cueBefore(Cue.BY, at).isPresent()
            || sentence.cueBefore(Cue.SUCH_AS, at).isPresent();
    boolean seen = sentence.cueBefore(Cue.SEEN_BY, at).isPresent();
    return !governed
        || (!seen
            && sentence.has(
                Cue.REPORT, Math.max(sentence.from(), speaker.from() - 10), speaker.from()));
  }

  /** Whether the verb is what the speaker does: nothing else stands between that could. */
  private boolean connects(Speaker speaker, CueMatch say) {
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
      int place = place(at, say.from());
      if (place > at) {
        at = place;
        continue;
      }
      int next = at == say.from() - 1 && sentence.is(Cue.PRONOUN, at) ? at + 1 : passed(at);
      if (next == at || next > say.from() || ++passed > MOST_BETWEEN) {
        return makerOf(speaker, say);
      }
      at = next;
    }
    return true;
  }

  /** "the agency, X, says": the name between the commas is the subject's own. */
  private boolean apposed(Speaker speaker, CueMatch say) {
    int before = joined(speaker).from() - 1;
    return speaker.to() + 1 <= say.from()
        && sentence.token(speaker.to()).is(",")
        && before > sentence.from()
        && sentence.token(before).is(",")
        && speakers.stream().anyMatch(it -> before - it.to() <= 1 && it.to() <= before);
  }

  /** "a report by X, out on Monday, found": the verb is the report's, and so its maker's. */
  private boolean makerOf(Speaker speaker, CueMatch say) {
    boolean made = sentence.cueBefore(Cue.MADE_BY, speaker.from() - articles(speaker)).isPresent();
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
            .orElse(at);
    return PASSING.stream()
        .flatMap(cue -> sentence.cueAt(cue, at).stream())
        .mapToInt(CueMatch::to)
        .max()
        .orElse(moment);
  }

  /** "X's count", "a tally by X", "X's own figures". */
  private void reckoning(Speaker speaker) {
    int at = speaker.to();
    boolean genitive = at < sentence.to() && sentence.is(Cue.POSSESSIVE, at);
    Optional<CueMatch> made = sentence.cueBefore(Cue.MADE_BY, speaker.from() - articles(speaker));
    boolean counts =
        genitive && sentence.has(Cue.RECKONING, at + 1, Math.min(sentence.to(), at + 5));
    boolean counted = made.isPresent() && reckoned(made.get().from());
    if (counts || counted) {
      add(speaker, speaker.from() - sentence.from() <= NEAR);
    }
  }

  private int articles(Speaker speaker) {
    return speaker.from() > sentence.from() && sentence.is(Cue.ARTICLE, speaker.from() - 1) ? 1 : 0;
  }

  private boolean reckoned(int to) {
    return sentence.cueBefore(Cue.RECKONING, to).isPresent();
  }

  /** "X has 14 incidents for 2021", and with the verb left out: "and Y a total of $3 billion". */
  private void listing(Speaker speaker) {
    Name name = speaker.name();
    boolean carries = sentence.cueBefore(Cue.SEEN_BY, speaker.from()).isPresent();
    if (name == null || carries || name.actor() || !(name.observer() || name.party() != null)) {
      return;
    }
    int at = speaker.to();
    at = at < sentence.to() ? pastApposition(at) : at;
    boolean lists = at < sentence.to() && sentence.is(Cue.LISTS, at);
    boolean puts = lists && putAt(sentence.cueAt(Cue.LISTS, at).orElseThrow().to());
    boolean gap =
        !found.isEmpty()
            && speaker.from() > sentence.from()
            && (sentence.is(Cue.AND, speaker.from() - 1)
                || sentence.token(speaker.from() - 1).is(",")
                || sentence.token(speaker.from() - 1).is(";"));
    if (puts || (lists && figureBehind(at + 1)) || (gap && figureBehind(speaker.to()))) {
      add(speaker, true);
    }
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
