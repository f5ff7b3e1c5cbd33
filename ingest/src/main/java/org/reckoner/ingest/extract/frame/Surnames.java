// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/** The last names of people whom an article has introduced in full: "X Y, its director". */
final class Surnames {
  private static final int LONGEST = 3;

  private final Set<String> known = new HashSet<>(2);

  /** Last words of names that the article calls firms. */
  private final Set<String> firms = new HashSet<>(2);

  private Surnames() {}

  static Surnames of(List<Passage> passages) {
    Surnames surnames = new Surnames();
    for (Passage passage : passages) {
      for (Name name : passage.names()) {
        int words = name.to() - name.from();
        boolean full = name.party() == null && words > 1 && words <= LONGEST;
        Sentence sentence = passage.sentence();
        if (full && !sentence.is(Cue.TITLE_WORD, name.from()) && Persons.is(sentence, name)) {
          surnames.known.add(sentence.token(name.to() - 1).folded());
        }
        if (sentence.cueBefore(Cue.VICTIM_NOUN, name.from()).isPresent()) {
          surnames.firms.add(sentence.token(name.to() - 1).folded());
        }
      }
    }
    surnames.known.removeAll(surnames.firms);
    return surnames;
  }

  /** Whether a name is only such a last name. */
  boolean is(Sentence sentence, Name name) {
    return name.party() == null
        && name.to() - name.from() == 1
        && known.contains(sentence.token(name.from()).text().toLowerCase(Locale.ROOT));
  }
}
