// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.audit.AuditLog;
import org.reckoner.domain.decision.Role;
import org.reckoner.domain.document.Tlp;

/** API tokens: made once, shown once, looked up at every request and revoked for good. */
@ApplicationScoped
public class Tokens {
  /** More than this many at once are not remembered, so that strange tokens fill no memory. */
  private static final int REMEMBERED = 10_000;

  private static final String ID = "[0-9a-f]{1,16}";

  private final TokenRepository repository;
  private final AccessConfig config;
  private final AuditLog audit;
  private final Clock clock;
  private final Map<Token, Admitted> admitted = new ConcurrentHashMap<>();

  private record Admitted(Caller caller, Instant until) {}

  @Inject
  public Tokens(TokenRepository repository, AccessConfig config, AuditLog audit, Clock clock) {
    this.repository = repository;
    this.config = config;
    this.audit = audit;
    this.clock = clock;
  }

  /** A token that was made just now, and its text, which is never shown again. */
  public record Made(RecordedToken token, String text) {}

  /**
   * Makes a token.
   *
   * @param name whose, as decisions and the audit log will say
   * @param expiresAt when it ends, or null if only by being revoked
   */
  public Made make(String name, Role role, String by, @Nullable Instant expiresAt) {
    Token token = Token.fresh();
    RecordedToken recorded = new RecordedToken(token, name, role, by, clock.instant(), expiresAt);
    QuarkusTransaction.requiringNew().run(() -> repository.persist(recorded));
    return new Made(recorded, token.text());
  }

  /** All tokens, also those that hold no more. */
  public List<RecordedToken> all() {
    return QuarkusTransaction.requiringNew().call(repository::inOrder);
  }

  /** The token of that id, also one that holds no more. */
  public Optional<RecordedToken> find(String id) {
    return id.matches(ID)
        ? QuarkusTransaction.requiringNew().call(() -> repository.findByIdOptional(id))
        : Optional.empty();
  }

  /** Revokes a token, here at once; empty if there is none of that id. */
  public Optional<RecordedToken> revoke(String id) {
    if (!id.matches(ID)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Optional<RecordedToken> revoked =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  Optional<RecordedToken> found = repository.findByIdOptional(id);
                  found.ifPresent(one -> one.revoke(now));
                  return found;
                });
    admitted.keySet().removeIf(token -> token.id().equals(id));
    return revoked;
  }

  /** Whoever holds this token, if it holds. */
  Optional<Caller> holder(String text) {
    Optional<Token> token = Token.parse(text);
    if (token.isEmpty()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Admitted known = admitted.get(token.get());
    if (known != null && now.isBefore(known.until())) {
      return Optional.of(known.caller());
    }
    Optional<RecordedToken> recorded =
        QuarkusTransaction.requiringNew()
            .call(() -> repository.findByIdOptional(token.get().id()))
            .filter(one -> one.admits(token.get(), now));
    return recorded.map(one -> admit(token.get(), one, known == null, now));
  }

  /** Whoever holds this token, if it was found to hold a moment ago. */
  Optional<Caller> remembered(String text) {
    return Token.split(text)
        .map(admitted::get)
        .filter(known -> clock.instant().isBefore(known.until()))
        .map(Admitted::caller);
  }

  private Caller admit(Token token, RecordedToken recorded, boolean first, Instant now) {
    Caller caller =
        new Caller(recorded.name(), recorded.role(), clearance(recorded.role(), config));
    if (first) {
      audit.note(caller.name(), caller.role(), "login", "token " + token.id(), 200);
    }
    if (admitted.size() >= REMEMBERED) {
      admitted.clear();
    }
    Instant until = now.plus(config.tokenMemory());
    Instant end = recorded.expiresAt().orElse(until);
    admitted.put(token, new Admitted(caller, end.isBefore(until) ? end : until));
    return caller;
  }

  /** What somebody in that role may see. */
  static Tlp clearance(Role role, AccessConfig config) {
    return switch (role) {
      case READER -> config.readerSees();
      case ANALYST -> config.analystSees();
      case CURATOR -> config.curatorSees();
      case ADMIN -> config.adminSees();
    };
  }
}
