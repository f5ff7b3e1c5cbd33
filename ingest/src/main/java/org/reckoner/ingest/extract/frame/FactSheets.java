// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * The fact sheets of a text: lines under each other that give a loss and at least one thing more,
 * where a label or the text above speaks of a theft.
 */
final class FactSheets {
  private static final int LEAST = 3;

  /** So many sentences above the lines a deed may be told. */
  private static final int ABOVE = 4;

  /** Words of a deed. */
  private static final List<Cue> DEEDS =
      List.of(Cue.STEAL, Cue.THEFT, Cue.THEFTS, Cue.ATTACK, Cue.ATTACKS, Cue.ATTACKED);

  private final List<FactSheet> sheets;
  private final Set<Passage> lines = Collections.newSetFromMap(new IdentityHashMap<>());

  private FactSheets(List<FactSheet> sheets) {
    this.sheets = List.copyOf(sheets);
    sheets.forEach(sheet -> sheet.facts().forEach(fact -> lines.add(fact.line())));
  }

  static FactSheets of(List<Passage> passages) {
    List<FactSheet> sheets = new ArrayList<>();
    List<FactSheet.Fact> run = new ArrayList<>();
    boolean title = false;
    int deed = -ABOVE - 1;
    boolean above = false;
    for (Passage passage : passages) {
      Optional<FactSheet.Fact> fact = FactSheet.fact(passage);
      boolean goesOn =
          !run.isEmpty() && index(run.get(run.size() - 1).line()) == index(passage) - 1;
      if (fact.isEmpty() || !goesOn) {
        sheets.addAll(sheets(run, above));
        run.clear();
        above = title || index(passage) - deed <= ABOVE;
      }
      fact.ifPresent(run::add);
      if (fact.isEmpty() && tells(passage.sentence())) {
        title |= passage.sentence().kind() == Sentence.Kind.TITLE;
        deed = index(passage);
      }
    }
    sheets.addAll(sheets(run, above));
    return new FactSheets(sheets);
  }

  /** In the order of the text. */
  List<FactSheet> all() {
    return sheets;
  }

  /** The lines of all of them. */
  Set<Passage> lines() {
    return lines;
  }

  /** Whether a passage is a line of one of them. */
  boolean holds(Passage passage) {
    return lines.contains(passage);
  }

  private static int index(Passage passage) {
    return passage.sentence().index();
  }

  /** A run of lines, cut where it begins anew. */
  private static List<FactSheet> sheets(List<FactSheet.Fact> run, boolean introduced) {
    if (run.size() < LEAST || !(introduced || run.stream().anyMatch(FactSheets::speaksOfDeed))) {
      return List.of();
    }
    List<FactSheet> found = new ArrayList<>();
    List<FactSheet.Fact> open = new ArrayList<>();
    for (FactSheet.Fact fact : run) {
      boolean anew =
          fact.kind() != Columns.Kind.OTHER
              && open.stream()
                  .filter(it -> it.kind() != Columns.Kind.OTHER)
                  .findFirst()
                  .filter(it -> it.kind() == fact.kind())
                  .isPresent();
      if (anew) {
        found.add(new FactSheet(open));
        open = new ArrayList<>();
      }
      open.add(fact);
    }
    found.add(new FactSheet(open));
    return found.stream().filter(FactSheet::complete).toList();
  }

  private static boolean tells(Sentence sentence) {
    return DEEDS.stream().anyMatch(sentence::has);
  }

  private static boolean speaksOfDeed(FactSheet.Fact fact) {
    Sentence sentence = fact.line().sentence();
    return DEEDS.stream().anyMatch(it -> sentence.has(it, sentence.from(), fact.value().from()));
  }
}
