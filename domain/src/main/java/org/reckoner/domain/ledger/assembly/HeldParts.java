// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.assembly;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.Frame;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.ledger.link.Account;
import org.reckoner.domain.ledger.link.Features;
import org.reckoner.domain.ledger.link.Placed;
import org.reckoner.domain.ledger.link.TotalScope;
import org.reckoner.domain.ledger.link.VictimName;
import org.reckoner.domain.ledger.statement.Statement;

/**
 * Components with what follows from each, to be found by whatever ties a new claim to them: its
 * work, a name of the robbed, a transaction, the scope of a total, the matter it is about.
 */
public final class HeldParts {
  private final Map<WorkKey, List<Held>> byWork = new HashMap<>();
  private final Map<VictimName, Held> byName = new HashMap<>();
  private final Map<String, List<VictimName>> byKey = new HashMap<>();
  private final Map<String, Held> byTransaction = new HashMap<>();
  private final Map<String, Held> byScope = new HashMap<>();
  private final Map<String, Held> byMatter = new HashMap<>();
  private final Workbench bench;

  public HeldParts(Workbench bench) {
    this.bench = bench;
  }

  /** A component and what follows from it. */
  public record Held(Component component, Part part) {
    /** Its claims. */
    public List<Statement> statements() {
      List<Statement> statements = new ArrayList<>();
      if (component instanceof Component.OfIncidents of) {
        of.placed().forEach(placed -> statements.addAll(placed.account().statements()));
      } else if (component instanceof Component.OfTotal of) {
        of.shared().accounts().forEach(account -> statements.addAll(account.statements()));
      } else if (component instanceof Component.OfMatter of) {
        statements.addAll(of.said());
      }
      return statements;
    }

    /** Two components with equal claims are one; there are never two. */
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /** The components in which a work says something. */
  public List<Held> of(WorkKey work) {
    return byWork.getOrDefault(work, List.of());
  }

  /** The components to which these claims would belong, or between which they would mediate. */
  public Set<Held> touching(Collection<Statement> statements) {
    Set<Held> touched = new LinkedHashSet<>();
    for (Account account : Account.of(statements, Set.of(FrameKind.INCIDENT))) {
      touching(Placed.of(account, bench.firms()).features(), touched);
    }
    for (TotalScope.Shared shared :
        TotalScope.group(Account.of(statements, Set.of(FrameKind.TOTAL)), bench.names())) {
      add(byScope.get(shared.scope().key()), touched);
    }
    for (Statement said : statements) {
      Frame frame = said.claim().frame();
      if (frame.kind() != FrameKind.INCIDENT && frame.kind() != FrameKind.TOTAL) {
        add(byMatter.get(Parting.matter(frame, bench)), touched);
      }
    }
    return touched;
  }

  private void touching(Features features, Set<Held> touched) {
    for (VictimName name : features.names()) {
      add(byName.get(name), touched);
      for (String key : name.blockingKeys()) {
        for (VictimName other : byKey.getOrDefault(key, List.of())) {
          if (bench.firms().relation(name, other) != VictimName.Relation.DIFFERENT) {
            add(byName.get(other), touched);
          }
        }
      }
    }
    features.transactions().forEach(hash -> add(byTransaction.get(hash), touched));
  }

  private static void add(@Nullable Held held, Set<Held> to) {
    if (held != null) {
      to.add(held);
    }
  }

  /** Takes a component in. */
  public void add(Held held) {
    works(held).forEach(work -> byWork.computeIfAbsent(work, any -> new ArrayList<>(2)).add(held));
    Component component = held.component();
    if (component instanceof Component.OfIncidents of) {
      for (Placed placed : of.placed()) {
        placed.features().names().forEach(name -> know(name, held));
        placed.features().transactions().forEach(hash -> byTransaction.put(hash, held));
      }
    } else if (component instanceof Component.OfTotal of) {
      byScope.put(of.shared().scope().key(), held);
    } else if (component instanceof Component.OfMatter of) {
      byMatter.put(of.about(), held);
    }
  }

  private void know(VictimName name, Held held) {
    if (byName.put(name, held) == null) {
      name.blockingKeys()
          .forEach(key -> byKey.computeIfAbsent(key, any -> new ArrayList<>(1)).add(name));
    }
  }

  /** Lets a component go. */
  public void remove(Held held) {
    for (WorkKey work : works(held)) {
      List<Held> of = byWork.get(work);
      if (of != null && of.remove(held) && of.isEmpty()) {
        byWork.remove(work);
      }
    }
    Component component = held.component();
    if (component instanceof Component.OfIncidents of) {
      for (Placed placed : of.placed()) {
        placed.features().names().forEach(this::forget);
        placed.features().transactions().forEach(byTransaction::remove);
      }
    } else if (component instanceof Component.OfTotal of) {
      byScope.remove(of.shared().scope().key());
    } else if (component instanceof Component.OfMatter of) {
      byMatter.remove(of.about());
    }
  }

  private void forget(VictimName name) {
    if (byName.remove(name) != null) {
      for (String key : name.blockingKeys()) {
        List<VictimName> names = byKey.get(key);
        if (names != null && names.remove(name) && names.isEmpty()) {
          byKey.remove(key);
        }
      }
    }
  }

  private static Set<WorkKey> works(Held held) {
    Set<WorkKey> works = new LinkedHashSet<>();
    held.statements().forEach(said -> works.add(said.claim().work()));
    return works;
  }
}
