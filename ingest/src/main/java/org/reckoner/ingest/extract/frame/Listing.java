// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Moment;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;
import org.reckoner.ingest.extract.token.Token;

/**
 * Rows of a list of thefts that say no more than a name, a sum and perhaps a date: "March 2022 — X:
 * $600m". Only a heading or sentence that speaks of thefts makes them rows of such a list.
 */
final class Listing {
  private static final int LONGEST = 22;
  private static final int OTHER_WORDS = 2;
  private static final int LEAST_ENTRIES = 3;
  private static final Set<String> ENTRY_SIGNS = Set.of("-", "–", "—", ":", "|");

  private Listing() {}

  /**
   * The paragraphs of a chronology: three or more that each open with a date and a dash or colon.
   */
  static Set<Integer> entries(List<Passage> passages) {
    Set<Integer> found = new HashSet<>();
    Set<Integer> begun = new HashSet<>();
    for (Passage passage : passages) {
      boolean first = begun.add(passage.sentence().paragraph());
      if (first && passage.moments().stream().anyMatch(it -> opens(passage.sentence(), it))) {
        found.add(passage.sentence().paragraph());
      }
    }
    return found.size() >= LEAST_ENTRIES ? found : Set.of();
  }

  private static boolean opens(Sentence sentence, Moment moment) {
    int at = moment.to();
    return moment.from() - sentence.from() <= 1
        && at < sentence.to()
        && ENTRY_SIGNS.contains(sentence.token(at).text());
  }

  /** Whether what follows the sentence may be a list of thefts. */
  static boolean introduces(Sentence sentence) {
    boolean heads =
        sentence.kind() == Sentence.Kind.TITLE
            || sentence.kind() == Sentence.Kind.HEADING
            || sentence.token(sentence.to() - 1).is(":");
    return heads
        && (sentence.has(Cue.THEFTS)
            || sentence.has(Cue.ATTACKS)
            || sentence.has(Cue.THEFT)
            || sentence.has(Cue.STEAL)
            || sentence.has(Cue.SUFFER));
  }

  /** Whether the sentence says little more than one name and one sum. */
  static boolean row(Passage passage) {
    return victim(passage).isPresent();
  }

  /** The name in a row. */
  static Optional<Name> victim(Passage passage) {
    Sentence sentence = passage.sentence();
    boolean brief = sentence.to() - sentence.from() <= LONGEST;
    boolean parts =
        !passage.money().isEmpty()
            && passage.money().size() <= 2
            && passage.names().stream().filter(Listing::possible).count() == 1;
    boolean predicate =
        sentence.has(Cue.STEAL) || sentence.has(Cue.SAY) || sentence.has(Cue.AUXILIARY);
    if (!brief || !parts || predicate || !opens(passage)) {
      return Optional.empty();
    }
    long others = 0;
    for (int at = sentence.from(); at < sentence.to(); at++) {
      others += other(passage, at) ? 1 : 0;
    }
    return others <= OTHER_WORDS
        ? passage.names().stream().filter(Listing::possible).findFirst()
        : Optional.empty();
  }

  private static boolean possible(Name name) {
    return !name.actor() && !name.adjective() && !name.observer();
  }

  /** A row begins with its name, its date or its sum. */
  private static boolean opens(Passage passage) {
    int first = passage.sentence().from() + 2;
    return passage.names().stream().anyMatch(it -> it.from() <= first)
        || passage.moments().stream().anyMatch(it -> it.from() <= first)
        || passage.money().stream().anyMatch(it -> it.from() <= first);
  }

  private static boolean other(Passage passage, int at) {
    Token token = passage.sentence().token(at);
    boolean mentioned =
        passage.names().stream().anyMatch(it -> it.from() <= at && at < it.to())
            || passage.money().stream().anyMatch(it -> it.from() <= at && at < it.to())
            || passage.moments().stream().anyMatch(it -> it.from() <= at && at < it.to());
    return token.word()
        && !mentioned
        && !passage.sentence().is(Cue.VICTIM_NOUN, at)
        && !passage.sentence().is(Cue.DATE_PREPOSITION, at)
        && !passage.sentence().is(Cue.CRYPTO, at)
        && !passage.sentence().is(Cue.ARTICLE, at);
  }
}
