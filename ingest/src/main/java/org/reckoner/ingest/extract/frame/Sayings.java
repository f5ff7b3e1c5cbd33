// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * What one sentence does to credit somebody: "according to X", "X, which counts them, said", "said
 * X", "by X's count", "figures from X", "X has 14 of them".
 */
final class Sayings {
  private static final int NEAR = 9;
  private static final int TAKEN = 3;
  private static final int LONGEST_OBJECT = 20;

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
  private final JointSpeakers joint;
  private final SpeakerBehind behind;
  private final List<Saying> found = new ArrayList<>(2);

  Sayings(Passage passage, Set<String> accused) {
    this.passage = passage;
    this.sentence = passage.sentence();
    this.speakers = new SpeakerFinder(passage, accused).find();
    this.joint = new JointSpeakers(sentence, speakers);
    this.behind = new SpeakerBehind(passage, speakers);
    for (int at = sentence.from(); at < sentence.to(); at++) {
      sentence.cueAt(Cue.ACCORDING_TO, at).ifPresent(this::accordingTo);
    }
    sentence.cues(Cue.SAY).stream().filter(it -> !intoHands(it)).forEach(this::saying);
    sentence.cues(Cue.DENY).stream()
        .filter(it -> !sentence.is(Cue.SAY, it.from()) && !sentence.is(Cue.NEGATION, it.from()))
        .forEach(this::saying);
    sentence.cues(Cue.FORECASTS).stream().filter(this::ofThefts).forEach(this::forecasting);
    if (!passage.tallies().isEmpty()) {
      sentence.cues(Cue.INVESTIGATE).forEach(this::investigating);
    }
    speakers.forEach(this::owning);
    dropCarriers();
    found.sort(Comparator.comparingInt(Saying::at));
  }

  /** Whether what is forecast are thefts: "expects losses of", "predicts that X will steal". */
  private boolean ofThefts(CueMatch verb) {
    int last = Math.min(sentence.to(), verb.to() + NEAR);
    return Stream.of(Cue.LOSE, Cue.STEAL, Cue.THEFT, Cue.THEFTS, Cue.ATTACKS)
        .anyMatch(it -> sentence.has(it, verb.to(), last));
  }

  private void forecasting(CueMatch verb) {
    new SubjectOfSaying(passage, speakers)
        .of(verb)
        .filter(it -> it.to() == verb.from())
        .ifPresent(it -> add(it, true));
  }

