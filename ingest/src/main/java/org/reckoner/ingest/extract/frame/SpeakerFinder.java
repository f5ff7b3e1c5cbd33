// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Finds who in a sentence is able to speak: names, "Seoul's spy agency", "two officials",
 * "researchers at X", "the agency". Groups of attackers are not, nor is a state that the article
 * accuses.
 */
final class SpeakerFinder {
  private static final int MOST_MODIFIERS = 3;
  private static final int LONGEST_LINK = 3;

  private final Passage passage;
  private final Sentence sentence;
  private final Set<String> accused;
  private final List<Speaker> found = new ArrayList<>(4);

  /**
   * @param accused register ids of the states that the article makes attackers
   */
  SpeakerFinder(Passage passage, Set<String> accused) {
    this.passage = passage;
    this.sentence = passage.sentence();
    this.accused = accused;
  }

  /** In the order of the text. */
  List<Speaker> find() {
    passage.names().forEach(this::named);
    for (Cue cue : List.of(Cue.SPEAKER, Cue.BODY, Cue.DOCUMENT)) {
      sentence.cues(cue).forEach(this::unnamed);
    }
    found.sort(Comparator.comparingInt(Speaker::from));
    return found.stream()
        .filter(it -> found.stream().noneMatch(other -> inside(it, other) || consistsOf(other, it)))
        .toList();
  }

  /** "Seoul" in "officials in Seoul". */
  private static boolean inside(Speaker inner, Speaker outer) {
    return inner.from() >= outer.from()
        && inner.to() <= outer.to()
        && inner.to() - inner.from() < outer.to() - outer.from();
  }

  /** "a task force of eleven governments": they speak as the one body that they make up. */
  private boolean consistsOf(Speaker body, Speaker members) {
    int of = body.to();
    int at = of + 1;
    boolean joined =
        !body.named()
            && !members.named()
            && of < members.from()
            && (sentence.is(Cue.GENITIVE, of) || sentence.is(Cue.OF, of))
            && sentence
                .cueBefore(Cue.SPEAKER, of)
                .filter(it -> it.code().equals("ORG"))
                .or(() -> sentence.cueBefore(Cue.BODY, of))
                .isPresent();
    while (joined
        && at < members.from()
        && (sentence.is(Cue.ARTICLE, at)
            || sentence.is(Cue.NUMBER, at)
            || sentence.token(at).number()
            || sentence.is(Cue.SPEAKER_MODIFIER, at))) {
      at++;
    }
    return joined && at == members.from();
  }

  /** "WASHINGTON - ", "TOKYO (Agency) -": where a text was written says nothing. */
  private boolean dateline(Name name) {
    int behind = name.to();
    boolean opens = name.from() == sentence.from() && behind < sentence.to();
    return opens
        && sentence.is(Cue.GEONAME, name.from())
        && (dated(behind)
            || ("-–—(".contains(sentence.token(behind).text())
                && !sentence.token(behind).touches(sentence.token(behind - 1))));
  }

  /** ", 3 March - ": the day of a dateline. */
  private boolean dated(int comma) {
    return sentence.token(comma).is(",")
        && passage.moments().stream()
            .filter(it -> it.from() == comma + 1)
            .mapToInt(it -> it.to())
            .map(it -> it < sentence.to() && sentence.token(it).is(".") ? it + 1 : it)
            .anyMatch(it -> it < sentence.to() && "-–—(".contains(sentence.token(it).text()));
  }

  /** "perusahaan Singapura, X": where countries stand as adjectives do, behind a noun. */
  private boolean describes(Name name) {
    int before = name.from() - 1;
    return sentence.article().language().adjectivesBehind()
        && name.is(PartyKind.STATE)
        && before >= sentence.from()
        && (sentence.is(Cue.TITLE_WORD, before) || sentence.is(Cue.SPEAKER, before))
        && name.to() + 1 < sentence.to()
        && sentence.token(name.to()).is(",")
        && sentence.token(name.to() + 1).capitalised();
  }

