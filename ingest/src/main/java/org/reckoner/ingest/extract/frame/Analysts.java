// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Those whom an article introduces as analysts or reporters: "the security firm X", "X, a data
 * service". They speak of thefts and are victims only where the text says so directly.
 */
final class Analysts {
  private static final int APPOSITION = 6;

  /** From what an analyst is to the comma behind where it is. */
  private static final int PLACED = 5;

  private final Set<String> names = new HashSet<>(2);

  private Analysts() {}

  static Analysts of(List<Passage> passages) {
    Analysts analysts = new Analysts();
    for (Passage passage : passages) {
      for (Name name : passage.names()) {
        if (!Channels.only(passage.sentence(), name) && introduced(passage.sentence(), name)) {
          analysts.names.add(name.folded());
        }
      }
    }
    return analysts;
  }

  boolean observes(Name name) {
    return name.observer() || names.contains(name.folded());
  }

  private static boolean introduced(Sentence sentence, Name name) {
    boolean described =
        sentence.article().language().adjectivesBehind()
            && name.from() - 1 > sentence.from()
            && sentence.is(Cue.DEMONYM, name.from() - 1);
    int at = described ? name.from() - 1 : name.from();
    boolean surname =
        name.to() - name.from() > 1
            && name.party() == null
            && sentence.is(Cue.ANALYST_SURNAME, name.to() - 1);
    // "In its complaint to the police X says": whoever stands behind an authority is not it.
    boolean behind =
        sentence
            .cueBefore(Cue.ANALYST, at)
            .filter(it -> name.party() != null || !sentence.is(Cue.BODY, it.from()))
            .isPresent();
    if (surname || behind) {
      return true;
    }
    return apposition(sentence, name)
        .filter(noun -> closes(sentence, noun.to()) || bare(sentence, noun.from()))
        .isPresent();
  }

  /** The apposition's comma, perhaps behind where it sits: "a data service in London,". */
  private static boolean closes(Sentence sentence, int at) {
    int last = Math.min(sentence.to(), at + PLACED);
    for (int i = at; i < last; i++) {
      if (sentence.token(i).is(",")) {
        return i == at || sentence.is(Cue.PLACE, at) || sentence.is(Cue.RELATIVE_THAT, at);
      }
    }
    return false;
  }

  /** "X, a data service, …": the noun that says what X is. */
  static Optional<CueMatch> apposition(Sentence sentence, Name name) {
    int at = name.to();
    boolean comma = at + 1 < sentence.to() && sentence.token(at).is(",");
    if (comma && bare(sentence, at + 1)) {
      return sentence.cueAt(Cue.ANALYST, at + 1);
    }
    int last = Math.min(sentence.to(), at + APPOSITION);
    return comma && sentence.is(Cue.ARTICLE, at + 1)
        ? sentence.cues(Cue.ANALYST, at, last).stream().findFirst()
        : Optional.empty();
  }

  /** "X, perusahaan analitik blockchain, …": without an article, where adjectives stand behind. */
  private static boolean bare(Sentence sentence, int at) {
    int last = Math.min(sentence.to(), at + APPOSITION);
    return sentence.article().language().adjectivesBehind()
        && sentence.is(Cue.ANALYST, at)
        && IntStream.range(at, last).anyMatch(it -> sentence.token(it).is(","));
  }
}
