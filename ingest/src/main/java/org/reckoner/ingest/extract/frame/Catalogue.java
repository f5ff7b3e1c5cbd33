// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * The lists of thefts in an article: lines under a heading or sentence that speaks of thefts, and
 * runs of names and sums inside one sentence. What introduces a list says what its entries are of;
 * a list that nothing introduces as one of thefts is none.
 */
final class Catalogue {
  private static final int LOOKING_BACK = 3;

  /** So many sentences below a heading may tell what it sums up. */
  private static final int STORY = 6;

  /** So many lines of name, sum and date are a list of thefts also where little announces it. */
  private static final int COMPLETE = 2;

  /** Words that make what introduces a list, or runs through it, one of thefts. */
  private static final List<Cue> OF_THEFTS =
      List.of(Cue.THEFTS, Cue.THEFT, Cue.ATTACKS, Cue.ATTACK, Cue.ATTACKED, Cue.DEPRIVE, Cue.LOSE);

  /** Words that make it a list of something else. */
  private static final List<Cue> OF_OTHER =
      List.of(Cue.OTHER_AMOUNT, Cue.BUSINESS, Cue.RECOVER, Cue.FREEZE, Cue.BOUNTY, Cue.LAUNDER);

  /**
   * A list of lines.
   *
   * @param leads what introduces it, the nearest first
   * @param lines its entries and other lines, in order
   * @param behind what follows it
   */
  record Block(List<Passage> leads, List<Passage> lines, Optional<Passage> behind) {}

  private final IdentityHashMap<Passage, List<ListEntry>> entries = new IdentityHashMap<>();
  private final List<Block> blocks = new ArrayList<>(1);

  private Catalogue() {}

  /**
   * @param passages in the order of the text
   */
  static Catalogue of(List<Passage> passages) {
    Catalogue catalogue = new Catalogue();
    int at = 0;
    while (at < passages.size()) {
      int end = catalogue.block(passages, at);
      if (end == at) {
        catalogue.run(passages, at);
        end = at + 1;
      }
      at = end;
    }
    return catalogue;
  }

  /** The entries of lists in a passage. */
  List<ListEntry> entries(Passage passage) {
    return entries.getOrDefault(passage, List.of());
  }

  /** The entry that makes a name a victim. */
  Optional<ListEntry> entry(Passage passage, Name name) {
    return entries(passage).stream().filter(it -> it.victim().equals(name)).findFirst();
  }

  List<Block> blocks() {
    return blocks;
  }

  /** Reads a list of lines that begins at a passage; the end of it, or the passage itself. */
  private int block(List<Passage> passages, int from) {
    if (!line(passages.get(from).sentence())) {
      return from;
    }
    if (!introduced(passages, from)) {
      return headed(passages, from) ? from + 1 : from;
    }
    int end = from;
    int filed = 0;
    List<Passage> leads = leads(passages, from);
    YearsOfList years = new YearsOfList(leads);
    while (end < passages.size() && alike(passages.get(from), passages.get(end))) {
      Passage passage = passages.get(end);
      Optional<ListEntry> entry = EntryLine.of(passage);
      if (entry.isEmpty() && passage.sentence().kind() == Sentence.Kind.HEADING) {
        break;
      }
      if (entry.isPresent()) {
        entries.put(passage, years.carried(passage, List.of(entry.get())));
        filed++;
      } else {
        run(passages, end);
      }
      end++;
    }
    if (end - from > 1 || filed > 0) {
      Optional<Passage> behind =
          end < passages.size() ? Optional.of(passages.get(end)) : Optional.empty();
      blocks.add(new Block(leads, List.copyOf(passages.subList(from, end)), behind));
    }
    return end;
  }

  /** "X: $5 million" above the sentences that tell how X was robbed: an entry by itself. */
  private boolean headed(List<Passage> passages, int from) {
    Passage heading = passages.get(from);
    Optional<ListEntry> entry = EntryLine.of(heading);
    boolean told =
        entry.isPresent()
            && passages.subList(from + 1, Math.min(passages.size(), from + STORY)).stream()
                .takeWhile(it -> !line(it.sentence()))
                .filter(it -> ofThefts(it.sentence()))
                .flatMap(it -> it.names().stream())
                .anyMatch(it -> it.folded().equals(entry.get().victim().folded()));
    if (told) {
      entries.put(heading, List.of(entry.get()));
    }
    return told;
  }

  /** A sentence that runs through several thefts, or goes on about those of the one before. */
  private void run(List<Passage> passages, int at) {
    Passage passage = passages.get(at);
    if (!passage.states()) {
      return;
    }
    List<ListEntry> run = EntryRun.of(passage);
    if (run.isEmpty() && sentenceAlone(passage) && goesOn(passages, at)) {
      run = EntryLine.of(passage).stream().toList();
    }
    if (run.isEmpty()) {
      return;
    }
    Optional<Passage> behind =
        at + 1 < passages.size() ? Optional.of(passages.get(at + 1)) : Optional.empty();
    List<Passage> leads = leads(passages, at);
    boolean told =
        ofThefts(passage.sentence())
            || leads.stream().anyMatch(it -> ofThefts(it.sentence()))
            || behind.filter(it -> closes(it.sentence())).isPresent();
    if (told) {
      entries.put(passage, new YearsOfList(leads).carried(passage, run));
      blocks.add(new Block(leads.stream().limit(1).toList(), List.of(passage), behind));
    }
  }

