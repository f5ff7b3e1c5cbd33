// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * The one firm that a text about a theft speaks of, where no sentence says in as many words that it
 * was robbed: "They took $5 million. X will cover the loss." Every mention speaks for a firm by
 * what stands beside it; where two firms, or a robbed person without a name, come into question,
 * there is none.
 */
final class SoleFirm {
  private static final int CLASSED = 3;
  private static final int OWNS = 2;
  private static final int TITLED = 2;
  private static final int LEAST = 2;
  private static final int MOST_MENTIONS = 3;
  private static final int APPOSITION = 5;
  private static final int INDEFINITE = 4;
  private static final int DESCRIBED = 10;
  private static final int NEAR = 2;

  /** What firms do that deal with stolen money, or pay for it, and were not robbed. */
  private static final List<Cue> ELSEWHERE =
      List.of(Cue.FREEZE, Cue.RECOVER, Cue.LAUNDER, Cue.SANCTIONS, Cue.ALSO_KNOWN_AS);

  /** What only thieves are and do. */
  private static final List<Cue> BY_THIEVES =
      List.of(Cue.ATTACKERS, Cue.THIEVES, Cue.ATTACKED, Cue.DEPRIVE);

  /** Where money changes hands that nobody stole. */
  private static final List<Cue> BUSINESS = List.of(Cue.BUSINESS, Cue.GAIN, Cue.OTHER_AMOUNT);

  private final Reading reading;
  private final Set<String> suppliers;
  private final Map<String, Integer> weights = new LinkedHashMap<>();
  private final Map<String, Name> names = new LinkedHashMap<>();
  private final Map<String, List<Integer>> places = new HashMap<>();
  private final Set<String> marked = new HashSet<>(2);
  private final List<Integer> told = new ArrayList<>(2);

  private SoleFirm(Reading reading) {
    this.reading = reading;
    this.suppliers =
        reading.passages().stream()
            .flatMap(it -> Suppliers.of(it).stream())
            .map(Name::folded)
            .collect(Collectors.toSet());
  }

  /** The firm, where the text tells of stolen money and of one firm only. */
  static Optional<Name> of(Reading reading) {
    return new SoleFirm(reading).find();
  }

  private Optional<Name> find() {
    @Nullable Passage before = null;
    for (Passage passage : reading.passages()) {
      boolean stolen =
          reading.roles(passage).contains(AmountRole.STOLEN)
              && (taken(passage.sentence()) || goesOn(passage, before));
      before = passage;
      if (many(passage) || (stolen && (ofSomebody(passage) || ofOther(passage)))) {
        return Optional.empty();
      }
      if (stolen) {
        told.add(reading.place(passage));
      }
      passage.names().forEach(name -> weigh(passage, name, stolen));
    }
    if (throughUnnamed()) {
      return Optional.empty();
    }
    List<Map.Entry<String, Integer>> ranked =
        weights.entrySet().stream()
            .filter(it -> it.getValue() >= LEAST)
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .toList();
    boolean clear =
        ranked.size() == 1
            || (ranked.size() > 1
                && ranked.get(0).getValue() >= ranked.get(1).getValue() + CLASSED);
    boolean marked = clear && (names.size() == 1 || this.marked.contains(ranked.get(0).getKey()));
    return marked && near(ranked.get(0).getKey())
        ? Optional.ofNullable(names.get(ranked.get(0).getKey()))
        : Optional.empty();
  }

  private static boolean taken(Sentence sentence) {
    return Spared.taken(sentence) || BY_THIEVES.stream().anyMatch(sentence::has);
  }

  /** "through this supplier": a supplier that no sentence names beside that word. */
  private boolean throughUnnamed() {
    return reading.passages().stream().anyMatch(it -> it.sentence().has(Cue.SUPPLIER))
        && suppliers.isEmpty();
  }

  /** "What is gone is put at $5 million", behind a sentence that tells of the theft. */
  private static boolean goesOn(Passage passage, @Nullable Passage before) {
    Sentence sentence = passage.sentence();
    return before != null
        && Events.byThieves(before.sentence())
        && BUSINESS.stream().noneMatch(sentence::has);
  }

  /** Whether a sentence that names it stands close to one that tells of the stolen money. */
  private boolean near(String key) {
    return places.getOrDefault(key, List.of()).stream()
        .anyMatch(at -> told.stream().anyMatch(it -> Math.abs(it - at) <= NEAR));
  }

