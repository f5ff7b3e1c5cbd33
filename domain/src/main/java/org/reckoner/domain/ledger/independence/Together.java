// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.independence;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.ledger.statement.Asserter;
import org.reckoner.domain.ledger.statement.Statement;

/**
 * Who speaks together with whom about one thing. Several do where one name is that of several ("the
 * FBI and the Treasury"), and where the same words of a document credit each of them with the same.
 */
final class Together {
  private final Map<String, String> first = new HashMap<>();

  /** What the same words say, whoever says it. */
  private record Words(
      WorkKey work, Property property, ClaimValue value, Polarity polarity, String quote) {}

  private Together() {}

  /** Among claims that credit somebody. */
  static Together of(List<Statement> credited) {
    Together together = new Together();
    for (Statement said : credited) {
      Asserter asserter = asserter(said);
      if (asserter.voices().size() > 1) {
        together.tie(asserter.voices());
      }
    }
    together.tieByWords(credited);
    return together;
  }

  /** Only documents that credit several are looked at closely, which few do. */
  private void tieByWords(List<Statement> credited) {
    Map<WorkKey, String> one = new HashMap<>();
    Set<WorkKey> several = new HashSet<>();
    for (Statement said : credited) {
      WorkKey work = said.claim().work();
      String id = asserter(said).id();
      if (!id.equals(one.computeIfAbsent(work, any -> id))) {
        several.add(work);
      }
    }
    Map<Words, Set<String>> speakers = new HashMap<>();
    for (Statement said : credited) {
      if (several.contains(said.claim().work())) {
        speakers
            .computeIfAbsent(
                new Words(
                    said.claim().work(),
                    said.claim().property(),
                    said.claim().value(),
                    said.claim().assertion().polarity(),
                    said.claim().quote()),
                any -> new TreeSet<>())
            .add(asserter(said).id());
      }
    }
    speakers.values().stream().filter(all -> all.size() > 1).forEach(this::tie);
  }

  private void tie(Collection<String> voices) {
    TreeSet<String> leaders = new TreeSet<>();
    voices.forEach(voice -> leaders.add(first.getOrDefault(voice, voice)));
    String leader = leaders.first();
    first.replaceAll((voice, led) -> leaders.contains(led) ? leader : led);
    voices.forEach(voice -> first.put(voice, leader));
    leaders.forEach(voice -> first.put(voice, leader));
  }

  private static Asserter asserter(Statement said) {
    return Objects.requireNonNull(said.asserter());
  }

  /** What identifies all those together with whom one speaks. */
  String voiceOf(Asserter asserter) {
    return first.getOrDefault(asserter.id(), asserter.id());
  }
}
