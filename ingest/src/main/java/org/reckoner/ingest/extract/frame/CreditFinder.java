// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.AsserterBasis;
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
  private static final int LONGEST_LIST = 12;
  private static final int REACH = 3;

  /** Prepositions, which make what stands behind them no subject. */
  private static final Set<Cue> GOVERNING =
      EnumSet.of(
          Cue.FROM, Cue.ON, Cue.AT_PLACE, Cue.PLACE, Cue.BY, Cue.DATE_PREPOSITION, Cue.EARLIER);

  private final List<Passage> passages;

  private final Set<String> accused;

  private final IdentityHashMap<Passage, Sayings> sayings = new IdentityHashMap<>();

  private final IdentityHashMap<Passage, Credit> credits = new IdentityHashMap<>();

  /** Who made the report, or leads the investigation, that later sentences take up. */
  private @Nullable Credit maker;

  /** The named body that was credited last. */
  private @Nullable Credit speaker;

  /** Its name in the text, where it has one. */
  private @Nullable Name speakerName;

  private final BodiesBefore bodies;

  private final RobbedBefore robbed;

  /**
   * @param accused register ids of the states that the article makes attackers
   * @param victims those that a passage names
   */
  CreditFinder(
      List<Passage> passages, Set<String> accused, Function<Passage, List<Victim>> victims) {
    this.passages = passages;
    this.accused = accused;
    this.bodies = new BodiesBefore(passages, accused);
    this.robbed = new RobbedBefore(passages, victims);
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
      boolean aside =
          said != null
              && said.all().size() == 1
              && ClauseOfSaying.aside(passage.sentence(), said.all().get(0), at);
      return aside ? Optional.empty() : credit;
    }
    return ClauseOfSaying.of(passage.sentence(), said.all(), at)
        .flatMap(saying -> credit(passage, saying.speaker()))
        .or(() -> credit);
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
        .ifPresent(
            it -> {
              speaker = new Credit(it.words(), AsserterBasis.CONTEXT, passage);
              speakerName = it.name();
            });
    if (before != null && TakenUp.creditsBefore(passage, before)) {
      Optional.ofNullable(credits.get(passage))
          .or(() -> onlyNamed(passage, said))
          .ifPresent(it -> creditAll(index, it));
    }
    BodiesBefore.reportMaker(passage)
        .map(name -> new Credit(name, AsserterBasis.CONTEXT, passage))
        .or(() -> Optional.ofNullable(credits.get(passage)).filter(it -> TakenUp.brings(passage)))
        .ifPresent(it -> maker = it);
  }

  /** "Seoul's spy agency": later sentences may call it the agency. */
  private static boolean institution(Speaker speaker) {
    return !speaker.anaphor() && speaker.words().indexOf(' ') > 0;
  }

  /** The credit that a speaker earns; one that is only taken up is the body named before. */
  private Optional<Credit> credit(Passage passage, Speaker by) {
    if (!by.anaphor()) {
      List<String> members = by.members().isEmpty() ? bodies.members(passage, by) : by.members();
      return Optional.of(new Credit(by.words(), AsserterBasis.SENTENCE, passage, members));
    }
    Optional<Credit> firm =
        bodies
            .analyst(passage, by)
            .or(() -> institution(passage, by))
            .or(() -> bodies.firm(passage, by))
            .or(() -> bodies.sameNoun(passage, by))
            .or(() -> robbed.by(passage, by));
    if (firm.isPresent()) {
      return firm;
    }
    if (spokenOfBefore(passage, by)) {
      return Optional.of(new Credit(by.words(), AsserterBasis.SENTENCE, passage));
    }
    if (bodies.apart(passage, by, speakerName)) {
      return Optional.of(new Credit(by.words(), AsserterBasis.SENTENCE, passage));
    }
    Credit known = speaker;
    return known != null && !known.where().equals(passage)
        ? Optional.of(known)
        : bodies
            .named(passage)
            .or(() -> Optional.of(new Credit(by.words(), AsserterBasis.SENTENCE, passage)));
  }

  /** "the inspectors", of "seven inspectors" that a sentence before spoke of: by that noun. */
  private boolean spokenOfBefore(Passage passage, Speaker by) {
    boolean people =
        passage
            .sentence()
            .cueBefore(Cue.SPEAKER, by.to())
            .filter(it -> it.code().equals("ORG"))
            .isEmpty();
    if (!people || passage.sentence().cueBefore(Cue.BODY, by.to()).isPresent()) {
      return false;
    }
    String noun = BodiesBefore.noun(by.words());
    int index = passages.indexOf(passage);
    for (int i = index - 1; i >= Math.max(0, index - REACH); i--) {
      Sayings said = sayings.get(passages.get(i));
      boolean same =
          said != null
              && said.speakers().stream()
                  .filter(it -> !it.named() && !it.anaphor() && it.words().indexOf(' ') < 0)
                  .anyMatch(it -> it.words().toLowerCase(Locale.ROOT).equals(noun));
      if (same) {
        return true;
      }
    }
    return false;
  }

  /** "the agency", of "Seoul's spy agency" that a sentence before spoke of. */
  private Optional<Credit> institution(Passage passage, Speaker by) {
    String noun = BodiesBefore.noun(by.words());
    int index = passages.indexOf(passage);
    for (int i = index - 1; i >= Math.max(0, index - REACH); i--) {
      Passage before = passages.get(i);
      Sayings said = sayings.get(before);
      Optional<Speaker> same =
          said == null
              ? Optional.empty()
              : said.speakers().stream()
                  .filter(it -> !it.named() && institution(it))
                  .filter(it -> BodiesBefore.noun(it.words()).equals(noun))
                  .findFirst();
      if (same.isPresent()) {
        return same.map(it -> new Credit(it.words(), AsserterBasis.CONTEXT, before));
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
        sentence.cues(Cue.SAY).stream().anyMatch(say -> TakenUp.takesUpSpeaker(sentence, say))
            || TakenUp.ownReckoning(sentence)
            || TakenUp.byItsWork(sentence);
    if (!again) {
      return Optional.empty();
    }
    Credit spoke = credits.get(before);
    if (TakenUp.victimSpeaks(sentence)) {
      Optional<Credit> victim = robbed.before(passage);
      if (victim.isPresent() || (spoke != null && observer(before, spoke))) {
        return victim;
      }
    }
    return spoke != null ? Optional.of(spoke.asContext()) : spokenOf(before);
  }

  /** Whom a sentence is about; "its staff" are of whom the one before it was about. */
  private Optional<Credit> spokenOf(Passage passage) {
    Optional<Credit> here = firstSpeaker(passage);
    int index = passages.indexOf(passage);
    boolean takesUp =
        here.isEmpty()
            && index > 0
            && passage.sentence().has(Cue.PRONOUN)
            && passage.sentence().paragraph() == passages.get(index - 1).sentence().paragraph();
    return takesUp ? firstSpeaker(passages.get(index - 1)) : here;
  }

  /** Who was spoken of first in a sentence, and is able to speak. */
  private Optional<Credit> firstSpeaker(Passage passage) {
    Sayings said = sayings.get(passage);
    return said == null
        ? Optional.empty()
        : said.speakers().stream()
            .filter(it -> it.named() || institution(it))
            .min(Comparator.comparing(it -> governed(passage.sentence(), it)))
            .map(it -> new Credit(it.words(), AsserterBasis.CONTEXT, passage));
  }

  /** "before a committee", "in the report of X": what a preposition governs is no subject. */
  private static boolean governed(Sentence sentence, Speaker speaker) {
    int at = speaker.from();
    while (at - 1 > sentence.from() && sentence.is(Cue.ARTICLE, at - 1)) {
      at--;
    }
    if (at == sentence.from()) {
      return false;
    }
    int before = at - 1;
    boolean article = before == sentence.from() && sentence.is(Cue.ARTICLE, before);
    return !article && GOVERNING.stream().anyMatch(cue -> sentence.is(cue, before));
  }

  private static boolean observer(Passage passage, Credit credit) {
    return passage.names().stream()
        .anyMatch(name -> name.observer() && name.spoken().equals(credit.asserter()));
  }

  /** Who brings out a report, or keeps a list, and says nothing of it yet. */
  private @Nullable Credit announcer(Passage passage) {
    Sentence sentence = passage.sentence();
    boolean work =
        Stream.of(Cue.REPORT, Cue.RECKONING)
            .flatMap(cue -> sentence.cues(cue).stream())
            .filter(it -> !sentence.is(Cue.INVESTIGATE, it.from()))
            .anyMatch(it -> it.from() - sentence.from() > 2);
    return work && !TakenUp.figures(passage) && sentence.kind() == Sentence.Kind.BODY
        ? firstSpeaker(passage).orElse(null)
        : null;
  }

  /** The sentence before only credits, and states no figure of its own. */
  private Optional<Credit> leftOver(Passage passage, Passage before) {
    if (TakenUp.rumoured(passage)) {
      return Optional.empty();
    }
    Credit said = credits.get(before);
    Credit credit = said != null ? said : announcer(before);
    if (credit != null
        && TakenUp.line(passage)
        && (TakenUp.line(before) || TakenUp.heads(before))) {
      return Optional.of(credit.asContext());
    }
    if (credit == null
        || TakenUp.figures(before)
        || before.sentence().paragraph() != passage.sentence().paragraph()) {
      return Optional.empty();
    }
    boolean announces =
        before.sentence().has(Cue.REPORT)
            || before.sentence().has(Cue.RECKONING)
            || TakenUp.heads(before);
    return announces && TakenUp.figures(passage)
        ? Optional.of(credit.asContext())
        : Optional.empty();
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
      if (credits.containsKey(before) || !TakenUp.figures(before)) {
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
    if (quote
        && near
        && credit != null
        && !credits.containsKey(passage)
        && !TakenUp.figures(behind)) {
      credits.put(passage, credit.asContext());
    }
  }
}
