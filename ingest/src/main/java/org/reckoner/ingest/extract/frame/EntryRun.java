// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Moment;
import org.reckoner.ingest.extract.mention.Money;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Several entries of a list in one sentence: names and sums by turns, each pair built alike: "X of
 * $5 million in May, Y of $6 million in June"; "$5 million from X; $6 million from Y".
 */
final class EntryRun {
  private static final int LEAST = 2;
  private static final int WIDEST = 12;

  /** A name and its sum, as a stretch of tokens. */
  private record Pair(Name name, List<Money> sum, boolean nameFirst) {
    int from() {
      return nameFirst ? name.from() : sum.get(0).from();
    }

    int to() {
      return nameFirst ? sum.get(sum.size() - 1).to() : name.to();
    }
  }

  private final Passage passage;
  private final Sentence sentence;
  private final EntryWords words;

  private EntryRun(Passage passage) {
    this.passage = passage;
    this.sentence = passage.sentence();
    this.words = new EntryWords(passage);
  }

  /** The entries that a sentence runs through; none where it is not such a run. */
  static List<ListEntry> of(Passage passage) {
    if (passage.money().isEmpty() || passage.names().isEmpty()) {
      return List.of();
    }
    EntryRun run = new EntryRun(passage);
    return Stream.of(run.longest(true), run.longest(false))
        .max(Comparator.comparingInt(List::size))
        .filter(it -> it.size() >= LEAST || run.apposed(it))
        .map(run::entries)
        .orElse(List.of());
  }

  /** "Before it came X, $5 million, in May 2020": signs alone join name, sum and date. */
  private boolean apposed(List<Pair> run) {
    if (run.size() != 1 || !run.get(0).nameFirst) {
      return false;
    }
    Pair pair = run.get(0);
    int sum = pair.sum.get(0).from();
    boolean signs = pair.name.to() < sum;
    for (int at = pair.name.to(); at < sum; at++) {
      signs &= sentence.token(at).sign();
    }
    int end = pair.to();
    return signs
        && passage.moments().stream()
            .anyMatch(it -> it.from() > end && it.from() - end <= 2 && sentence.token(end).sign());
  }

  private List<Pair> longest(boolean nameFirst) {
    List<Pair> best = List.of();
    List<Pair> run = new ArrayList<>();
    for (List<Money> sum : words.sums()) {
      Pair pair = pair(sum, nameFirst);
      if (pair == null || (!run.isEmpty() && !joined(run.get(run.size() - 1), pair))) {
        run = new ArrayList<>();
      }
      if (pair != null) {
        run.add(pair);
      }
      best = run.size() > best.size() ? List.copyOf(run) : best;
    }
    return best;
  }

  private @Nullable Pair pair(List<Money> sum, boolean nameFirst) {
    int start = sum.get(0).from();
    int end = sum.get(sum.size() - 1).to();
    for (Name name : passage.names()) {
      int from = nameFirst ? name.to() : end;
      int to = nameFirst ? start : name.from();
      boolean beside = from <= to && to - from <= WIDEST && words.possible(name);
      boolean nearest =
          beside
              && passage.names().stream()
                  .filter(words::possible)
                  .noneMatch(it -> it.from() >= from && it.to() <= to);
      if (nearest && bound(from, to, nameFirst) && words.lost(Math.min(from, start), end)) {
        return new Pair(name, sum, nameFirst);
      }
    }
    return null;
  }

  /** Whether what stands between the two joins them and nothing else. */
  private boolean bound(int from, int to, boolean nameFirst) {
    for (int at = from; at < to; at++) {
      boolean parts =
          sentence.token(at).is(";")
              || (sentence.is(Cue.AND, at) && sentence.token(at).word())
              || (!nameFirst && sentence.token(at).is(","));
      if (parts) {
        return false;
      }
    }
    if (nameFirst && from < to && words.verb(from)) {
      return false;
    }
    boolean from_ = nameFirst || (from < to && sentence.has(Cue.FROM, from, to));
    return from_ && words.light(from, to);
  }

  /** Whether the next pair follows with no more than a date and "and" between. */
  private boolean joined(Pair one, Pair next) {
    boolean near = next.from() >= one.to() && next.from() - one.to() <= WIDEST;
    boolean part = false;
    for (int at = one.to(); near && at < next.from(); at++) {
      part |= sentence.token(at).is(",") || sentence.token(at).is(";") || sentence.is(Cue.AND, at);
    }
    return near && part && words.light(one.to(), next.from());
  }

  private List<ListEntry> entries(List<Pair> run) {
    List<ListEntry> entries = new ArrayList<>();
    boolean datesFirst = moment(run.get(run.size() - 1).from(), sentence.to()) == null;
    for (int i = 0; i < run.size(); i++) {
      Pair pair = run.get(i);
      int before = i == 0 ? sentence.from() : run.get(i - 1).to();
      int behind = i + 1 < run.size() ? run.get(i + 1).from() : sentence.to();
      Moment date =
          datesFirst
              ? moment(before, pair.nameFirst ? pair.to() : pair.from())
              : moment(pair.from(), behind);
      entries.add(new ListEntry(pair.name, pair.sum.get(0), date));
    }
    return entries;
  }

  private @Nullable Moment moment(int from, int to) {
    return passage.moments().stream()
        .filter(it -> it.from() >= from && it.to() <= to)
        .findFirst()
        .orElse(null);
  }
}
