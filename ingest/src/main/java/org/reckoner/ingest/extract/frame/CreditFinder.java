// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.AsserterBasis;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.frame.Sayings.Saying;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Finds whom each sentence credits, in its own words or by what stands around it: "the report says"
 * (whose report it was stands before), "the agency puts it at" (which agency does), a sentence that
 * only credits and leaves the figures to the next one, a quotation whose speaker the next names.
 */
final class CreditFinder {
  private static final int FIRM_REACH = 3;
  private static final int APPOSED = 5;
  private static final int LONGEST_CREDIT = 24;
  private static final int LONGEST_LIST = 12;

  private final List<Passage> passages;
  private final Set<String> accused;
  private final IdentityHashMap<Passage, Sayings> sayings = new IdentityHashMap<>();
  private final IdentityHashMap<Passage, Credit> credits = new IdentityHashMap<>();

  /** Who made the report, or leads the investigation, that later sentences take up. */
  private @Nullable Credit maker;

  /** The named body that was credited last. */
  private @Nullable Credit speaker;

  /**
   * @param accused register ids of the states that the article makes attackers
   */
  CreditFinder(List<Passage> passages, Set<String> accused) {
    this.passages = passages;
    this.accused = accused;
    for (int i = 0; i < passages.size(); i++) {
      read(i);
    }
    for (int i = 0; i + 1 < passages.size(); i++) {
      quoted(passages.get(i), passages.get(i + 1));
    }
  }

  /** Whom the passage credits, in its own words or by what stands before it. */
  Optional<Credit> of(Passage passage) {
    return Optional.ofNullable(credits.get(passage));
  }

  /**
   * Whom the words around a token credit. Clauses have speakers of their own: "X values it at $275
   * million; Y gives $281 million"; in one clause, who was named before a figure goes before who is
   * named behind it.
   */
  Optional<Credit> of(Passage passage, int at) {
    Optional<Credit> credit = of(passage);
    Sayings said = sayings.get(passage);
    if (said == null || said.all().size() < 2) {
      return credit;
    }
    int from = clauseStart(passage.sentence(), at);
    int to = clauseEnd(passage.sentence(), at);
    List<Saying> own = said.all().stream().filter(it -> it.at() >= from && it.at() < to).toList();
    return nearest(own.isEmpty() ? said.all() : own, at)
        .flatMap(saying -> credit(passage, saying.speaker()))
        .or(() -> credit);
  }

  private static Optional<Saying> nearest(List<Saying> all, int at) {
    return all.stream()
        .filter(it -> it.leads() && it.at() <= at)
        .reduce((first, second) -> second)
        .or(() -> all.stream().filter(it -> it.at() > at).findFirst())
        .or(() -> all.stream().findFirst());
  }

  private static int clauseStart(Sentence sentence, int at) {
    for (int i = at; i > sentence.from(); i--) {
      if (parts(sentence, i - 1)) {
        return i;
      }
    }
    return sentence.from();
  }

  private static int clauseEnd(Sentence sentence, int at) {
    for (int i = at; i < sentence.to(); i++) {
      if (parts(sentence, i)) {
        return i;
      }
    }
    return sentence.to();
  }

  private static boolean parts(Sentence sentence, int at) {
    boolean joint =
        at + 1 < sentence.to()
            && sentence.token(at).is(",")
            && (sentence.is(Cue.AND, at + 1) || sentence.is(Cue.CONNECTOR, at + 1));
    return joint || sentence.token(at).is(";");
  }

  private void read(int index) {
    Passage passage = passages.get(index);
    Passage before = index == 0 ? null : passages.get(index - 1);
    Sayings said = new Sayings(passage, accused);
    sayings.put(passage, said);
    said.all().stream()
        .flatMap(saying -> credit(passage, saying.speaker()).stream())
        .findFirst()
        .or(() -> anaphor(passage))
        .or(() -> before == null ? Optional.empty() : again(passage, before))
        .or(() -> before == null ? Optional.empty() : leftOver(passage, before))
        .ifPresent(credit -> credits.put(passage, credit));
    said.all().stream()
        .map(Saying::speaker)
        .filter(it -> it.named() || institution(it))
        .reduce((first, second) -> second)
        .ifPresent(it -> speaker = new Credit(it.words(), AsserterBasis.CONTEXT, passage));
    if (before != null && creditsBefore(passage, before)) {
      Optional.ofNullable(credits.get(passage))
          .or(() -> onlyNamed(passage, said))
          .ifPresent(it -> creditAll(index, it));
    }
    reportMaker(passage)
        .map(name -> new Credit(name, AsserterBasis.CONTEXT, passage))
        .or(() -> Optional.ofNullable(credits.get(passage)).filter(it -> brings(passage)))
        .ifPresent(it -> maker = it);
  }

