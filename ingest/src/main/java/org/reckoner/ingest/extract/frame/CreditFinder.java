// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.AsserterBasis;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Finds whom each sentence credits: "according to X", "X said", "a report by X found", "the report
 * says" (whose report it was stands before), and a sentence that only credits and leaves the
 * figures to the next one ("analyses by X have shed light on …").
 */
final class CreditFinder {
  private static final int NEAR = 9;

  private final IdentityHashMap<Passage, Credit> credits = new IdentityHashMap<>();

  /** Who made the report, or leads the investigation, that later sentences take up. */
  private @Nullable Credit maker;

  private @Nullable Passage previous;

  CreditFinder(List<Passage> passages) {
    for (Passage passage : passages) {
      read(passage);
      previous = passage;
    }
  }

  /** Whom the passage credits, in its own words or by what stands before it. */
  Optional<Credit> of(Passage passage) {
    return Optional.ofNullable(credits.get(passage));
  }

  /**
   * Whom the clause around a token credits. Clauses that a semicolon parts have speakers of their
   * own: "X values it at $275 million; Y gives $281 million".
   */
  Optional<Credit> of(Passage passage, int at) {
    Sentence sentence = passage.sentence();
    int from = sentence.from();
    int to = sentence.to();
    boolean firm = false;
    for (int i = sentence.from(); i < sentence.to(); i++) {
      boolean clause =
          i > sentence.from() && sentence.token(i - 1).is(",") && sentence.is(Cue.CONNECTOR, i);
      if (sentence.token(i).is(";") || clause) {
        firm |= sentence.token(i).is(";");
        from = i < at ? i + 1 : from;
        to = i >= at ? Math.min(to, i) : to;
      }
    }
    boolean whole = from == sentence.from() && to == sentence.to();
    Optional<Credit> credit = of(passage);
    if (whole || credit.isEmpty() || credit.get().basis() != AsserterBasis.SENTENCE) {
      return credit;
    }
    Optional<Credit> own = own(passage, from, to);
    return firm ? own : own.or(() -> credit);
  }

  private void read(Passage passage) {
    Optional<Credit> own = own(passage, passage.sentence().from(), passage.sentence().to());
    own.ifPresent(credit -> credits.put(passage, credit));
    own.filter(credit -> previous != null && creditsBefore(passage))
        .ifPresent(credit -> credits.putIfAbsent(previous, credit.asContext()));
    if (own.isEmpty()) {
      anaphor(passage)
          .or(() -> speakerAgain(passage))
          .or(() -> leftOver(passage))
          .ifPresent(credit -> credits.put(passage, credit));
    }
    reportMaker(passage)
        .ifPresent(name -> maker = new Credit(name, AsserterBasis.CONTEXT, passage));
  }

  /** "This range is given by X": it credits the figure of the sentence before. */
  private boolean creditsBefore(Passage passage) {
    Sentence sentence = passage.sentence();
    boolean takesUp =
        sentence.cues(Cue.FIGURE).stream()
            .anyMatch(
                noun ->
                    sentence.has(
                        Cue.THESE, Math.max(sentence.from(), noun.from() - 2), noun.from()));
    return takesUp && !figures(passage) && previous != null && figures(previous);
  }

  /** A credit in the sentence itself. */
  private static Optional<Credit> own(Passage passage, int from, int to) {
    return accordingTo(passage, from, to)
        .or(() -> subjectOfSaying(passage, from, to))
        .map(name -> new Credit(name, AsserterBasis.SENTENCE, passage));
  }

