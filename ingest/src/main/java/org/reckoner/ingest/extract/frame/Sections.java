// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.IdentityHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/** The sections of an article whose headings are names: "X", and below it what befell X. */
final class Sections {
  /** Behind the name in "X (2014)", "X: …", "X – …". */
  private static final String BEHIND = "(:–—-";

  private final Reading reading;
  private final IdentityHashMap<Passage, Name> subjects = new IdentityHashMap<>();
  private final IdentityHashMap<Passage, Name> opened = new IdentityHashMap<>();

  Sections(Reading reading) {
    this.reading = reading;
    Name heading = null;
    boolean first = false;
    for (Passage passage : reading.passages()) {
      if (passage.sentence().kind() == Sentence.Kind.HEADING) {
        heading = name(passage);
        first = true;
      } else if (heading != null) {
        subjects.put(passage, heading);
        if (first) {
          opened.put(passage, heading);
        }
        first = false;
      }
    }
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