  /** "Seoul's spy agency": later sentences may call it the agency. */
  private static boolean institution(Speaker speaker) {
    return !speaker.anaphor() && speaker.words().indexOf(' ') > 0;
  }

  /** The credit that a speaker earns; one that is only taken up is the body named before. */
  private Optional<Credit> credit(Passage passage, Speaker by) {
    if (!by.anaphor()) {
      return Optional.of(new Credit(by.words(), AsserterBasis.SENTENCE, passage));
    }
    Optional<Credit> firm = firm(passage, by);
    if (firm.isPresent()) {
      return firm;
    }
    Credit known = speaker;
    return known != null && !known.where().equals(passage)
        ? Optional.of(known)
        : named(passage)
            .or(() -> Optional.of(new Credit(by.words(), AsserterBasis.SENTENCE, passage)));
  }

  /** "the company says": the one that a sentence before introduced by such a noun. */
  private Optional<Credit> firm(Passage passage, Speaker by) {
    if (!passage.sentence().has(Cue.VICTIM_NOUN, by.from(), by.to())) {
      return Optional.empty();
    }
    int index = passages.indexOf(passage);
    for (int i = index - 1; i >= Math.max(0, index - FIRM_REACH); i--) {
      Passage before = passages.get(i);
      Optional<Name> name =
          before.names().stream()
              .filter(it -> speaks(it) && !it.observer() && !it.is(PartyKind.STATE))
              .filter(it -> introduced(before.sentence(), it))
              .reduce((first, second) -> second);
      if (name.isPresent()) {
        return name.map(it -> new Credit(it.spoken(), AsserterBasis.CONTEXT, before));
      }
    }
    return Optional.empty();
  }

  /** "the exchange X", "X, an exchange". */
  private static boolean introduced(Sentence sentence, Name name) {
    boolean apposed =
        name.to() < sentence.to()
            && sentence.token(name.to()).is(",")
            && sentence.has(
                Cue.VICTIM_NOUN, name.to(), Math.min(sentence.to(), name.to() + APPOSED));
    return apposed || sentence.cueBefore(Cue.VICTIM_NOUN, name.from()).isPresent();
  }

