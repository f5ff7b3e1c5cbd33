// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/** The sections of an article whose headings are names: "X", and below it what befell X. */
final class Sections {
  /** Behind the name in "X (2014)", "X: …", "X – …". */
  private static final String BEHIND = "(:–—-/";

  /** No heading is longer. */
  private static final int HEADING = 16;

  private final Reading reading;
  private final IdentityHashMap<Passage, Name> subjects = new IdentityHashMap<>();
  private final IdentityHashMap<Passage, Name> opened = new IdentityHashMap<>();
  private final Set<Passage> cases = Collections.newSetFromMap(new IdentityHashMap<>());

  Sections(Reading reading) {
    this.reading = reading;
    Name heading = null;
    boolean first = false;
    boolean another = false;
    List<Passage> all = reading.passages();
    for (int at = 0; at < all.size(); at++) {
      Passage passage = all.get(at);
      if (another) {
        cases.add(passage);
      }
      if (passage.sentence().kind() == Sentence.Kind.HEADING || numbered(all, at)) {
        heading = name(passage);
        first = true;
        another = dated(passage);
      } else if (heading != null) {
        subjects.put(passage, heading);
        if (first) {
          opened.put(passage, heading);
        }
        first = false;
      }
    }
  }

  /** "X (2022)", "3. X – $5 million": one of a list of cases, whosever it was. */
  private static boolean dated(Passage passage) {
    Sentence sentence = passage.sentence();
    return !Events.told(sentence, sentence.from(), sentence.to())
        && (!passage.money().isEmpty()
            || passage.moments().stream().anyMatch(it -> it.date().month() == null));
  }

  /** "2. X (2018)" above running text: an item that is a heading. */
  private boolean numbered(List<Passage> all, int at) {
    Passage item = all.get(at);
    return item.sentence().kind() == Sentence.Kind.ITEM
        && at + 1 < all.size()
        && all.get(at + 1).sentence().kind() == Sentence.Kind.BODY
        && (at == 0 || all.get(at - 1).sentence().kind() != Sentence.Kind.ITEM)
        && all.get(at + 1).sentence().paragraph() != item.sentence().paragraph()
        && item.sentence().to() - item.sentence().from() <= HEADING
        && !item.sentence().token(item.sentence().to() - 1).is(".");
  }

  private @Nullable Name name(Passage passage) {
    Sentence sentence = passage.sentence();
    return passage.names().stream()
        .filter(it -> it.from() == sentence.from())
        .filter(it -> it.to() == sentence.to() || BEHIND.contains(sentence.token(it.to()).text()))
        .filter(it -> !it.actor() && !it.adjective() && !reading.observes(it))
        .filter(it -> it.party() == null || it.is(PartyKind.ORGANISATION))
        .findFirst()
        .orElse(null);
  }

  /** Whether a passage stands in a section about a case of its own. */
  boolean ofCase(Passage passage) {
    return cases.contains(passage);
  }

  /** The name above the section that a passage stands in. */
  Optional<Name> subject(Passage passage) {
    return Optional.ofNullable(subjects.get(passage));
  }

  /** "In 2021 this protocol was robbed of …": the first sentence below a name, about it. */
  Optional<Name> itself(Passage passage) {
    Sentence sentence = passage.sentence();
    return Optional.ofNullable(opened.get(passage))
        .filter(it -> passage.names().stream().allMatch(own -> own.actor() || own.adjective()))
        .filter(it -> sentence.has(Cue.VICTIM_NOUN))
        .filter(it -> Events.told(sentence, sentence.from(), sentence.to()));
  }
}
