// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Money;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Figures that a text takes back in so many words: "we wrote X; the correct figure is Y", "Y, not
 * X". What somebody else said first and later raised is a history and is not taken back.
 */
final class Withdrawals {
  private static final String WRONG = "WRONG";
  private static final String RIGHT = "RIGHT";
  private static final int REACH = 18;
  private static final int NEAR = 2;
  private static final int NEGATED = 5;

  /** From "it was" to the figure: further on, something else was. */
  private static final int CLOSE = 4;

  private final List<Passage> passages;
  private final Set<Money> wrong = identities();
  private final Set<Money> right = identities();

  private Withdrawals(List<Passage> passages) {
    this.passages = passages;
    List<Money> suspected = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      for (Money money : passage.money()) {
        mark(passage, money, corrects(i), suspected);
      }
    }
    if (!suspected.isEmpty()) {
      passages.stream()
          .flatMap(it -> it.money().stream())
          .filter(it -> !right.contains(it) && right.stream().noneMatch(ok -> same(ok, it)))
          .filter(it -> suspected.stream().anyMatch(other -> same(other, it)))
          .forEach(wrong::add);
    }
  }

  static Withdrawals of(List<Passage> passages) {
    return new Withdrawals(passages);
  }

  /** Every amount with a value that the text takes back, wherever it stands. */
  Set<Money> wrong() {
    return wrong;
  }

  /** The amounts that it puts in their place. */
  Set<Money> right() {
    return right;
  }

  private void mark(Passage passage, Money money, boolean corrects, List<Money> suspected) {
    Sentence sentence = passage.sentence();
    Optional<Money> before = denies(passage, money);
    if (before.isPresent()) {
      suspected.add(money);
      right.add(before.get());
      return;
    }
    Optional<Money> instead = butNot(passage, money);
    if (instead.isPresent()) {
      suspected.add(instead.get());
      right.add(money);
      return;
    }
    Optional<CueMatch> mark =
        sentence
            .cues(Cue.CORRECTION, Math.max(sentence.from(), money.core() - REACH), money.core())
            .stream()
            .filter(it -> it.code().equals(WRONG) || it.code().equals(RIGHT))
            .reduce((first, second) -> second);
    if (corrects && mark.isPresent()) {
      if (mark.get().code().equals(WRONG)) {
        suspected.add(money);
      } else if (money.from() - mark.get().to() <= CLOSE
          && !sentence.has(Cue.OTHER_AMOUNT, mark.get().to(), money.core())) {
        right.add(money);
      }
    }
  }

  /** "Y, not X": the amount that stands in the place of a negated one. */
  private static Optional<Money> denies(Passage passage, Money money) {
    Sentence sentence = passage.sentence();
    int not = money.from() - 1;
    boolean negated =
        not > sentence.from() + 1
            && sentence.is(Cue.NEGATION, not)
            && sentence.token(not - 1).is(",");
    return negated
        ? passage.money().stream()
            .filter(it -> it.to() == not - 1 && it.currency().equals(money.currency()))
            .findFirst()
        : Optional.empty();
  }

  /** "did not take X but Y": the negated amount that Y stands in the place of. */
  private static Optional<Money> butNot(Passage passage, Money money) {
    Sentence sentence = passage.sentence();
    boolean but =
        money.from() > sentence.from() + 1
            && sentence.cueAt(Cue.CORRECTION, money.from() - 1).isPresent();
    return but
        ? passage.money().stream()
            .filter(it -> it.to() <= money.from() && it.currency().equals(money.currency()))
            .filter(it -> sentence.has(Cue.NEGATION, first(sentence, it), it.from()))
            .reduce((one, other) -> other)
        : Optional.empty();
  }

  private static int first(Sentence sentence, Money money) {
    return Math.max(sentence.from(), money.from() - NEGATED);
  }

  /** Whether words of a correction stand here or just beside, or a right figure is called so. */
  private boolean corrects(int index) {
    int first = Math.max(0, index - NEAR);
    int last = Math.min(passages.size(), index + NEAR + 1);
    List<CueMatch> found =
        passages.subList(first, last).stream()
            .flatMap(it -> it.sentence().cues(Cue.CORRECTION).stream())
            .toList();
    Stream<CueMatch> wrongs = found.stream().filter(it -> it.code().equals(WRONG));
    Stream<CueMatch> others = found.stream().filter(it -> !it.code().equals(WRONG));
    return wrongs.findAny().isPresent() && others.findAny().isPresent();
  }

  private static boolean same(Money one, Money other) {
    return one.currency().equals(other.currency())
        && one.figures().figure().compareTo(other.figures().figure()) == 0;
  }

  private static Set<Money> identities() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }
}
