// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.attack;

import java.util.ArrayList;
import java.util.List;
import org.reckoner.ingest.extract.attack.AttackArgument.Role;
import org.reckoner.ingest.extract.sentence.Sentence;
import org.reckoner.ingest.extract.token.Token;

/** The words by which a sentence says how an attack is made: "encrypt all files on the server". */
final class PatternFinder {
  /** So many tokens at most. */
  private static final int LONGEST = 8;

  private final AttackText text;
  private final Sentence sentence;

  PatternFinder(AttackText text, Sentence sentence) {
    this.text = text;
    this.sentence = sentence;
  }

  List<AttackArgument> find() {
    List<AttackArgument> found = new ArrayList<>();
    int at = sentence.from();
    while (at < sentence.to()) {
      int end = Math.min(sentence.to(), text.end(AttackWord.MEANS, at));
      if (end > at) {
        while (end < sentence.to() && end - at < LONGEST && goesOn(end)) {
          end++;
        }
        found.add(
            AttackArgument.of(Role.ATTACK_PATTERN, sentence, at, end, "attack.pattern.words"));
      }
      at = Math.max(end, at + 1);
    }
    return found;
  }

  private boolean goesOn(int at) {
    Token token = sentence.token(at);
    boolean parts = token.sign() && !"-'’/".contains(token.text());
    return !parts && !text.is(AttackWord.END, at);
  }
}
