// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.assembly;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.claim.Scope;
import org.reckoner.domain.ledger.LedgerClaim.Standing;
import org.reckoner.domain.ledger.link.Account;
import org.reckoner.domain.ledger.rule.Candidates;
import org.reckoner.domain.ledger.rule.Comparables;
import org.reckoner.domain.ledger.rule.Outliers;
import org.reckoner.domain.ledger.statement.Statement;

/**
 * An incident or total while it is being put together: its claims with their standing, and what the
 * rules chose.
 *
 * @param key its smallest claim key
 * @param statements all its claims, by key, outliers marked
 * @param candidates for each property the comparable claims, those whose value stands first
 * @param resolutions the values that stand, in the order of {@link Property}
 */
public record Subject(
    String key,
    List<Account> accounts,
    List<Statement> statements,
    Map<Property, List<Candidates>> candidates,
    List<Resolution> resolutions) {

  /** Properties of which an incident can have many that do not exclude each other. */
  private static final Set<Property> MANY =
      EnumSet.of(
          Property.TECHNIQUE,
          Property.ADDRESS,
          Property.TRANSACTION,
          Property.ALIAS,
          Property.TARGETS,
          Property.RESPONSE,
          Property.ADVICE,
          Property.IMPACT,
          Property.DESCRIPTION);

  /** Puts the subject of these accounts together. */
  static Subject of(List<Account> accounts, Workbench bench) {
    List<Statement> all = new ArrayList<>();
    accounts.forEach(account -> all.addAll(account.statements()));
    all.sort(Statement.BY_KEY);
    String key = all.get(0).key().value();
    bench.independence().group(key, all);
    List<Statement> marked = markOutliers(all, bench);
    Map<Property, List<Candidates>> candidates =
        candidates(marked, involved(accounts, marked), bench);
    List<Resolution> resolutions = new ArrayList<>();
    candidates.forEach(
        (property, parts) -> {
          if (!MANY.contains(property)) {
            resolutions.add(bench.resolving().resolve(parts.get(0)));
          }
        });
    return new Subject(key, accounts, List.copyOf(marked), candidates, resolutions);
  }

  private static List<Statement> markOutliers(List<Statement> all, Workbench bench) {
    Set<ClaimKey> outliers = new java.util.HashSet<>();
    byProperty(all)
        .forEach(
            (property, said) ->
                Comparables.of(said, bench.rules().currency())
                    .forEach(
                        part ->
                            Outliers.among(part.statements())
                                .forEach(outlier -> outliers.add(outlier.key()))));
    if (outliers.isEmpty()) {
      return all;
    }
    return all.stream()
        .map(
            said ->
                outliers.contains(said.key()) && bench.rulings().onClaim(said.key()).isEmpty()
                    ? said.standing(
                        Standing.OUTLIER, "It lies ten times or more away from all other values.")
                    : said)
        .toList();
  }

  private static Map<Property, List<Statement>> byProperty(List<Statement> all) {
    Map<Property, List<Statement>> byProperty = new EnumMap<>(Property.class);
    for (Statement said : all) {
      if (said.candidate()) {
        byProperty.computeIfAbsent(said.claim().property(), any -> new ArrayList<>()).add(said);
      }
    }
    return byProperty;
  }

  private static Workbench.Involved involved(List<Account> accounts, List<Statement> marked) {
    Set<String> victims = new LinkedHashSet<>();
    Set<String> accused = new LinkedHashSet<>();
    for (Statement said : marked) {
      Property property = said.claim().property();
      if (property == Property.VICTIM && said.candidate()) {
        victims.add(Workbench.named(said.claim().value()));
      } else if (property == Property.ATTRIBUTED_TO && said.eligible()) {
        accused.add(Workbench.named(said.claim().value()));
      }
    }
    for (Account account : accounts) {
      Scope scope = account.frame().scope();
      if (scope != null && scope.actor() != null) {
        accused.add(scope.actor());
      }
    }
    return new Workbench.Involved(List.copyOf(victims), List.copyOf(accused));
  }

  private static Map<Property, List<Candidates>> candidates(
      List<Statement> marked, Workbench.Involved involved, Workbench bench) {
    Map<Property, List<Candidates>> candidates = new EnumMap<>(Property.class);
    byProperty(marked)
        .forEach(
            (property, said) ->
                candidates.put(
                    property,
                    Comparables.of(said, bench.rules().currency()).stream()
                        .map(part -> bench.candidates(property, part.statements(), involved))
                        .toList()));
    return candidates;
  }
}
