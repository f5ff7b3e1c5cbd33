// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * The victims of an article under one name each: "Beanstalk" is "Beanstalk Farms" where the article
 * says both. One of them is the article's own subject where the title or the first sentences make
 * it that.
 */
final class VictimBook {
  private static final int LEAD = 3;
  private static final int OPENING = 4;

  private final Map<String, String> shown = new LinkedHashMap<>();
  private final Map<String, Integer> weights = new LinkedHashMap<>();
  private final Map<String, String> named = new LinkedHashMap<>();
  private final @Nullable String main;

  VictimBook(Reading reading) {
    for (Passage passage : reading.passages()) {
      passage.names().stream()
          .filter(name -> name.party() == null && !name.observer() && !name.actor())
          .forEach(name -> named.merge(name.folded(), name.text(), VictimBook::longer));
    }
    int running = 0;
    Map<String, Integer> leading = new LinkedHashMap<>();
    for (Passage passage : reading.passages()) {
      Sentence.Kind kind = passage.sentence().kind();
      running += kind == Sentence.Kind.BODY ? 1 : 0;
      for (Victim victim : reading.victims(passage)) {
        String key = enter(victim);
        boolean lead =
            kind == Sentence.Kind.TITLE
                || (running <= LEAD
                    && (kind == Sentence.Kind.BODY || kind == Sentence.Kind.QUESTION));
        weights.merge(key, victim.confidence() / 10, Integer::sum);
        if (lead) {
          int weight = kind == Sentence.Kind.TITLE ? 30 : 20 - 4 * running;
          leading.merge(key, weight + victim.confidence() / 10, Integer::sum);
        }
      }
    }
    reading.article().title().ifPresent(title -> boost(title, leading));
    this.main =
        leading.entrySet().stream()
            .max(Map.Entry.<String, Integer>comparingByValue())
            .map(Map.Entry::getKey)
            .orElseGet(() -> titled(reading));
  }

  /** The one organisation that the title names, where the text goes on to speak of a loss. */
  private @Nullable String titled(Reading reading) {
    boolean stolen =
        reading.passages().stream().anyMatch(it -> reading.roles(it).contains(AmountRole.STOLEN));
    Optional<Name> subject =
        reading.passages().stream()
            .filter(it -> it.sentence().index() <= 3)
            .flatMap(
                it -> it.names().stream().filter(name -> !reading.isPlace(it.sentence(), name)))
            .filter(it -> it.is(PartyKind.ORGANISATION) && !it.observer())
            .filter(it -> !body(reading, it) && named(reading, it))
            .findFirst()
            .or(() -> introduced(reading));
    if (subject.isEmpty() && stolen) {
      return subject(reading)
          .or(() -> namedLater(reading))
          .or(() -> ofNotice(reading))
          .or(() -> SoleFirm.of(reading))
          .map(it -> enter(new Victim(it, "victim.subject", 66)))
          .orElse(null);
    }
    boolean named =
        subject.isPresent()
            && (reading.article().title().filter(t -> t.contains(subject.get().text())).isPresent()
                || subject.get().from() < 20);
    if (!stolen || !named) {
      return SoleFirm.of(reading)
          .map(it -> enter(new Victim(it, "victim.subject", 66)))
          .orElse(null);
    }
    return enter(new Victim(subject.get(), "victim.title", 70));
  }

  /** "Ledger of a bad year": the word that opens a title is a name where the text has it too. */
  private static boolean named(Reading reading, Name name) {
    return name.to() - name.from() > 1
        || reading.passages().stream()
            .filter(it -> !it.sentence().headline() && it.sentence().states())
            .flatMap(it -> it.names().stream())
            .anyMatch(it -> it.folded().equals(name.folded()));
  }