  private void owning(Speaker speaker) {
    FigureOwners owners = new FigureOwners(passage);
    if (owners.counts(speaker)) {
      add(speaker, speaker.from() - sentence.from() <= NEAR);
    }
    if (owners.lists(speaker, !found.isEmpty()) || owners.heads(speaker)) {
      add(speaker, true);
    }
    if (owners.bracketed(speaker)) {
      add(speaker, false);
    }
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

  private void accordingTo(CueMatch cue) {
    if (taken(cue)) {
      return;
    }
    int stop = Math.min(cue.to() + LONGEST_OBJECT, sentence.to());
    for (int at = cue.to() + 1; at < stop; at++) {
      if (sentence.token(at).is(",")) {
        stop = at;
      }
    }
    boolean opens = stop < sentence.to() && sentence.token(stop).is(",");
    int last = opens ? stop : Math.min(stop, cue.to() + NEAR);
    speakers.stream()
        .filter(it -> it.from() > cue.from() && it.from() < last)
        .filter(it -> it.to() > cue.to() || (it.to() == cue.to() && it.anaphor()))
        .findFirst()
        .map(this::byName)
        .ifPresent(it -> add(joint.with(it), opensClause(cue)));
  }

  /** "stealing data from X": X gave no figures. */
  private boolean taken(CueMatch cue) {
    int first = Math.max(sentence.from(), cue.from() - TAKEN);
    return cue.length() > 1
        && sentence.is(Cue.FROM, cue.to() - 1)
        && (sentence.has(Cue.STEAL, first, cue.from())
            || sentence.has(Cue.THEFT, first, cue.from()));
  }

  /** "the finance minister, X": the name behind the comma is the speaker's own. */
  private Speaker byName(Speaker speaker) {
    boolean apposed =
        !speaker.named() && speaker.to() < sentence.to() && sentence.token(speaker.to()).is(",");
    return apposed
        ? speakers.stream()
            .filter(it -> it.named() && it.from() == speaker.to() + 1)
            .findFirst()
            .orElse(speaker)
        : speaker;
  }

  /** "hackers whom X ties to Y": whoever it is only describes them. */
  private boolean describes(Speaker speaker) {
    int before = speaker.from() - 1;
    return before > sentence.from()
        && sentence.is(Cue.RELATIVE_THAT, before)
        && sentence.cueBefore(Cue.ATTACKERS, before).isPresent();
  }

  /** "which, according to X, …": what is said follows, and does not stand before. */
  private boolean opensClause(CueMatch cue) {
    int before = cue.from() - 1;
    return cue.from() - sentence.from() <= 1
        || sentence.is(Cue.RELATIVE_THAT, before)
        || sentence.is(Cue.RELATIVE, before)
        || sentence.is(Cue.THAT, before);
  }

  private void saying(CueMatch say) {
    boolean noun = sentence.is(Cue.COUNTRIES, say.from());
    if (noun) {
      return;
    }
    if (noticing(say)) {
      return;
    }
    Optional<Speaker> object = clitic(say);
    if (object.isPresent()) {
      add(object.get(), false);
      return;
    }
    if (participle(say)) {
      agentOf(say);
      return;
    }
    Optional<Speaker> inverted = inverted(say);
    if (inverted.isPresent()) {
      add(inverted.get(), false);
      return;
    }
    Optional<Speaker> subject = new SubjectOfSaying(passage, speakers).of(say);
    if (subject.isPresent()) {
      add(joint.with(subject.get()), true);
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
      behind
          .described(say.to())
          .or(() -> quoted ? behind.close(say.to()) : Optional.empty())
          .ifPresent(it -> add(it, false));
    }
  }

  /**
   * "Lo informó este miércoles la policía": the pronoun is what is said, and its speaker behind.
   */
  private Optional<Speaker> clitic(CueMatch say) {
    int at = sentence.from();
    boolean opens =
        sentence.article().language().adjectivesBehind()
            && sentence.cueAt(Cue.CREDITING, at).filter(it -> it.to() >= say.to()).isPresent()
            && say.from() - at <= 2;
    boolean fronted =
        sentence.article().language().adjectivesBehind()
            && say.from() - 1 > at
            && sentence.is(Cue.PRONOUN, say.from() - 1)
            && sentence.is(Cue.ACCUSED_AS, at)
            && sentence.is(Cue.ATTRIBUTED_TO, say.from() - 1);
    return opens || fronted ? behind.described(say.to()) : Optional.empty();
  }

  /** "…, the firm that builds its software, said X": the subject behind closes the sentence. */
  private Optional<Speaker> inverted(CueMatch say) {
    boolean comma = say.from() > sentence.from() && sentence.token(say.from() - 1).is(",");
    if (!comma) {
      return Optional.empty();
    }
    return behind
        .described(say.to())
        .filter(it -> it.to() >= sentence.to() - 1 && it.from() - say.to() <= TAKEN)
        .or(
            () ->
                speakers.stream()
                    .filter(it -> it.from() >= say.to() && it.from() - say.to() <= TAKEN + 2)
                    .filter(it -> it.to() >= sentence.to() - 1)
                    .filter(it -> plain(say.to(), it.from()))
                    .findFirst());
  }

  /** Whether only words in lower case stand between: "the forensic team of". */
  private boolean plain(int from, int to) {
    return IntStream.range(from, to)
        .allMatch(at -> sentence.token(at).word() && !sentence.token(at).capitalised());
  }

  /** "X found that $9 million had left it": nobody says it, unless those do who watch others. */
  private boolean noticing(CueMatch say) {
    boolean notices =
        IntStream.range(say.from(), say.to()).anyMatch(at -> sentence.is(Cue.NOTICE, at));
    return notices
        && new SubjectOfSaying(passage, speakers)
            .of(say)
            .map(Speaker::name)
            .filter(it -> it.party() == null || it.is(PartyKind.ORGANISATION))
            .filter(it -> !it.observer() && !sentence.has(Cue.ANALYST, sentence.from(), it.from()))
            .isPresent();
  }

  /** "is credited with 11 thefts by X": whoever does the crediting. */
  private void agentOf(CueMatch say) {
    boolean passive =
        say.from() > sentence.from()
            && (sentence.is(Cue.COPULA, say.from() - 1)
                || (sentence.token(say.from() - 1).is(",")
                    && say.to() < sentence.to()
                    && sentence.is(Cue.BY, say.to())));
    int last = Math.min(sentence.to(), say.to() + LONGEST_OBJECT);
    for (int at = say.to(); passive && at < last && !sentence.token(at).is(";"); at++) {
      int by = sentence.cueAt(Cue.BY, at).map(CueMatch::to).orElse(at);
      int next = by < sentence.to() && sentence.is(Cue.ARTICLE, by) ? by + 1 : by;
      if (by > at) {
        speakers.stream()
            .filter(it -> it.from() == next)
            .filter(
                it ->
                    it.name() == null
                        || it.from() < it.name().from()
                        || it.name().observer()
                        || it.name().party() != null)
            .findFirst()
            .ifPresent(it -> add(it, false));
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
          .filter(
              it ->
                  it.to() <= verb.from()
                      && verb.from() - it.to() <= 3
                      && new SubjectOfSaying(passage, speakers).able(it))
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

  /**
   * "the reported losses", "was reported", "groups linked to X": nobody is the subject of saying.
   */
  private boolean participle(CueMatch say) {
    int before = say.from() - 1;
    if (SubjectOfSaying.clitic(sentence, say)) {
      return false;
    }
    boolean accuses =
        sentence.cueAt(Cue.ATTRIBUTED_TO, say.from()).filter(it -> it.to() > say.to()).isPresent()
            && before >= sentence.from()
            && !sentence.is(Cue.AUXILIARY, before)
            && speakers.stream().noneMatch(it -> it.to() == say.from() && !describes(it));
    return accuses
        || (before >= sentence.from()
            && ((sentence.is(Cue.ARTICLE, before) && say.length() == 1)
                || sentence.is(Cue.COPULA, before)
                || (sentence.token(before).is(",")
                    && say.to() < sentence.to()
                    && sentence.is(Cue.BY, say.to()))));
  }

  /** "put $5 million into the hands of": nobody puts a figure at anything there. */
  private boolean intoHands(CueMatch say) {
    return sentence.cues(Cue.GAIN, say.from(), say.to()).stream()
        .anyMatch(it -> it.from() == say.from() && it.code().equals("HANDS"));
  }
}
