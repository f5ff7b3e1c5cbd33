// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.mention;

import java.util.Optional;
import java.util.Set;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.ingest.extract.sentence.Article;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * The day on which an agency's report was written, from "SEOUL, April 8, 2025 - " at its head:
 * where nothing else says when a text was published, "this year" counts from there.
 */
final class Dateline {
  private static final int FIRST = 3;
  private static final int PLACE = 6;
  private static final Set<String> CLOSING = Set.of("(", "-", "–", "—");

  private Dateline() {}

  static Optional<PartialDate> of(Article article) {
    return article.sentences().stream()
        .filter(it -> it.kind() == Sentence.Kind.BODY)
        .limit(FIRST)
        .filter(it -> capitals(it.token(it.from()).text()))
        .flatMap(it -> day(it).stream())
        .findFirst();
  }

  private static Optional<PartialDate> day(Sentence sentence) {
    boolean[] taken = new boolean[sentence.to() - sentence.from()];
    return new MomentFinder(sentence, taken, new Calendar(null))
        .find().stream()
            .filter(it -> it.from() - sentence.from() <= PLACE && it.date().day() != null)
            .filter(it -> it.to() < sentence.to())
            .filter(it -> CLOSING.contains(sentence.token(it.to()).text()))
            .map(Moment::date)
            .findFirst();
  }

  private static boolean capitals(String word) {
    return word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
  }
}
