// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.independence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.document.Publisher;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.ledger.SourceGroup;
import org.reckoner.domain.ledger.statement.Asserter;
import org.reckoner.domain.ledger.statement.Comparison;
import org.reckoner.domain.ledger.statement.Phrases;
import org.reckoner.domain.ledger.statement.Statement;
import org.reckoner.domain.party.PartyNames;

/**
 * Groups the claims about one incident or total by what they rest on: claim → asserter → work.
 * Claims that credit one asserter rest on it, in whatever document and language; those who speak
 * together once about a thing are one voice on it, also where another document credits one of them
 * alone. A claim that credits nobody rests on the claim that it copies or links to, else on the
 * text it is a near-copy of, else on its publisher, else on its document alone.
 */
public final class Independence {
  private static final String SEPARATOR = "\u001f";

  private final Copies copies;
  private final Comparison comparison;
  private final PartyNames names;
  private final Map<ClaimKey, String> groupOf = new HashMap<>();
  private final TreeMap<String, SourceGroup> groups = new TreeMap<>();

  public Independence(Copies copies, Comparison comparison, PartyNames names) {
    this.copies = copies;
    this.comparison = comparison;
    this.names = names;
  }

  /** What a group rests on, before it has all its claims. */
  private record Base(String id, String origin, @Nullable WorkKey copied) {}

  /**
   * Groups the claims about one thing.
   *
   * @param subject key of the incident or total, or a name of what else they are about
   */
  public void group(String subject, Collection<Statement> statements) {
    Map<String, Base> bases = new TreeMap<>();
    Map<String, List<Statement>> members = new HashMap<>();
    List<Statement> credited = statements.stream().filter(one -> one.asserter() != null).toList();
    Together together = Together.of(credited);
    for (Statement said : statements) {
      Base base = base(said, credited, together);
      bases.putIfAbsent(base.id(), base);
      members.computeIfAbsent(base.id(), any -> new ArrayList<>()).add(said);
    }
    bases.forEach((id, base) -> add(subject, base, Objects.requireNonNull(members.get(id))));
  }

  private Base base(Statement said, List<Statement> credited, Together together) {
    Asserter asserter = said.asserter();
    if (asserter == null && !credited.isEmpty()) {
      asserter = behind(said, credited);
    }
    if (asserter != null) {
      String voice = together.voiceOf(asserter);
      return new Base("asserter:" + voice, asserter.name(), null);
    }
    SourceDocument document = said.document();
    WorkKey copied = copies.of(document.work());
    Publisher publisher = document.publisher();
    if (!copies.copied(document.work()) && publisher != null) {
      String id = "publisher:" + names.folded(publisher.name());
      return new Base(id, publisher.name() + ", crediting nobody", null);
    }
    return new Base("work:" + copied, document.publisherName() + ", crediting nobody", copied);
  }

  /** Whom the text that an uncredited claim copies or links to credits for the same value. */
  private @Nullable Asserter behind(Statement said, List<Statement> credited) {
    if (!copies.copied(work(said)) && said.document().links().isEmpty()) {
      return null;
    }
    for (Statement other : credited) {
      boolean sameSaid =
          other.claim().property() == said.claim().property()
              && comparison.compatible(
                  said.claim().property(), said.claim().value(), other.claim().value());
      if (sameSaid && (copies.copies(work(said), work(other)) || links(said, other))) {
        return other.asserter();
      }
    }
    return null;
  }

  private static boolean links(Statement said, Statement other) {
    String url = other.document().url();
    return (url != null && said.document().links().contains(url))
        || said.document().links().stream().anyMatch(link -> work(other).value().equals(url(link)));
  }

  private static String url(String link) {
    return "url:" + link;
  }

  private static WorkKey work(Statement said) {
    return said.claim().work();
  }

  private void add(String subject, Base base, List<Statement> members) {
    String key = Sha256.of(base.id() + SEPARATOR + subject);
    List<WorkKey> works =
        members.stream()
            .sorted(
                Comparator.comparing(
                        Statement::publishedBy, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(said -> work(said)))
            .map(Independence::work)
            .distinct()
            .toList();
    List<ClaimKey> claims = members.stream().map(Statement::key).sorted().toList();
    Phrases phrases = comparison.phrases();
    String origin = phrases.once(origin(base, members));
    groups.put(key, new SourceGroup(key, origin, works, claims, phrases.once(why(base, works))));
    claims.forEach(claim -> groupOf.put(claim, key));
  }

  /** The name under which the smallest claim knows it, so that it does not hang on the order. */
  private static String origin(Base base, List<Statement> members) {
    Statement first = members.stream().min(Statement.BY_KEY).orElseThrow();
    Asserter asserter = first.asserter();
    return base.id().startsWith("asserter:") && asserter != null ? asserter.name() : base.origin();
  }

  private static String why(Base base, List<WorkKey> works) {
    int documents = works.size();
    if (base.id().startsWith("asserter:")) {
      return documents == 1
          ? "One document, which credits " + base.origin() + "."
          : documents + " documents that credit " + base.origin() + ", directly or as copies.";
    }
    if (base.copied() != null && documents > 1) {
      return documents + " near-copies of one text, which credit nobody.";
    }
    return documents == 1
        ? "One document, which credits nobody."
        : documents + " documents of one publisher, which credit nobody.";
  }

  /** Key of the group that a claim belongs to. */
  public String groupOf(ClaimKey claim) {
    return Objects.requireNonNull(groupOf.get(claim), "A claim that was not grouped");
  }

  /** All groups by key. */
  public List<SourceGroup> groups() {
    return List.copyOf(groups.values());
  }
}
