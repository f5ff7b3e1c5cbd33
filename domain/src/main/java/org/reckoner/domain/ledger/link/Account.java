// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.Frame;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.ledger.statement.Statement;

/**
 * What one document says of one incident or total: the claims of one frame.
 *
 * @param frame the frame, as its first claim has it
 * @param statements its claims by key, at least one
 */
public record Account(Frame frame, List<Statement> statements) {
  public Account {
    statements = List.copyOf(statements);
  }

  /** The accounts among these statements, by their first claim; statements come by key. */
  public static List<Account> of(Collection<Statement> statements, Set<FrameKind> kinds) {
    Map<Identity, List<Statement>> byFrame = new LinkedHashMap<>();
    for (Statement statement : statements) {
      Frame frame = statement.claim().frame();
      if (kinds.contains(frame.kind())) {
        byFrame
            .computeIfAbsent(
                new Identity(statement.claim().work().value(), frame.kind(), frame.anchor()),
                key -> new ArrayList<>())
            .add(statement);
      }
    }
    List<Account> accounts = new ArrayList<>(byFrame.size());
    byFrame.values().forEach(said -> accounts.add(new Account(said.get(0).claim().frame(), said)));
    return accounts;
  }

  /** Its smallest claim key. */
  public ClaimKey key() {
    return statements.get(0).key();
  }

  /** Whether any of its claims may be chosen. */
  public boolean eligible() {
    return statements.stream().anyMatch(Statement::eligible);
  }

  /** A claim is of one frame only, so the smallest one tells accounts apart. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Account account && key().equals(account.key());
  }

  @Override
  public int hashCode() {
    return key().hashCode();
  }

  private record Identity(String work, FrameKind kind, String anchor) {}
}
