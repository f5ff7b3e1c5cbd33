// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.AsserterBasis;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * The bodies and firms that sentences before named: "the company" is the one introduced so, "the
 * two governments" are those that were named, "the report" is its maker's.
 */
final class BodiesBefore {
  private static final int REACH = 3;
  private static final int APPOSED = 5;

  private final List<Passage> passages;
  private final Set<String> accused;

  /**
   * @param accused register ids of the states that the article makes attackers
   */
  BodiesBefore(List<Passage> passages, Set<String> accused) {
    this.passages = passages;
    this.accused = accused;
  }

  /** "the two governments": those that a sentence before named, where they are as many. */
  List<String> members(Passage passage, Speaker group) {
    Sentence sentence = passage.sentence();
    boolean both = sentence.is(Cue.BOTH, group.from());
    long wanted =
        both
            ? 2
            : sentence
                .cueAt(Cue.NUMBER, group.from())
                .map(it -> new BigDecimal(it.code()).longValue())
                .orElse(0L);
    int index = passages.indexOf(passage);
    for (int i = index - 1; wanted > 1 && i >= Math.max(0, index - REACH); i--) {
      Passage before = passages.get(i);
      List<String> named =
          before.names().stream()
              .filter(it -> speaks(it) && (it.is(PartyKind.STATE) || body(it) || it.observer()))
              .filter(it -> it.party() == null || !accused.contains(it.party().id()))
              .map(Name::spoken)
              .distinct()
              .toList();
      if (named.size() == wanted) {
        return named;
      }
    }
    return List.of();
  }

  /** "the security firm": the one of those who analyse that the sentences before named last. */
  Optional<Credit> analyst(Passage passage, Speaker by) {
    if (!passage.sentence().has(Cue.ANALYST, by.from(), by.to())) {
      return Optional.empty();
    }
    return lastBefore(
        passage,
        (before, it) ->
            it.observer()
                && speaks(it)
                && !it.is(PartyKind.STATE)
                && !before.sentence().has(Cue.REPRESENTATION, it.from(), it.to()));
  }

  /** "the company says": the one that a sentence before introduced by such a noun. */
  Optional<Credit> firm(Passage passage, Speaker by) {
    if (!passage.sentence().has(Cue.VICTIM_NOUN, by.from(), by.to())) {
      return Optional.empty();
    }
    return lastBefore(
        passage,
        (before, it) ->
            speaks(it)
                && !it.observer()
                && !it.is(PartyKind.STATE)
                && introduced(before.sentence(), it));
  }

  /** The name of that sort that the sentences before, the nearest first, name last. */
  private Optional<Credit> lastBefore(Passage passage, BiPredicate<Passage, Name> wanted) {
    int index = passages.indexOf(passage);
    for (int i = index - 1; i >= Math.max(0, index - REACH); i--) {
      Passage before = passages.get(i);
      Optional<Name> name =
          before.names().stream()
              .filter(it -> wanted.test(before, it))
              .reduce((first, second) -> second);
      if (name.isPresent()) {
        return name.map(it -> new Credit(it.spoken(), AsserterBasis.CONTEXT, before));
      }
    }
    return Optional.empty();
  }

  /** "the consultancy", of "the consultancy X", "X, a consultancy" or "the X Consultancy". */
  Optional<Credit> sameNoun(Passage passage, Speaker by) {
    String noun = noun(by.words());
    int index = passages.indexOf(passage);
    for (int i = index - 1; i >= Math.max(0, index - REACH); i--) {
      Passage before = passages.get(i);
      Optional<Name> name =
          before.names().stream()
              .filter(it -> speaks(it) && !it.is(PartyKind.STATE))
              .filter(it -> of(before.sentence(), it, noun))
              .reduce((first, second) -> second);
      if (name.isPresent()) {
        return name.map(it -> new Credit(it.spoken(), AsserterBasis.CONTEXT, before));
      }
    }
    return Optional.empty();
  }

  /**
   * "the police", "the investigators" behind words of a firm: an authority, and never that firm.
   */
  boolean apart(Passage passage, Speaker by, @Nullable Name spoken) {
    Sentence sentence = passage.sentence();
    boolean staff =
        sentence.cues(Cue.SPEAKER, by.from(), by.to()).stream()
            .anyMatch(it -> it.code().equals("STAFF"));
    boolean official = sentence.has(Cue.BODY, by.from(), by.to());
    boolean bodySpoke =
        spoken == null
            || spoken.is(PartyKind.AGENCY)
            || spoken.is(PartyKind.STATE)
            || (spoken.observer() && (staff || spoken.text().indexOf(' ') > 0));
    return official && !bodySpoke;
  }

