// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.attack;

import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Words that fill a role where a sentence tells of an attack on computers. It says that these words
 * stand there in that role; it is no claim, and says neither that the attack took place nor who
 * says so.
 *
 * @param role which role
 * @param start first UTF-16 position in the article's text
 * @param end the one after the last
 * @param words the words between them
 * @param rule the id of the rule that found it
 */
public record AttackArgument(Role role, int start, int end, String words, String rule) {
  /** What somebody or something is in an attack. */
  public enum Role {
    /** Who or what is hit: a firm, its customers, their computers. */
    VICTIM,
    /** Who does it. */
    ATTACKER,
    /** When, as the text says it. */
    TIME,
    /** How many people are hit; the number alone. */
    NUMBER_OF_VICTIMS,
    /** By what means. */
    ATTACK_PATTERN,
    /** A sum that was asked for, paid, taken or lost, also one without a figure. */
    MONEY
  }

  static AttackArgument of(Role role, Sentence sentence, int from, int to, String rule) {
    return new AttackArgument(
        role,
        sentence.token(from).start(),
        sentence.token(to - 1).end(),
        sentence.words(from, to),
        rule);
  }
}
