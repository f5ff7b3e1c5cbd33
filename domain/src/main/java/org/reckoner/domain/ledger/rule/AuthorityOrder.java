// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.rule;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.document.PublisherKind;
import org.reckoner.domain.ledger.statement.Asserter;
import org.reckoner.domain.ledger.statement.Statement;

/**
 * The source that analysts hold for most reliable (A before E by the Admiralty code; F, which
 * cannot be judged, is not ordered), and where nobody judged, by sort: court, government, United
 * Nations, victim, vendor, another credited source, news, blog, social media; last the accused,
 * whatever their sort.
 */
final class AuthorityOrder implements ResolutionRule {
  private static final List<PublisherKind> ORDER =
      List.of(
          PublisherKind.COURT,
          PublisherKind.GOVERNMENT,
          PublisherKind.UN,
          PublisherKind.VICTIM,
          PublisherKind.VENDOR,
          PublisherKind.NEWS,
          PublisherKind.BLOG,
          PublisherKind.SOCIAL);

  /** A credited source of an unknown sort stands between the vendors and the news. */
  private static final int CREDITED = ORDER.indexOf(PublisherKind.VENDOR) * 2 + 1;

  private static final int UNKNOWN = ORDER.size() * 2;

  /** Whoever is accused comes last, also where it is a government. */
  private static final int ACCUSED = UNKNOWN + 1;

  @Override
  public String id() {
    return "authority-order";
  }

  @Override
  public String sentence() {
    return "The most reliable source stands, by the analysts' grades or else by its sort.";
  }

  @Override
  public Optional<Choice> choose(Candidates candidates) {
    List<Statement> current = candidates.current();
    Optional<Character> best =
        current.stream()
            .flatMap(said -> grade(said, candidates).stream())
            .min(Character::compareTo);
    if (best.isPresent()) {
      List<Statement> graded =
          current.stream().filter(said -> grade(said, candidates).equals(best)).toList();
      if (graded.size() == current.size()) {
        return Optional.empty();
      }
      Statement chosen = Candidates.first(graded);
      return Optional.of(
          new Choice(chosen, chosen.voice() + " is graded " + best.get() + " for reliability."));
    }
    int rank = current.stream().mapToInt(said -> rank(said, candidates)).min().orElse(ACCUSED);
    List<Statement> foremost =
        current.stream().filter(said -> rank(said, candidates) == rank).toList();
    if (foremost.size() == current.size()) {
      return Optional.empty();
    }
    Statement chosen = Candidates.first(foremost);
    return Optional.of(
        new Choice(
            chosen, chosen.voice() + " ranks before the other sources by the order of authority."));
  }

  private static Optional<Character> grade(Statement said, Candidates candidates) {
    Asserter asserter = said.asserter();
    return candidates
        .rulings()
        .reliability(asserter == null ? said.document().publisherName() : asserter.name());
  }

  private static int rank(Statement said, Candidates candidates) {
    Asserter asserter = said.asserter();
    if (asserter != null) {
      if (candidates.isAccused().test(asserter)) {
        return ACCUSED;
      }
      boolean victim = candidates.isVictim().test(asserter);
      PublisherKind kind = victim ? PublisherKind.VICTIM : asserter.kind();
      return kind == null ? CREDITED : rank(kind);
    }
    var publisher = said.document().publisher();
    return rank(publisher == null ? null : publisher.kind());
  }

  private static int rank(@Nullable PublisherKind kind) {
    return kind == null ? UNKNOWN : ORDER.indexOf(kind) * 2;
  }
}