  /** "Bitcoin and Ethereum": what was taken says nothing. */
  private boolean coin(Name name) {
    return name.party() == null
        && sentence.cueAt(Cue.ASSET, name.from()).filter(it -> it.to() == name.to()).isPresent();
  }

  /** "Twelve were the work of X": a number that opens a sentence says nothing. */
  private boolean number(Name name) {
    return name.party() == null
        && sentence.cueAt(Cue.NUMBER, name.from()).filter(it -> it.to() == name.to()).isPresent();
  }

  /** "an exchange in Tokyo said": where the one who speaks is. */
  private boolean whereabouts(Name name) {
    int in = name.from() - 1;
    return (name.party() == null || name.is(PartyKind.STATE))
        && in > sentence.from()
        && sentence.is(Cue.PLACE, in)
        && sentence.is(Cue.GEONAME, name.from())
        && sentence.cueBefore(Cue.VICTIM_NOUN, in).isPresent();
  }

  private void named(Name name) {
    if (name.is(PartyKind.INTRUSION_SET)
        || dateline(name)
        || describes(name)
        || coin(name)
        || number(name)
        || Channels.only(sentence, name)
        || whereabouts(name)) {
      return;
    }
    boolean genitive = name.to() < sentence.to() && sentence.is(Cue.POSSESSIVE, name.to());
    Optional<CueMatch> noun = noun(genitive ? name.to() + 1 : name.to());
    boolean country = name.adjective() || name.is(PartyKind.STATE);
    if (noun.isPresent() && country) {
      int from = genitive && proper(name.to() + 1, noun.get().to()) ? name.to() + 1 : name.from();
      String words = sentence.words(from, noun.get().to());
      found.add(new Speaker(name.from(), noun.get().to(), words, null, false));
    } else if (noun.isPresent() && !genitive && located(name)) {
      int from = capitals(name.from());
      String words = sentence.words(from, noun.get().to());
      found.add(new Speaker(from, noun.get().to(), words, null, true));
    } else if (!name.adjective() && !accused(name)) {
      int end = completed(name);
      int to = Math.max(end, noun.map(CueMatch::to).orElse(end));
      int from = Math.min(Math.min(capitals(name.from()), spelledOut(name)), office(name.from()));
      boolean longer = from < name.from() || end > name.to();
      String words = longer ? sentence.words(from, end) : name.spoken();
      found.add(new Speaker(from, to, words, name, false));
    }
  }

  /** "South Africa's Financial Intelligence Centre": a name of its own behind the state's. */
  private boolean proper(int from, int to) {
    boolean capitals = to - from > 1 && !sentence.article().language().nounsCapitalised();
    for (int at = from; capitals && at < to; at++) {
      capitals = sentence.token(at).capitalised() || sentence.is(Cue.OF, at);
    }
    return capitals;
  }

  /** "The New York company": where the one spoken of before sits. */
  private boolean located(Name name) {
    int from = capitals(name.from());
    return sentence.is(Cue.GEONAME, from)
        && from > sentence.from()
        && sentence.is(Cue.DEFINITE, from - 1);
  }

  /** "Government Accountability Office": capitals before a name are part of it here. */
  private int capitals(int from) {
    int at = from;
    boolean tell = !sentence.article().language().nounsCapitalised();
    while (tell
        && at - 1 > sentence.from()
        && sentence.token(at - 1).capitalised()
        && sentence.token(at - 1).word()
        && !sentence.is(Cue.ARTICLE, at - 1)
        && !sentence.is(Cue.DATE_PREPOSITION, at - 1)
        && !sentence.is(Cue.MONTH, at - 1)
        && !sentence.is(Cue.WEEKDAY, at - 1)
        && sentence.kind() == Sentence.Kind.BODY
        && passage.names().stream().noneMatch(it -> it.to() == from)) {
      at--;
    }
    return at;
  }