  /**
   * A ministry or agency, by a word of its name: it tells of thefts; "Banco Central", "New York".
   */
  static boolean body(Reading reading, Name name) {
    boolean network =
        name.is(PartyKind.ORGANISATION)
            && name.to() - name.from() > 1
            && reading.article().cuesAt(name.to() - 1).stream()
                .anyMatch(it -> it.cue() == Cue.VICTIM_NOUN);
    if (network) {
      return false;
    }
    boolean last =
        name.from() > 0
            && reading.article().cuesAt(name.from() - 1).stream()
                .filter(it -> it.cue() == Cue.INSTITUTION || it.cue() == Cue.GEONAME)
                .anyMatch(it -> it.to() >= name.to());
    return last
        || IntStream.range(name.from(), name.to())
            .boxed()
            .flatMap(at -> reading.article().cuesAt(at).stream())
            .anyMatch(it -> it.cue() == Cue.INSTITUTION || it.cue() == Cue.REPRESENTATION);
  }

  /** "The exchange X has reopened after the theft": the one such name of the first sentences. */
  private static Optional<Name> introduced(Reading reading) {
    return reading.passages().stream()
        .filter(it -> it.sentence().index() <= 3 && it.states())
        .filter(it -> tells(it.sentence()))
        .flatMap(
            it ->
                it.names().stream()
                    .filter(name -> isClassed(it.sentence(), name))
                    .filter(name -> !CreditedName.behindCredit(it.sentence(), name))
                    .filter(name -> !reading.isPlace(it.sentence(), name)))
        .filter(it -> it.party() == null && !reading.observes(it) && !body(reading, it))
        .filter(
            it -> reading.article().cuesAt(it.from()).stream().noneMatch(k -> k.cue() == Cue.KIND))
        .findFirst();
  }

  private static boolean tells(Sentence sentence) {
    return sentence.has(Cue.ATTACK) || Events.taking(sentence, sentence.from(), sentence.to());
  }

  private static boolean isClassed(Sentence sentence, Name name) {
    return sentence.cueBefore(Cue.VICTIM_NOUN, name.from()).isPresent();
  }

  /** The firm that opens the text: "X Bridge, which moves tokens between chains, has …". */
  private static Optional<Name> subject(Reading reading) {
    return reading.passages().stream()
        .filter(it -> it.sentence().kind() == Sentence.Kind.BODY)
        .findFirst()
        .flatMap(
            lead ->
                lead.names().stream()
                    .filter(name -> name.from() - lead.sentence().from() <= OPENING)
                    .filter(name -> !reading.observes(name) && !name.actor() && !name.adjective())
                    .filter(name -> firm(lead.sentence(), name) && !body(reading, name))
                    .filter(name -> !CommonNoun.is(lead.sentence(), name))
                    .filter(name -> !reading.isPlace(lead.sentence(), name))
                    .findFirst());
  }

  /**
   * "An exchange was robbed of $5 million. X said that the thieves had …": the firm that the lead
   * does not name, and that speaks of the theft in one of the sentences behind it.
   */
  private static Optional<Name> namedLater(Reading reading) {
    List<Passage> body =
        reading.passages().stream()
            .filter(it -> it.sentence().kind() == Sentence.Kind.BODY)
            .limit(OPENING)
            .toList();
    boolean unnamed =
        !body.isEmpty()
            && reading.roles(body.get(0)).contains(AmountRole.STOLEN)
            && indefinite(body.get(0).sentence());
    return unnamed
        ? body.stream()
            .skip(1)
            .filter(it -> tells(it.sentence()) || it.sentence().has(Cue.ATTACKERS))
            .flatMap(
                it ->
                    it.names().stream()
                        .filter(name -> name.from() == it.sentence().from())
                        .filter(name -> name.party() == null || name.is(PartyKind.ORGANISATION))
                        .filter(name -> !reading.observes(name) && !name.adjective())
                        .filter(name -> !reading.isPlace(it.sentence(), name))
                        .filter(name -> it.sentence().is(Cue.SAY, name.to())))
            .findFirst()
        : Optional.empty();
  }

  /** The firm that tells its customers of a theft, and of no other that was robbed. */
  private static Optional<Name> ofNotice(Reading reading) {
    return reading.passages().stream().flatMap(it -> OwnVoice.house(it).stream()).findFirst();
  }