  /** The last word of a phrase that takes up a body, by which it was introduced. */
  static String noun(String words) {
    String folded = words.toLowerCase(Locale.ROOT);
    return folded.substring(folded.lastIndexOf(' ') + 1);
  }

  private static boolean of(Sentence sentence, Name name, String noun) {
    boolean title =
        name.from() > sentence.from() && sentence.token(name.from() - 1).folded().equals(noun);
    boolean within =
        name.text().indexOf(' ') > 0
            && (" " + name.text().toLowerCase(Locale.ROOT) + " ").contains(" " + noun + " ");
    within |=
        sentence.article().language().nounsCapitalised()
            && name.text().indexOf(' ') < 0
            && name.text().length() > noun.length() + 2
            && name.text().toLowerCase(Locale.ROOT).endsWith(noun);
    boolean apposed = name.to() + 1 < sentence.to() && sentence.token(name.to()).is(",");
    int last = Math.min(sentence.to(), name.to() + APPOSED + 1);
    for (int at = name.to() + 1; apposed && at < last; at++) {
      if (sentence.token(at).sign()) {
        break;
      }
      title |= sentence.token(at).folded().equals(noun);
    }
    return title || within;
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
  Optional<Credit> named(Passage passage) {
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

  private static boolean body(Name name) {
    return speaks(name) && !name.is(PartyKind.STATE) && name.party() != null;
  }

  private static boolean speaks(Name name) {
    return !name.adjective() && !name.is(PartyKind.INTRUSION_SET);
  }

  /** "Bank of Finland": a name with the capitals that "of" joins to it. */
  private static String whole(Sentence sentence, Name name) {
    int end = name.to();
    boolean joined =
        end + 1 < sentence.to()
            && sentence.is(Cue.OF, end)
            && sentence.token(end + 1).capitalised()
            && name.party() == null;
    return joined ? sentence.words(name.from(), end + 2) : name.spoken();
  }

  /** "X warns in its review", "X, which traces coins, has brought out a study": the subject's. */
  private static Optional<Name> owner(Passage passage, CueMatch report) {
    Sentence sentence = passage.sentence();
    int first = Math.max(sentence.from(), report.from() - 3);
    boolean own = sentence.has(Cue.PRONOUN, first, report.from());
    return own
        ? passage.names().stream()
            .filter(it -> speaks(it) && !it.is(PartyKind.STATE) && it.to() <= report.from())
            .filter(it -> it.from() - sentence.from() <= 1)
            .findFirst()
        : Optional.empty();
  }

  /** "a study by the X Institute": whoever it is, also one that no register knows. */
  private static boolean maker(Sentence sentence, Name name, CueMatch report) {
    int at = name.from();
    while (at > report.to() && sentence.is(Cue.ARTICLE, at - 1)) {
      at--;
    }
    return speaks(name)
        && !name.is(PartyKind.STATE)
        && !sentence.is(Cue.GEONAME, name.from())
        && sentence.cueBefore(Cue.MADE_BY, at).filter(it -> it.from() == report.to()).isPresent();
  }

  /** "Der Bericht der X", not "Der Bericht, der einem Ausschuss vorliegt": no relative pronoun. */
  static boolean byMaker(Sentence sentence, CueMatch madeBy) {
    return madeBy.from() == sentence.from() || !sentence.token(madeBy.from() - 1).is(",");
  }

  /** Who made the report or investigation that this sentence introduces. */
  static Optional<String> reportMaker(Passage passage) {
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
                      (body(name) || maker(sentence, name, report))
                          && name.from() >= report.to()
                          && name.from() - report.to() <= 5
                          && sentence.cues(Cue.MADE_BY, report.to(), name.from()).stream()
                              .anyMatch(it -> byMaker(sentence, it)))
              .findFirst();
      Optional<Name> made = behind.or(() -> before).or(() -> owner(passage, report));
      if (made.isPresent()) {
        return made.map(it -> whole(sentence, it));
      }
    }
    return Optional.empty();
  }
}