  /** "Staatsanwaltschaft Leipzig": a body's noun directly before its place. */
  private int office(int from) {
    return sentence.article().language().nounsCapitalised()
        ? sentence.cueBefore(Cue.INSTITUTION, from).map(CueMatch::from).orElse(from)
        : from;
  }

  /** "Council on Foreign Relations": the end of what completes a body's name. */
  private int completed(Name name) {
    int end = name.to();
    boolean body = sentence.is(Cue.SPEAKER, end - 1) || sentence.is(Cue.BODY, end - 1);
    if (!body || end >= sentence.to() || !sentence.is(Cue.GENITIVE, end)) {
      return end;
    }
    int next = end + 1 < sentence.to() && sentence.is(Cue.ARTICLE, end + 1) ? end + 2 : end + 1;
    while (next < sentence.to() && (proper(next) || joins(next))) {
      next++;
      end = next;
    }
    return end;
  }

  /** "and" between two words of a body's name. */
  private boolean joins(int at) {
    return sentence.is(Cue.AND, at) && at + 1 < sentence.to() && proper(at + 1);
  }

  private boolean proper(int at) {
    return sentence.token(at).capitalised()
        && sentence.token(at).word()
        && !sentence.is(Cue.MONTH, at)
        && !sentence.is(Cue.WEEKDAY, at)
        && passage.names().stream().noneMatch(it -> it.from() == at && it.party() != null);
  }

  /** "Office on Drugs and Crime (ODC)": how far back the words go that the letters stand for. */
  private int spelledOut(Name name) {
    int open = name.to();
    boolean bracket =
        open + 2 < sentence.to()
            && sentence.token(open).is("(")
            && sentence.token(open + 2).is(")");
    String letters = bracket ? sentence.token(open + 1).text() : "";
    int at = open;
    int left = letters.length();
    while (left > 0 && at > sentence.from()) {
      at--;
      String word = sentence.token(at).text();
      if (word.charAt(0) == letters.charAt(left - 1)) {
        left--;
      } else if (!Character.isLowerCase(word.charAt(0)) || word.length() > LONGEST_LINK) {
        return name.from();
      }
    }
    return letters.length() > 1 && left == 0 ? at : name.from();
  }

  private boolean accused(Name name) {
    return name.party() != null && accused.contains(name.party().id());
  }

  /** The noun of one who speaks, directly or behind words that describe it. */
  private Optional<CueMatch> noun(int from) {
    int at = from;
    for (int step = 0; step <= MOST_MODIFIERS && at < sentence.to(); step++) {
      Optional<CueMatch> noun = sentence.cueAt(Cue.SPEAKER, at).or(() -> body(from));
      if (noun.isPresent()) {
        return noun;
      }
      if (!sentence.is(Cue.SPEAKER_MODIFIER, at)) {
        return Optional.empty();
      }
      at = sentence.cueAt(Cue.SPEAKER_MODIFIER, at).orElseThrow().to();
    }
    return Optional.empty();
  }

  private Optional<CueMatch> body(int at) {
    return at < sentence.to() ? sentence.cueAt(Cue.BODY, at) : Optional.empty();
  }