  /** "a Perth exchange": one of its sort that is not named. */
  private static boolean indefinite(Sentence sentence) {
    return sentence.cues(Cue.VICTIM_NOUN).stream()
        .anyMatch(
            noun -> {
              for (int at = noun.from() - 1; at >= sentence.from(); at--) {
                if (sentence.is(Cue.ARTICLE, at)) {
                  return !sentence.is(Cue.DEFINITE, at);
                }
                if (noun.from() - at > OPENING || sentence.token(at).sign()) {
                  return false;
                }
              }
              return false;
            });
  }

  private static boolean firm(Sentence sentence, Name name) {
    int last = Math.min(sentence.to(), name.to() + 7);
    boolean apposed = name.to() < sentence.to() && sentence.token(name.to()).is(",");
    return sentence.has(Cue.VICTIM_NOUN, Math.max(sentence.from(), name.from() - 2), name.to())
        || (apposed && sentence.has(Cue.VICTIM_NOUN, name.to(), last))
        || (apposed && sentence.is(Cue.RELATIVE, Math.min(name.to() + 1, sentence.to() - 1)));
  }

  private static void boost(String title, Map<String, Integer> leading) {
    String folded = " " + org.reckoner.domain.party.PartyRegister.folded(title) + " ";
    leading.replaceAll((key, weight) -> folded.contains(" " + key + " ") ? weight + 30 : weight);
  }

  /** The key under which a victim is entered. */
  String key(Victim victim) {
    return enter(victim);
  }

  /** The name under which it is shown. */
  String name(String key) {
    return shown.getOrDefault(key, key);
  }

  /** Whether a name is one of those that a key stands for. */
  boolean is(String key, Name name) {
    String folded = name.folded();
    return (key + " ").startsWith(folded + " ") || (folded + " ").startsWith(key + " ");
  }

  /** The key of a name that some sentence makes a victim. */
  Optional<String> known(Name name) {
    return shown.keySet().stream().filter(it -> is(it, name)).findFirst();
  }

  /** The one victim that the names of a sentence are of, as far as the text has told of it. */
  Optional<String> knownIn(Passage passage) {
    List<String> keys =
        passage.names().stream()
            .filter(it -> !it.actor() && !it.adjective())
            .flatMap(name -> shown.keySet().stream().filter(key -> is(key, name)))
            .distinct()
            .toList();
    return keys.size() == 1 ? Optional.of(keys.get(0)) : Optional.empty();
  }

  /** The article's own subject, where there is one. */
  Optional<String> main() {
    return Optional.ofNullable(main);
  }

  private String enter(Victim spoken) {
    Victim victim = inFull(spoken);
    String key = own(victim);
    Optional<String> entered =
        shown.keySet().stream()
            .filter(known -> (known + " ").startsWith(key + " ") || key.startsWith(known + " "))
            .findFirst();
    String text = victim.name().spoken();
    boolean tellsMore =
        entered.isEmpty()
            || (victim.name().party() == null
                && text.length() > name(entered.get()).length()
                && victim.confidence() > 84);
    if (tellsMore) {
      shown.put(entered.orElse(key), text);
    }
    return entered.orElse(key);
  }

  private static String longer(String one, String other) {
    return one.length() >= other.length() ? one : other;
  }

  /**
   * "Beanstalk" where the article says "Beanstalk Farms" in full somewhere, and nothing else so.
   */
  private Victim inFull(Victim victim) {
    Name name = victim.name();
    if (name.party() != null || name.folded().indexOf(' ') >= 0) {
      return victim;
    }
    List<String> fuller =
        named.entrySet().stream()
            .filter(it -> it.getKey().startsWith(name.folded() + " "))
            .map(Map.Entry::getValue)
            .filter(it -> it.indexOf(' ') == it.lastIndexOf(' '))
            .toList();
    return fuller.size() == 1
        ? new Victim(
            new Name(name.from(), name.to(), fuller.get(0), null, false, false),
            victim.rule(),
            victim.confidence())
        : victim;
  }

  private static String own(Victim victim) {
    return victim.name().party() != null
        ? org.reckoner.domain.party.PartyRegister.folded(victim.name().party().name())
        : victim.name().folded();
  }
}