  /** The body that the two sentences before spoke of last. */
  private Optional<Credit> named(Passage passage) {
    int index = passages.indexOf(passage);
    for (int i = index - 1; i >= Math.max(0, index - 2); i--) {
      Passage before = passages.get(i);
      Optional<Name> name =
          before.names().stream()
              .filter(it -> body(it) || it.observer())
              .reduce((first, second) -> second);
      if (name.isPresent()) {
        return name.map(it -> new Credit(it.spoken(), AsserterBasis.CONTEXT, before));
      }
    }
    return Optional.empty();
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
      int article = report.from() - 1;
      boolean quoted =
          taken
              && (sentence.cueBefore(Cue.ACCORDING_TO, article).isPresent()
                  || (sentence.cueBefore(Cue.BY, article).isPresent()
                      && sentence.has(Cue.SAY, Math.max(sentence.from(), article - 4), article)));
      if ((taken && says) || quoted) {
        return Optional.of(maker);
      }
    }
    return Optional.empty();
  }

  /**
   * "it says", "the company says", "by its count": whoever spoke, or was spoken of first, in the
   * sentence before.
   */
  private Optional<Credit> again(Passage passage, Passage before) {
    Sentence sentence = passage.sentence();
    if (sentence.paragraph() - before.sentence().paragraph() > 1) {
      return Optional.empty();
    }
    boolean again =
        sentence.cues(Cue.SAY).stream().anyMatch(say -> takesUpSpeaker(sentence, say))
            || ownReckoning(sentence)
            || byItsWork(sentence);
    if (!again) {
      return Optional.empty();
    }
    Credit spoke = credits.get(before);
    if (spoke != null && observer(before, spoke) && victimSpeaks(sentence)) {
      return Optional.empty();
    }
    return spoke != null ? Optional.of(spoke.asContext()) : firstSpeaker(before);
  }

  /** Who was spoken of first in a sentence, and is able to speak. */
  private Optional<Credit> firstSpeaker(Passage passage) {
    Sayings said = sayings.get(passage);
    return said == null
        ? Optional.empty()
        : said.speakers().stream()
            .filter(it -> it.named() || institution(it))
            .findFirst()
            .map(it -> new Credit(it.words(), AsserterBasis.CONTEXT, passage));
  }

  private static boolean observer(Passage passage, Credit credit) {
    return passage.names().stream()
        .anyMatch(name -> name.observer() && name.spoken().equals(credit.asserter()));
  }

  /** "the exchange says": no firm that analyses. */
  private static boolean victimSpeaks(Sentence sentence) {
    return sentence.cues(Cue.VICTIM_NOUN).stream()
        .anyMatch(
            noun ->
                noun.from() > sentence.from()
                    && sentence.is(Cue.DEFINITE, noun.from() - 1)
                    && !sentence.is(Cue.SPEAKER, noun.from())
                    && sentence.has(Cue.SAY, noun.to(), Math.min(sentence.to(), noun.to() + 4)));
  }

  private static boolean takesUpSpeaker(Sentence sentence, CueMatch say) {
    int at = say.from() - 1;
    while (at > sentence.from()
        && (sentence.is(Cue.AUXILIARY, at) || sentence.is(Cue.ADVERB, at))) {
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

  /** "by its count", "its own figures". */
  private static boolean ownReckoning(Sentence sentence) {
    for (CueMatch count : sentence.cues(Cue.RECKONING)) {
      int first = Math.max(sentence.from(), count.from() - 2);
      if (sentence.has(Cue.PRONOUN, first, count.from())) {
        return true;
      }
    }
    return false;
  }

  /** "according to a briefing it gave". */
  private static boolean byItsWork(Sentence sentence) {
    return sentence.cues(Cue.ACCORDING_TO).stream()
        .anyMatch(
            cue -> {
              int last = Math.min(sentence.to(), cue.to() + 5);
              return sentence.has(Cue.REPORT, cue.to(), last)
                  && sentence.has(Cue.PRONOUN, cue.to(), last);
            });
  }

  /** "are said to have": by others than whoever spoke before. */
  private static boolean rumoured(Passage passage) {
    Sentence sentence = passage.sentence();
    return sentence.cues(Cue.ALLEGED).stream()
        .anyMatch(it -> it.length() > 1 && sentence.is(Cue.COPULA, it.from()));
  }

  /** Who brings out a report, or keeps a list, and says nothing of it yet. */
  private @Nullable Credit announcer(Passage passage) {
    Sentence sentence = passage.sentence();
    boolean work =
        Stream.of(Cue.REPORT, Cue.RECKONING)
            .flatMap(cue -> sentence.cues(cue).stream())
            .filter(it -> !sentence.is(Cue.INVESTIGATE, it.from()))
            .anyMatch(it -> it.from() - sentence.from() > 2);
    return work && !figures(passage) && sentence.kind() == Sentence.Kind.BODY
        ? firstSpeaker(passage).orElse(null)
        : null;
  }

  /** The sentence before only credits, and states no figure of its own. */
  private Optional<Credit> leftOver(Passage passage, Passage before) {
    Credit said = credits.get(before);
    Credit credit = said != null || rumoured(passage) ? said : announcer(before);
    if (credit != null && line(passage) && (line(before) || heads(before))) {
      return Optional.of(credit.asContext());
    }
    if (credit == null
        || figures(before)
        || before.sentence().paragraph() != passage.sentence().paragraph()) {
      return Optional.empty();
    }
    boolean announces =
        before.sentence().has(Cue.REPORT) || before.sentence().has(Cue.RECKONING) || heads(before);
    return announces && figures(passage) ? Optional.of(credit.asContext()) : Optional.empty();
  }

  /** "2021: $400 million", one of several lines. */
  private static boolean line(Passage passage) {
    int first = passage.sentence().from();
    return figures(passage)
        && passage.moments().stream()
            .anyMatch(it -> it.from() - first <= 1 && it.date().month() == null);
  }

  private static boolean heads(Passage passage) {
    return passage.sentence().token(passage.sentence().to() - 1).is(":");
  }

  /** "This range is given by X", "so says X": it credits the figure of the sentence before. */
  private static boolean creditsBefore(Passage passage, Passage before) {
    Sentence sentence = passage.sentence();
    boolean opens =
        sentence.cueAt(Cue.CREDITING, sentence.from()).isPresent()
            && sentence.to() - sentence.from() <= LONGEST_CREDIT;
    boolean takesUp =
        opens
            || Stream.of(Cue.FIGURE, Cue.RECKONING)
                .flatMap(cue -> sentence.cues(cue).stream())
                .anyMatch(noun -> takenUp(sentence, noun));
    boolean near = sentence.paragraph() - before.sentence().paragraph() <= 1;
    return takesUp && near && !figures(passage) && figures(before);
  }

  private static boolean takenUp(Sentence sentence, CueMatch noun) {
    int first = Math.max(sentence.from(), noun.from() - 2);
    return sentence.has(Cue.THESE, first, noun.from())
        || (first - sentence.from() <= 1
            && (sentence.is(Cue.DEFINITE, first) || sentence.is(Cue.DEFINITE, noun.from())));
  }

  /** Who alone is named in a sentence that only says whose a figure is. */
  private Optional<Credit> onlyNamed(Passage passage, Sayings said) {
    List<Speaker> named = said.speakers().stream().filter(Speaker::named).toList();
    List<Speaker> all = named.isEmpty() ? said.speakers() : named;
    return all.size() == 1 ? credit(passage, all.get(0)) : Optional.empty();
  }

  /**
   * "Both figures are X's": all that nobody else is credited with, back to the paragraph's start.
   */
  private void creditAll(int index, Credit credit) {
    Sentence own = passages.get(index).sentence();
    boolean all =
        own.cueAt(Cue.CREDITING, own.from()).filter(it -> it.code().equals("ALL")).isPresent();
    for (int i = index - 1; i >= Math.max(0, index - LONGEST_LIST); i--) {
      Passage before = passages.get(i);
      if (credits.containsKey(before) || !figures(before)) {
        return;
      }
      credits.put(before, credit.asContext());
      if (!all) {
        return;
      }
    }
  }

  /** A quotation without a speaker, and behind it a sentence that has one and no figures. */
  private void quoted(Passage passage, Passage behind) {
    Credit credit = credits.get(behind);
    boolean quote = "\"“„«".contains(passage.sentence().token(passage.sentence().from()).text());
    boolean near = behind.sentence().paragraph() - passage.sentence().paragraph() <= 1;
    if (quote && near && credit != null && !credits.containsKey(passage) && !figures(behind)) {
      credits.put(passage, credit.asContext());
    }
  }

  private static boolean figures(Passage passage) {
    return !passage.money().isEmpty() || !passage.tallies().isEmpty();
  }

  /** Who made the report or investigation that this sentence introduces. */
  private static Optional<String> reportMaker(Passage passage) {
    Sentence sentence = passage.sentence();
    List<CueMatch> works = new ArrayList<>(sentence.cues(Cue.REPORT));
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

  /** "In a study presented on Monday it counts …": the speaker's own, which comes up here. */
  private static boolean brings(Passage passage) {
    Sentence sentence = passage.sentence();
    return sentence.cues(Cue.REPORT).stream()
        .anyMatch(
            report -> {
              int at = report.from() - 1;
              return at >= sentence.from()
                  && (sentence.is(Cue.PRONOUN, at)
                      || (sentence.is(Cue.ARTICLE, at) && !sentence.is(Cue.DEFINITE, at)));
            });
  }

  private static boolean body(Name name) {
    return speaks(name) && !name.is(PartyKind.STATE) && name.party() != null;
  }

  private static boolean speaks(Name name) {
    return !name.adjective() && !name.is(PartyKind.INTRUSION_SET);
  }
}