  private void weigh(Passage passage, Name name, boolean stolen) {
    Sentence sentence = passage.sentence();
    boolean firm =
        (name.party() == null || name.is(PartyKind.ORGANISATION))
            && !reading.observes(name)
            && !name.adjective()
            && !reading.isPlace(sentence, name)
            && !VictimBook.body(reading, name)
            && !suppliers.contains(name.folded())
            && !Persons.is(sentence, name)
            && !sentence.is(Cue.ASSET, name.from())
            && !sentence.is(Cue.KIND, name.from());
    if (!firm) {
      return;
    }
    boolean titled = sentence.kind() == Sentence.Kind.TITLE;
    boolean elsewhere = ELSEWHERE.stream().anyMatch(sentence::has);
    boolean credited = CreditedName.behindCredit(sentence, name);
    int weight =
        1
            + (!credited && classed(sentence, name) ? CLASSED : 0)
            + (owns(sentence, name) ? OWNS : 0);
    weight += titled ? TITLED - 1 : 0;
    String key = key(name);
    if (weight > 1) {
      marked.add(key);
    }
    weight += stolen && !titled && !credited ? 1 : 0;
    int before = weights.getOrDefault(key, 0);
    if (!titled) {
      names.putIfAbsent(key, name);
      places.computeIfAbsent(key, unused -> new ArrayList<>(2)).add(reading.place(passage));
    }
    int most = CLASSED + OWNS + TITLED + MOST_MENTIONS;
    weights.put(key, Math.min(most, before + (elsewhere && !titled ? 1 : weight)));
  }

  /** "Nimbus" and "Nimbus Vault" are one. */
  private String key(Name name) {
    String folded = name.folded();
    return weights.keySet().stream()
        .filter(it -> (it + " ").startsWith(folded + " ") || (folded + " ").startsWith(it + " "))
        .findFirst()
        .orElse(folded);
  }

  /** "the exchange X", "X, a lender", "X Exchange", "X AG". */
  static boolean classed(Sentence sentence, Name name) {
    int last = name.to() - 1;
    boolean named =
        name.to() - name.from() > 1
            && (sentence.is(Cue.LEGAL_FORM, last)
                || sentence.is(Cue.VICTIM_NOUN, last)
                || sentence.is(Cue.HOLDING, last));
    boolean apposed = name.to() < sentence.to() && sentence.token(name.to()).is(",");
    int end = Math.min(sentence.to(), name.to() + DESCRIBED);
    boolean behind =
        apposed
            && !sentence.is(Cue.RELATIVE, Math.min(name.to() + 1, sentence.to() - 1))
            && (sentence.has(Cue.VICTIM_NOUN, name.to(), Math.min(end, name.to() + APPOSITION))
                || sentence.has(Cue.VICTIMS, name.to(), end));
    boolean compound = name.to() < sentence.to() && sentence.is(Cue.VICTIM_NOUN, name.to());
    return named
        || behind
        || compound
        || sentence.cueBefore(Cue.VICTIM_NOUN, name.from()).isPresent();
  }

  /** "users of X", "X's wallets". */
  private static boolean owns(Sentence sentence, Name name) {
    int behind = name.to();
    boolean own =
        behind < sentence.to()
            && sentence.is(Cue.POSSESSIVE, behind)
            && sentence.has(Cue.HOLDING, behind, Math.min(sentence.to(), behind + INDEFINITE));
    return own
        || sentence
            .cueBefore(Cue.BELONGING, name.from())
            .flatMap(it -> sentence.cueBefore(Cue.HOLDING, it.from()))
            .isPresent();
  }

  /** "a pensioner was cheated out of $5 million": somebody without a name was robbed. */
  private static boolean ofSomebody(Passage passage) {
    Sentence sentence = passage.sentence();
    return sentence.cues(Cue.KIND).stream()
        .anyMatch(it -> it.code().equals("ONE") || indefinite(sentence, it.from()));
  }

  /** "hackers who rob a bank in Macao": some firm without a name, and none that is apposed. */
  private static boolean ofOther(Passage passage) {
    Sentence sentence = passage.sentence();
    return sentence.has(Cue.WORLD)
        || sentence.has(Cue.GENERIC)
        || sentence.cues(Cue.VICTIM_NOUN).stream()
            .filter(it -> passage.names().stream().noneMatch(name -> beside(it, name)))
            .anyMatch(it -> indefinite(sentence, it.from()));
  }

  private static boolean beside(CueMatch noun, Name name) {
    boolean before = name.to() <= noun.from() && noun.from() - name.to() <= APPOSITION;
    boolean behind = name.from() >= noun.from() && name.from() - noun.to() <= 1;
    return before || behind;
  }

  private static boolean indefinite(Sentence sentence, int noun) {
    for (int at = noun - 1; at >= Math.max(sentence.from(), noun - INDEFINITE); at--) {
      if (sentence.is(Cue.ARTICLE, at)) {
        return !sentence.is(Cue.DEFINITE, at);
      }
      if (sentence.token(at).sign()) {
        return false;
      }
    }
    return false;
  }

  /** Whether it counts attacks or victims. */
  private boolean many(Passage passage) {
    return SeveralTold.countsAttacks(reading, passage)
        || SeveralTold.countsVictims(passage)
        || passage.sentence().has(Cue.THEFTS)
        || passage.sentence().has(Cue.SAME_PERIOD);
  }
}