  private static Optional<String> accordingTo(Passage passage, int from, int to) {
    Sentence sentence = passage.sentence();
    for (CueMatch cue : sentence.cues(Cue.ACCORDING_TO, from, to)) {
      Optional<Name> name = firstName(passage, cue.to(), cue.to() + NEAR);
      if (name.isPresent()) {
        return name.map(Name::spoken);
      }
      Optional<String> body = body(sentence, cue.to());
      if (body.isPresent()) {
        return body;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> body(Sentence sentence, int from) {
    int last = Math.min(sentence.to(), from + 4);
    return sentence.cues(Cue.BODY, Math.min(from, last), last).stream()
        .findFirst()
        .map(body -> sentence.words(body.from(), body.to()));
  }

  private static Optional<Name> firstName(Passage passage, int from, int to) {
    int stop = Math.min(to, passage.sentence().to());
    for (int at = from; at < stop; at++) {
      if (passage.sentence().token(at).is(",") && at > from + 1) {
        stop = at;
      }
    }
    int last = stop;
    return passage.names().stream()
        .filter(name -> name.from() >= from && name.from() < last && speaks(name))
        .findFirst();
  }

  private static boolean speaks(Name name) {
    return !name.adjective() && !name.is(PartyKind.INTRUSION_SET);
  }

  /** "X said", "a report by X found", "X's analysis shows", "said X". */
  private static Optional<String> subjectOfSaying(Passage passage, int from, int to) {
    Sentence sentence = passage.sentence();
    for (CueMatch say : sentence.cues(Cue.SAY, from, to)) {
      Optional<Name> subject = subject(passage, say);
      if (subject.isPresent()) {
        return subject.map(Name::spoken);
      }
      Optional<String> body =
          sentence.cues(Cue.BODY, from, to).stream()
              .filter(match -> match.to() <= say.from() && say.from() - match.to() <= 2)
              .findFirst()
              .map(match -> sentence.words(match.from(), match.to()));
      if (body.isPresent()) {
        return body;
      }
    }
    return Optional.empty();
  }

  private static Optional<Name> subject(Passage passage, CueMatch say) {
    Sentence sentence = passage.sentence();
    boolean participle =
        say.from() > sentence.from()
            && (sentence.is(Cue.ARTICLE, say.from() - 1)
                || sentence.token(say.from() - 1).folded().matches("is|are|was|were|be|been|an"));
    if (participle) {
      return Optional.empty();
    }
    for (Name name : passage.names()) {
      if (speaks(name) && name.to() <= say.from() && connects(passage, name, say)) {
        return Optional.of(name);
      }
    }
    boolean quoted = say.from() > sentence.from() && sentence.token(say.from() - 1).sign();
    boolean inverted = sentence.article().language().verbFinal();
    return quoted || inverted ? subjectBehind(passage, say.to()) : Optional.empty();
  }

  /** "…, estime la société d'analyse X": only a description stands between the verb and X. */
  private static Optional<Name> subjectBehind(Passage passage, int from) {
    Sentence sentence = passage.sentence();
    int last = Math.min(sentence.to(), from + NEAR + 2);
    for (int at = from; at < last; at++) {
      int here = at;
      Optional<Name> name =
          passage.names().stream().filter(it -> it.from() == here && speaks(it)).findFirst();
      if (name.isPresent()) {
        return name;
      }
      boolean moment =
          passage.moments().stream().anyMatch(it -> it.from() <= here && here < it.to());
      boolean describes =
          moment
              || sentence.is(Cue.ARTICLE, at)
              || sentence.is(Cue.TITLE_WORD, at)
              || sentence.is(Cue.VICTIM_NOUN, at)
              || sentence.is(Cue.INSTITUTION, at)
              || sentence.is(Cue.GENITIVE, at)
              || sentence.is(Cue.MADE_BY, at)
              || sentence.is(Cue.DATE_PREPOSITION, at)
              || sentence.is(Cue.DEMONYM, at)
              || sentence.is(Cue.WEEKDAY, at)
              || sentence.is(Cue.CRYPTO, at)
              || sentence.is(Cue.BODY, at)
              || sentence.is(Cue.POSSESSIVE, at)
              || described(sentence, at);
      if (!describes || sentence.token(at).sign()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The second word of a phrase that describes: "d'analyse" in "cabinet d'analyse". */
  private static boolean described(Sentence sentence, int at) {
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

  /** Whether only a report noun, an auxiliary or a bracket stands between the name and its verb. */
  private static boolean connects(Passage passage, Name name, CueMatch say) {
    Sentence sentence = passage.sentence();
    boolean made =
        sentence.cueBefore(Cue.MADE_BY, name.from()).isPresent() || describedMaker(passage, name);
    boolean report =
        made && sentence.has(Cue.REPORT, Math.max(sentence.from(), name.from() - 10), name.from());
    int gap = say.from() - name.to();
    if (report && gap <= 6) {
      return true;
    }
    for (int at = name.to(); at < say.from(); at++) {
      boolean passes =
          (sentence.is(Cue.AUXILIARY, at)
                  && !sentence.token(at).folded().matches("is|are|was|were|been|being|be"))
              || sentence.is(Cue.REPORT, at)
              || sentence.is(Cue.POSSESSIVE, at)
              || sentence.is(Cue.ATTACKERS, at)
              || sentence.is(Cue.TITLE_WORD, at)
              || sentence.is(Cue.VICTIM_NOUN, at)
              || sentence.is(Cue.RELATIVE_DAY, at)
              || "()".contains(sentence.token(at).text());
      if (!passes || gap > 6) {
        return false;
      }
    }
    return !name.actor()
        || sentence.has(Cue.REPORT, name.to(), say.from())
        || (name.party() != null && !name.party().id().equals("dprk"));
  }

  /** "analyses by blockchain intelligence firms such as X". */
  private static boolean describedMaker(Passage passage, Name name) {
    Sentence sentence = passage.sentence();
    return sentence.cueBefore(Cue.SUCH_AS, name.from()).isPresent()
        && sentence.has(Cue.MADE_BY, Math.max(sentence.from(), name.from() - 9), name.from());
  }

  /** "The report details …": the report that a sentence before spoke of. */
  private Optional<Credit> anaphor(Passage passage) {
    if (maker == null) {
      return Optional.empty();
    }
    Sentence sentence = passage.sentence();
    for (CueMatch report : sentence.cues(Cue.REPORT)) {
      boolean taken =
          report.from() > sentence.from()
              && (sentence.is(Cue.ARTICLE, report.from() - 1)
                  || sentence.is(Cue.THESE, report.from() - 1));
      int last = Math.min(sentence.to(), report.to() + 14);
      boolean says =
          sentence.has(Cue.SAY, report.to(), last)
              || sentence.has(Cue.ADVISE, report.to(), last)
              || sentence.has(Cue.CALL_FOR, report.to(), last);
      if (taken && says) {
        return Optional.of(maker);
      }
    }
    return Optional.empty();
  }

  /**
   * "it says", "the company says": whoever spoke, or was spoken of first, in the sentence before.
   */
  private Optional<Credit> speakerAgain(Passage passage) {
    Sentence sentence = passage.sentence();
    Passage before = previous;
    if (before == null || sentence.paragraph() - before.sentence().paragraph() > 1) {
      return Optional.empty();
    }
    boolean again = sentence.cues(Cue.SAY).stream().anyMatch(say -> takesUpSpeaker(sentence, say));
    if (!again) {
      return Optional.empty();
    }
    Credit spoke = credits.get(before);
    return spoke != null
        ? Optional.of(spoke.asContext())
        : before.names().stream()
            .filter(name -> speaks(name) && !name.actor())
            .findFirst()
            .map(name -> new Credit(name.spoken(), AsserterBasis.CONTEXT, before));
  }

  private static boolean takesUpSpeaker(Sentence sentence, CueMatch say) {
    int at = say.from() - 1;
    while (at > sentence.from() && sentence.is(Cue.AUXILIARY, at)) {
      at--;
    }
    if (at < sentence.from()) {
      return false;
    }
    boolean pronoun = sentence.is(Cue.PRONOUN, at) && at - sentence.from() <= 12;
    boolean noun =
        at > sentence.from()
            && (sentence.is(Cue.VICTIM_NOUN, at) || sentence.is(Cue.BODY, at))
            && sentence.is(Cue.DEFINITE, at - 1);
    return pronoun || noun;
  }

  /** The sentence before only credits, and states no figure of its own. */
  private Optional<Credit> leftOver(Passage passage) {
    Passage before = previous;
    if (before == null || before.sentence().paragraph() != passage.sentence().paragraph()) {
      return Optional.empty();
    }
    Credit credit = credits.get(before);
    if (credit == null || figures(before) || !before.sentence().has(Cue.REPORT)) {
      return Optional.empty();
    }
    return figures(passage) ? Optional.of(credit.asContext()) : Optional.empty();
  }

  private static boolean figures(Passage passage) {
    return !passage.money().isEmpty() || !passage.tallies().isEmpty();
  }

  /** Who made the report or investigation that this sentence introduces. */
  private static Optional<String> reportMaker(Passage passage) {
    Sentence sentence = passage.sentence();
    List<CueMatch> works = new java.util.ArrayList<>(sentence.cues(Cue.REPORT));
    works.addAll(sentence.cues(Cue.INVESTIGATE));
    for (CueMatch report : works) {
      Optional<Name> before =
          passage.names().stream()
              .filter(
                  name ->
                      body(name) && name.to() <= report.from() && report.from() - name.to() <= 6)
              .reduce((first, second) -> second);
      Optional<Name> behind =
          passage.names().stream()
              .filter(
                  name ->
                      body(name)
                          && name.from() >= report.to()
                          && name.from() - report.to() <= 5
                          && sentence.has(Cue.MADE_BY, report.to(), name.from()))
              .findFirst();
      Optional<Name> made = behind.or(() -> before);
      if (made.isPresent()) {
        return made.map(Name::spoken);
      }
    }
    return Optional.empty();
  }

  private static boolean body(Name name) {
    return speaks(name) && !name.is(PartyKind.STATE) && name.party() != null;
  }
}
