// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;
import org.reckoner.ingest.extract.token.Token;

/**
 * A text in which a firm speaks of itself: a notice to its customers, a statement on its site. "We"
 * and "our exchange" are then names of that firm, which the title, the first sentences or the last
 * line give. Only where the text says outside of quotations what is the firm's own.
 */
final class OwnVoice {
  private static final int OPENING = 3;
  private static final int CLOSING = 2;
  private static final int OWNED = 3;
  private static final int SIGNATURE = 8;
  private static final int IN_TITLE = 4;
  private static final int NEAR_WE = 6;

  /** What a firm calls its own. */
  private static final List<Cue> OWN =
      List.of(Cue.HOLDING, Cue.VICTIM_NOUN, Cue.PEOPLE, Cue.GOODS, Cue.CRYPTO);

  /** What a verb says that a firm may say of itself. */
  private static final List<Cue> DOING =
      List.of(Cue.LOSE, Cue.SUFFER, Cue.SAY, Cue.NOTICE, Cue.AUXILIARY, Cue.HAVING, Cue.ATTACKED);

  private OwnVoice() {}

  /** The same passages, with the firm that speaks named wherever it speaks of itself. */
  static List<Passage> known(List<Passage> passages) {
    List<Passage> speaking = passages.stream().filter(it -> !spoken(it).isEmpty()).toList();
    if (speaking.size() < 2 || !ofFirm(passages, speaking)) {
      return passages;
    }
    return house(passages)
        .map(house -> passages.stream().map(it -> in(it, house)).toList())
        .orElse(passages);
  }

  /** The firm whose notice a text is, where it speaks of itself. */
  static Optional<Name> house(Passage passage) {
    return passage.names().stream().filter(it -> own(passage.sentence(), it)).findFirst();
  }

  /** Whether a name stands where the firm speaks of itself. */
  static boolean own(Sentence sentence, Name name) {
    return name.to() == name.from()
        || pronoun(sentence, name.from())
        || pronoun(sentence, name.to() - 1);
  }

  /** A firm: it has customers, wallets or a platform of its own, or writes to its customers. */
  private static boolean ofFirm(List<Passage> passages, List<Passage> speaking) {
    boolean owns =
        speaking.stream()
            .anyMatch(it -> spoken(it).stream().anyMatch(at -> owns(it.sentence(), at)));
    boolean notice =
        passages.stream()
            .limit(1)
            .map(Passage::sentence)
            .anyMatch(it -> it.headline() && it.has(Cue.PEOPLE));
    return owns || notice;
  }

  private static boolean owns(Sentence sentence, int at) {
    int last = Math.min(sentence.to(), at + OWNED);
    int first = Math.max(sentence.from(), at - OWNED);
    return OWN.stream()
        .anyMatch(
            cue ->
                sentence.has(cue, at + 1, Math.max(at + 1, last))
                    || sentence.cues(cue, first, at).stream().anyMatch(it -> it.to() == at));
  }

  /** The tokens outside of quotations by which the text speaks of itself. */
  private static List<Integer> spoken(Passage passage) {
    Sentence sentence = passage.sentence();
    List<Integer> found = new ArrayList<>(1);
    if (!sentence.states() || sentence.headline()) {
      return found;
    }
    boolean quoted = false;
    for (int at = sentence.from(); at < sentence.to(); at++) {
      if (sentence.token(at).sign()) {
        String text = sentence.token(at).text();
        quoted = "“«„".contains(text) || (text.equals("\"") ? !quoted : quoted);
        quoted &= !"”»".contains(text);
        continue;
      }
      if (!quoted && (pronoun(sentence, at) || verb(sentence, at))) {
        found.add(at);
      }
    }
    return found;
  }

  /** "us" is one, and "US" a country. */
  private static boolean pronoun(Sentence sentence, int at) {
    Token token = sentence.token(at);
    return sentence.article().language().firstPerson(token.folded())
        && (token.text().length() == 1
            || !token.text().equals(token.text().toUpperCase(Locale.ROOT)));
  }