  private void unnamed(CueMatch noun) {
    boolean covered =
        found.stream().anyMatch(it -> it.from() < noun.to() && it.to() > noun.from())
            || passage.names().stream()
                .anyMatch(it -> it.from() < noun.to() && it.to() > noun.from());
    if (covered || namedBehind(noun)) {
      return;
    }
    // "tim forensik dari X": an adjective may stand behind the noun.
    boolean described =
        sentence.article().language().adjectivesBehind()
            && noun.to() + 1 < sentence.to()
            && sentence.token(noun.to()).word()
            && !sentence.is(Cue.STAFF_OF, noun.to())
            && employer(noun.to() + 1).isPresent();
    int staffOf = described ? noun.to() + 1 : noun.to();
    Optional<Name> employer = employer(staffOf);
    boolean place =
        employer.isPresent()
            && (employer.get().is(PartyKind.STATE)
                || sentence.cueAt(Cue.STAFF_OF, staffOf).orElseThrow().code().equals("PLACE"));
    if (employer.isPresent() && !place) {
      Name name = employer.get();
      found.add(new Speaker(noun.from(), name.to(), name.spoken(), name, false));
      return;
    }
    int from = noun.from();
    for (int step = 0; step < MOST_MODIFIERS && from > sentence.from(); step++) {
      Optional<CueMatch> modifier = sentence.cueBefore(Cue.SPEAKER_MODIFIER, from);
      if (modifier.isEmpty()) {
        break;
      }
      from = modifier.get().from();
    }
    boolean definite =
        from > sentence.from()
            && (sentence.is(Cue.DEFINITE, from - 1)
                || sentence.is(Cue.THESE, from - 1)
                || sentence.is(Cue.PRONOUN, from - 1)
                || ofReport(from));
    definite |= takenUpBehind(noun) || withoutArticle(noun);
    boolean staff = noun.code().equals("STAFF") && from == noun.from();
    boolean anaphor = definite && employer.isEmpty() && (staff || noun.code().equals("ORG"));
    int whole =
        takenUpBehind(noun)
            ? sentence.cueAt(Cue.ANALYST, noun.from()).map(CueMatch::to).orElse(noun.to())
            : noun.to();
    int to = employer.map(Name::to).orElse(Math.max(whole, noun.to()));
    found.add(new Speaker(from, to, sentence.words(from, to), null, anaphor));
  }

  /** "perusahaan keamanan itu": the word that takes it up stands behind the noun. */
  private boolean takenUpBehind(CueMatch noun) {
    int last = Math.min(sentence.to() - 1, noun.to() + 1);
    for (int at = noun.to(); at <= last; at++) {
      if (sentence.is(Cue.THESE, at)) {
        return sentence.article().language().tag().equals("id");
      }
      if (!sentence.is(Cue.TITLE_WORD, at)) {
        return false;
      }
    }
    return false;
  }

  /** "menurut keterangan perusahaan": where there are no articles, the bare noun takes it up. */
  private boolean withoutArticle(CueMatch noun) {
    int behind = noun.to();
    return sentence.article().language().tag().equals("id")
        && (behind >= sentence.to()
            || sentence.token(behind).sign()
            || sentence.is(Cue.SAY, behind)
            || sentence.is(Cue.AUXILIARY, behind));
  }

  /** "the report's authors". */
  private boolean ofReport(int at) {
    return sentence.is(Cue.POSSESSIVE, at - 1)
        && sentence.cueBefore(Cue.REPORT, at - 1).isPresent();
  }

  /** "la firma X", "die Agentur X": the noun only says what X is. */
  private boolean namedBehind(CueMatch noun) {
    int end = sentence.cueAt(Cue.TITLE_WORD, noun.from()).map(CueMatch::to).orElse(noun.to());
    int next = Math.max(end, noun.to());
    while (sentence.article().language().adjectivesBehind()
        && next < sentence.to()
        && next - noun.to() <= 1
        && sentence.is(Cue.DEMONYM, next)) {
      next++;
    }
    int behind = next;
    return passage.names().stream()
        .anyMatch(
            name ->
                name.from() == behind && !name.adjective() && !name.is(PartyKind.INTRUSION_SET));
  }

  /** "researchers at X", "officials in Y". */
  private Optional<Name> employer(int at) {
    if (at >= sentence.to() || !sentence.is(Cue.STAFF_OF, at)) {
      return Optional.empty();
    }
    int next = sentence.is(Cue.ARTICLE, Math.min(at + 1, sentence.to() - 1)) ? at + 2 : at + 1;
    return passage.names().stream()
        .filter(name -> name.from() == next && !name.adjective() && !name.actor())
        .findFirst()
        .or(
            () ->
                passage.names().stream()
                    .filter(name -> name.from() == next && name.is(PartyKind.STATE))
                    .filter(name -> !accused(name))
                    .findFirst());
  }
}