  /** "All of them are laid to X": what closes a list of thefts. */
  private static boolean closes(Sentence sentence) {
    return sentence.has(Cue.ALL_OF_THEM)
        && (sentence.has(Cue.ATTACKERS)
            || sentence.has(Cue.ATTRIBUTED_TO)
            || sentence.has(Cue.RESPONSIBLE_FOR));
  }

  /** "X: $5 million in March." as a sentence of its own. */
  private static boolean sentenceAlone(Passage passage) {
    return passage.sentence().kind() == Sentence.Kind.BODY
        && !passage.money().isEmpty()
        && passage.names().stream().anyMatch(it -> it.from() == passage.sentence().from());
  }

  /** Behind a sentence of the same paragraph that counts several thefts, or another entry. */
  private boolean goesOn(List<Passage> passages, int at) {
    if (at == 0) {
      return false;
    }
    Passage before = passages.get(at - 1);
    Sentence sentence = before.sentence();
    return sentence.paragraph() == passages.get(at).sentence().paragraph()
        && (!entries(before).isEmpty()
            || (before.money().isEmpty()
                && (sentence.has(Cue.THEFTS) || sentence.has(Cue.ATTACKS))));
  }

  private static boolean line(Sentence sentence) {
    return sentence.kind() == Sentence.Kind.ITEM || sentence.kind() == Sentence.Kind.HEADING;
  }

  private static boolean alike(Passage first, Passage other) {
    return first.sentence().kind() == other.sentence().kind()
        && marker(first.sentence()).equals(marker(other.sentence()));
  }

  /** What stands before a line, its letters and digits made alike: "(a)", "1.", "-". */
  private static String marker(Sentence sentence) {
    String text = sentence.article().text();
    int start = text.lastIndexOf('\n', Math.max(0, sentence.start() - 1)) + 1;
    String before = text.substring(start, sentence.start());
    return before.length() > 8
        ? ""
        : before.strip().replaceAll("[a-z]+", "a").replaceAll("\\d+", "1");
  }

  /** Whether what stands just before a list makes it one of thefts. */
  private static boolean introduced(List<Passage> passages, int from) {
    List<Passage> leads = leads(passages, from);
    if (leads.isEmpty()) {
      return false;
    }
    Sentence nearest = leads.get(0).sentence();
    boolean heads =
        nearest.headline()
            || nearest.kind() == Sentence.Kind.QUESTION
            || nearest.token(nearest.to() - 1).is(":")
            || nearest.has(Cue.THESE)
            || nearest.has(Cue.BELOW);
    boolean other = OF_OTHER.stream().anyMatch(nearest::has) && !ofThefts(nearest);
    if (other) {
      return false;
    }
    return (heads && leads.stream().anyMatch(it -> ofThefts(it.sentence())))
        || (complete(passages, from) >= COMPLETE
            && (leads.stream().anyMatch(Catalogue::ofThieves) || stolen(passages, from)));
  }

  /** How many lines from here on give name, sum and date one after the other. */
  private static long complete(List<Passage> passages, int from) {
    return passages.subList(from, passages.size()).stream()
        .takeWhile(it -> alike(passages.get(from), it))
        .filter(it -> !it.moments().isEmpty() && EntryLine.of(it).isPresent())
        .count();
  }

  /** Whether a line from here on says itself that its sum was stolen. */
  private static boolean stolen(List<Passage> passages, int from) {
    return passages.subList(from, passages.size()).stream()
        .takeWhile(it -> alike(passages.get(from), it))
        .anyMatch(
            it ->
                it.sentence().cues(Cue.STEAL).stream().anyMatch(steal -> steal.code().isEmpty())
                    && EntryLine.of(it).isPresent());
  }

  /** A sentence about thieves, which does not yet make what follows a list of thefts. */
  private static boolean ofThieves(Passage passage) {
    return ofThefts(passage.sentence())
        || passage.sentence().has(Cue.ATTACKERS)
        || passage.names().stream().anyMatch(it -> it.is(PartyKind.INTRUSION_SET));
  }

  /** What may introduce a list: its heading, or the sentences of the paragraph above it. */
  private static List<Passage> leads(List<Passage> passages, int from) {
    List<Passage> leads = new ArrayList<>();
    for (int i = from - 1; i >= 0 && leads.size() < LOOKING_BACK; i--) {
      Passage passage = passages.get(i);
      boolean heading = passage.sentence().headline();
      boolean other = !leads.isEmpty() && !heading && !together(leads.get(0), passage);
      if (other || (passage.sentence().kind() == Sentence.Kind.ITEM && list(passages, i))) {
        break;
      }
      leads.add(passage);
      if (heading) {
        break;
      }
    }
    return leads;
  }

  private static boolean together(Passage one, Passage other) {
    return one.sentence().paragraph() - other.sentence().paragraph() <= 1;
  }

  /** Whether an item is a line of a list that ends here, and not a numbered paragraph. */
  private static boolean list(List<Passage> passages, int at) {
    return EntryLine.of(passages.get(at)).isPresent();
  }

  private static boolean ofThefts(Sentence sentence) {
    boolean byThieves =
        sentence.has(Cue.ATTACKERS) && (sentence.has(Cue.DRAW) || sentence.has(Cue.GAIN));
    boolean accused =
        sentence.token(sentence.to() - 1).is(":")
            && (sentence.has(Cue.ATTRIBUTED_TO) || sentence.has(Cue.RESPONSIBLE_FOR));
    return byThieves
        || accused
        || OF_THEFTS.stream().anyMatch(sentence::has)
        || sentence.cues(Cue.STEAL).stream().anyMatch(it -> it.code().isEmpty());
  }
}
