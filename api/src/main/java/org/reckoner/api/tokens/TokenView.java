// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.tokens;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.access.RecordedToken;
import org.reckoner.domain.decision.Role;

/**
 * A token without its secret.
 *
 * @param id what it is called
 * @param name whose it is
 * @param role what it may do
 * @param createdBy who made it
 * @param createdAt when
 * @param expiresAt when it ends by itself
 * @param revokedAt when it was revoked
 * @param href its own address
 */
public record TokenView(
    String id,
    String name,
    Role role,
    String createdBy,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant revokedAt,
    String href) {

  /**
   * A token that was made.
   *
   * @param text in the first answer only; whoever asks again with the same Idempotency-Key is not
   *     told, and revokes it if that answer was lost
   */
  public record Made(TokenView token, @Nullable String text) {
    Made withoutText() {
      return new Made(token, null);
    }
  }

  static TokenView of(RecordedToken token) {
    return new TokenView(
        token.id(),
        token.name(),
        token.role(),
        token.createdBy(),
        token.createdAt(),
        token.expiresAt().orElse(null),
        token.revokedAt().orElse(null),
        TokensResource.PATH + "/" + token.id());
  }
}