  private static boolean verb(Sentence sentence, int at) {
    boolean ends =
        sentence.token(at).word()
            && sentence.article().language().firstPersonVerb(sentence.token(at).folded());
    return ends && (at == sentence.from() || !sentence.token(at).capitalised());
  }

  /** Who writes: the firm that the title, the first sentences and the last lines name most. */
  private static Optional<String> house(List<Passage> passages) {
    Map<String, Integer> weights = new HashMap<>();
    Map<String, String> shown = new HashMap<>();
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      Sentence sentence = passage.sentence();
      boolean signature =
          i >= passages.size() - CLOSING && sentence.to() - sentence.from() <= SIGNATURE;
      int weight =
          i == 0 && sentence.headline() ? IN_TITLE : i <= OPENING || signature ? IN_TITLE - 1 : 1;
      for (Name name : passage.names()) {
        if (mayWrite(sentence, name)) {
          int here = weight + (besideWe(sentence, name) ? IN_TITLE : 0);
          weights.merge(name.folded(), here, Integer::sum);
          shown.putIfAbsent(name.folded(), name.spoken());
        }
      }
    }
    return weights.entrySet().stream()
        .filter(it -> it.getValue() >= IN_TITLE)
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(it -> shown.get(it.getKey()));
  }

  private static boolean mayWrite(Sentence sentence, Name name) {
    boolean body =
        sentence.has(Cue.INSTITUTION, name.from(), name.to())
            || sentence.has(Cue.REPRESENTATION, name.from(), name.to())
            || sentence.has(Cue.BODY, name.from(), name.to());
    return (name.party() == null || name.is(PartyKind.ORGANISATION))
        && !name.observer()
        && !name.adjective()
        && !body
        && !sentence.is(Cue.GEONAME, name.from())
        && !sentence.is(Cue.ASSET, name.from())
        && !sentence.is(Cue.CHAIN, name.from());
  }

  /** "At X, we", "We at X". */
  private static boolean besideWe(Sentence sentence, Name name) {
    int first = Math.max(sentence.from(), name.from() - OWNED);
    int last = Math.min(sentence.to(), name.to() + OWNED);
    for (int at = first; at < last; at++) {
      if (pronoun(sentence, at) && (at < name.from() || at - name.to() <= 1)) {
        return at >= name.to() || name.from() - at <= NEAR_WE / 2;
      }
    }
    return false;
  }

  private static Passage in(Passage passage, String house) {
    List<Integer> spoken = spoken(passage);
    if (spoken.isEmpty()) {
      return passage;
    }
    Sentence sentence = passage.sentence();
    List<Name> names = new ArrayList<>(passage.names());
    for (int at : spoken) {
      int from = at;
      int to = at + 1;
      if (!pronoun(sentence, at)) {
        boolean does = DOING.stream().anyMatch(cue -> sentence.is(cue, from));
        to = does ? at : -1;
      } else {
        to = owner(sentence, at);
      }
      int first = to == at + 1 ? behind(sentence, at) : at;
      int end = to;
      boolean free = names.stream().noneMatch(it -> it.from() < end && it.to() > first);
      if (to >= at && free) {
        names.add(new Name(first, to, house, null, false, false));
      }
    }
    names.sort(Comparator.comparingInt(Name::from));
    return passage.with(names);
  }

  /** Behind "our exchange", or behind the pronoun itself. */
  private static int owner(Sentence sentence, int at) {
    for (int noun = at + 1; noun < Math.min(sentence.to(), at + OWNED); noun++) {
      Optional<CueMatch> firm = sentence.cueAt(Cue.VICTIM_NOUN, noun);
      if (firm.isPresent() && !sentence.is(Cue.HOLDING, noun)) {
        return firm.get().to();
      }
      if (sentence.token(noun).sign() || sentence.is(Cue.AUXILIARY, noun)) {
        break;
      }
    }
    return at + 1;
  }

  /** Where "bursa kami" begins: the noun that the pronoun behind it owns. */
  private static int behind(Sentence sentence, int at) {
    return sentence
        .cueBefore(Cue.VICTIM_NOUN, at)
        .filter(it -> sentence.article().language().tag().equals("id"))
        .map(CueMatch::from)
        .orElse(at);
  }
}
