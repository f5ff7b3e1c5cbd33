// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.confidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.AmountKind;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.Observation;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.ingest.extract.sentence.Article;

/**
 * What stands around the claims of one document: its words and all that was found in it. A sum that
 * a text gives to two subjects, or a victim that it names once, is less likely to be right.
 */
public final class Surroundings {
  private final Article article;
  private final String words;
  private final String title;
  private final Map<Topic, List<Claim>> topics = new HashMap<>();
  private final Map<String, Integer> told = new HashMap<>();
  private final Map<Amount, Set<Topic>> owners = new HashMap<>();
  private final Map<Topic, Amount> largest = new HashMap<>();
  private final Map<FrameKind, Set<String>> frames = new HashMap<>();

  /** What of what: of a frame, or of all frames of one subject. */
  private record Topic(String of, Property property) {}

  private Surroundings(Article article) {
    this.article = article;
    this.words = " " + PartyRegister.folded(article.text()) + " ";
    this.title = " " + PartyRegister.folded(article.title().orElse("")) + " ";
  }

  /**
   * @param all every claim found in the article
   */
  public static Surroundings of(Article article, List<Observation> all) {
    Surroundings around = new Surroundings(article);
    all.forEach(one -> around.take(one.claim()));
    return around;
  }

  private void take(Claim claim) {
    Topic topic = topic(claim);
    topics.computeIfAbsent(topic, any -> new ArrayList<>()).add(claim);
    frames
        .computeIfAbsent(claim.frame().kind(), any -> new HashSet<>())
        .add(claim.frame().anchor());
    if (claim.value() instanceof ClaimValue.Money money) {
      owners.computeIfAbsent(bare(money), any -> new HashSet<>()).add(topic);
      largest.merge(
          subject(claim, money),
          money.amount(),
          (one, other) -> one.figure().compareTo(other.figure()) >= 0 ? one : other);
    }
  }

  private static Topic topic(Claim claim) {
    return new Topic(claim.frame().anchor(), claim.property());
  }

  private static Topic subject(Claim claim, ClaimValue.Money money) {
    return new Topic(claim.frame().subject() + " " + money.amount().currency(), claim.property());
  }

  /** The sum, whatever it is said to be. */
  private static Amount bare(ClaimValue.Money money) {
    return money.amount().as(AmountKind.STOLEN);
  }

  String language() {
    return article.language().tag();
  }

  /** The day of publication, or null. */
  @Nullable LocalDate published() {
    return article.publicationDay().orElse(null);
  }

  /** How often the text names it. */
  int told(String name) {
    return told.computeIfAbsent(" " + PartyRegister.folded(name) + " ", this::count);
  }

  private int count(String sought) {
    int count = 0;
    for (int at = words.indexOf(sought); at >= 0; at = words.indexOf(sought, at + 1)) {
      count++;
    }
    return count;
  }

  boolean inTitle(String name) {
    return title.contains(" " + PartyRegister.folded(name) + " ");
  }

  /** Of how many thefts the text tells. */
  int incidents() {
    return frames.getOrDefault(FrameKind.INCIDENT, Set.of()).size();
  }

  /** How many totals it gives. */
  int totals() {
    return frames.getOrDefault(FrameKind.TOTAL, Set.of()).size();
  }

  /** Whether the same sum is claimed of another subject, or as something else. */
  boolean shared(Claim claim) {
    return claim.value() instanceof ClaimValue.Money money
        && owners.getOrDefault(bare(money), Set.of()).size() > 1;
  }

  /** Whether a larger sum is told of the same subject. */
  boolean smaller(Claim claim) {
    if (claim.value() instanceof ClaimValue.Money money) {
      Amount most = largest.getOrDefault(subject(claim, money), money.amount());
      return most.figure().compareTo(money.amount().figure()) > 0;
    }
    return false;
  }

  /** Whether another sentence says the same of the same. */
  boolean again(Claim claim) {
    return topics.getOrDefault(topic(claim), List.of()).stream()
        .anyMatch(
            it ->
                it.value().equals(claim.value())
                    && !it.evidence().get(0).equals(claim.evidence().get(0)));
  }

  /** Whether the same asserter says something else of the same: another sum, another day. */
  boolean otherwise(Claim claim) {
    return contradicts(claim, it -> saidBySame(it, claim));
  }

  /** Whether somebody else does: sources that differ are what such texts tell of. */
  boolean disputed(Claim claim) {
    return contradicts(claim, it -> !saidBySame(it, claim));
  }

  private boolean contradicts(Claim claim, Predicate<Claim> from) {
    return topics.getOrDefault(topic(claim), List.of()).stream()
        .anyMatch(it -> unlike(it.value(), claim.value()) && from.test(it));
  }

  private static boolean saidBySame(Claim one, Claim other) {
    return Objects.equals(one.assertion().assertedBy(), other.assertion().assertedBy());
  }

  private static boolean unlike(ClaimValue one, ClaimValue other) {
    if (one instanceof ClaimValue.Money a && other instanceof ClaimValue.Money b) {
      return a.amount().currency().equals(b.amount().currency())
          && !a.amount().compatible(b.amount());
    }
    if (one instanceof ClaimValue.On a && other instanceof ClaimValue.On b) {
      return !a.date().mayEqual(b.date());
    }
    return !one.equals(other);
  }

  /** Whether that property is told of the same. */
  boolean has(Claim claim, Property property) {
    return topics.containsKey(new Topic(claim.frame().anchor(), property));
  }
}
