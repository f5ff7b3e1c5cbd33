// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.Modality;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.document.PublisherKind;
import org.reckoner.domain.incident.Attribution;
import org.reckoner.domain.incident.Attribution.Basis;
import org.reckoner.domain.ledger.statement.Asserter;
import org.reckoner.domain.ledger.statement.Statement;
import org.reckoner.domain.party.Party;
import org.reckoner.domain.party.PartyKind;

/** Lists who attributes an incident to whom: one entry for each actor, asserter and polarity. */
final class Attributing {
  private final Workbench bench;

  Attributing(Workbench bench) {
    this.bench = bench;
  }

  List<Attribution> of(Subject subject) {
    Map<String, List<Statement>> parted = new TreeMap<>();
    List<String> victims = new ArrayList<>();
    for (Statement said : subject.statements()) {
      if (!said.eligible()) {
        continue;
      }
      if (said.claim().property() == Property.VICTIM) {
        victims.add(Workbench.named(said.claim().value()));
      } else if (said.claim().property() == Property.ATTRIBUTED_TO) {
        parted.computeIfAbsent(key(said), any -> new ArrayList<>()).add(said);
      }
    }
    return parted.values().stream().map(said -> attribution(said, victims)).toList();
  }

  private String key(Statement said) {
    Asserter asserter = said.asserter();
    return String.join(
        "\u001f",
        bench.names().identity(Workbench.named(said.claim().value())),
        asserter == null ? "" : asserter.id(),
        said.claim().assertion().polarity().name());
  }

  private Attribution attribution(List<Statement> said, List<String> victims) {
    Statement first = said.get(0);
    String words = Workbench.named(first.claim().value());
    Asserter asserter = first.asserter();
    return new Attribution(
        bench.names().shown(words),
        bench.names().within(words).map(Party::id).orElse(null),
        asserter == null ? null : asserter.name(),
        basis(first, words, victims),
        said.stream()
            .map(one -> one.claim().assertion().modality())
            .min(Comparator.naturalOrder())
            .orElse(Modality.SUSPECTED),
        first.claim().assertion().polarity(),
        said.stream().allMatch(one -> one.claim().assertion().implied()),
        said.stream().map(Statement::key).toList());
  }

  private Basis basis(Statement said, String actor, List<String> victims) {
    if (said.claim().assertion().polarity() == Polarity.DENIED) {
      return Basis.CONTESTED;
    }
    Asserter asserter = said.asserter();
    if (asserter == null) {
      return Basis.MEDIA_BASED;
    }
    if (bench.names().identity(asserter.name()).equals(bench.names().identity(actor))) {
      return Basis.ATTACKER_CONFIRMS;
    }
    if (victims.stream().anyMatch(victim -> same(victim, asserter))) {
      return Basis.RECEIVER_ITSELF;
    }
    return byKind(asserter.kind())
        .orElseGet(
            () ->
                bench
                    .names()
                    .within(asserter.name())
                    .filter(party -> party.kind() == PartyKind.ORGANISATION)
                    .map(party -> Basis.IT_SECURITY_COMMUNITY)
                    .orElse(Basis.NOT_STATED));
  }

  private boolean same(String victim, Asserter asserter) {
    return bench.names().folded(victim).equals(bench.names().folded(asserter.name()));
  }

  private static Optional<Basis> byKind(@Nullable PublisherKind kind) {
    if (kind == null) {
      return Optional.empty();
    }
    return switch (kind) {
      case UN -> Optional.of(Basis.INTERNATIONAL_ORGANISATION);
      case GOVERNMENT, COURT -> Optional.of(Basis.GOVERNMENT);
      case VENDOR -> Optional.of(Basis.IT_SECURITY_COMMUNITY);
      case VICTIM -> Optional.of(Basis.RECEIVER_ITSELF);
      case NEWS, BLOG, SOCIAL -> Optional.of(Basis.MEDIA_BASED);
    };
  }
}
