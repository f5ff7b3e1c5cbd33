// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.decision.Role;

/**
 * Bearer tokens of an OpenID provider (RFC 9068): signed by one of its keys with an asymmetric
 * algorithm, from the configured issuer, for us, and not expired. Switched off where no issuer is
 * named.
 */
@ApplicationScoped
class OpenId {
  private static final Logger LOG = Logger.getLogger(OpenId.class);
  private static final String ROLE_PREFIX = "reckoner-";

  private final AccessConfig config;
  private final @Nullable JwtConsumer consumer;

  @Inject
  OpenId(AccessConfig config) {
    this.config = config;
    this.consumer = consumer(config.oidc()).orElse(null);
  }

  private static Optional<JwtConsumer> consumer(AccessConfig.Oidc oidc) {
    if (oidc.issuer().isEmpty()) {
      return Optional.empty();
    }
    String keys =
        oidc.keys()
            .orElseThrow(
                () ->
                    new UnsafeSettingException(
                        "reckoner.access.oidc.issuer is set but not reckoner.access.oidc.keys, the"
                            + " address of the provider's keys."));
    return Optional.of(
        new JwtConsumerBuilder()
            .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(new HttpsJwks(keys)))
            .setExpectedIssuer(oidc.issuer().get())
            .setExpectedAudience(oidc.audience())
            .setRequireExpirationTime()
            .setRequireSubject()
            .setAllowedClockSkewInSeconds((int) oidc.clockSkew().toSeconds())
            .setJwsAlgorithmConstraints(
                AlgorithmConstraints.ConstraintType.PERMIT,
                AlgorithmIdentifiers.RSA_USING_SHA256,
                AlgorithmIdentifiers.RSA_USING_SHA384,
                AlgorithmIdentifiers.RSA_USING_SHA512,
                AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
                AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
                AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
                AlgorithmIdentifiers.EDDSA)
            .build());
  }

  /** Whom the provider vouches for, with the highest of the roles in the token. */
  Optional<Caller> holder(String token) {
    JwtConsumer known = consumer;
    if (known == null) {
      return Optional.empty();
    }
    try {
      JwtClaims claims = known.processToClaims(token);
      String name = claims.getSubject();
      return role(claims).map(role -> new Caller(name, role, Tokens.clearance(role, config)));
    } catch (InvalidJwtException | MalformedClaimException e) {
      LOG.debugf("A bearer token was refused: %s", e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<Role> role(JwtClaims claims) throws MalformedClaimException {
    String claim = config.oidc().rolesClaim();
    if (!claims.hasClaim(claim)) {
      return Optional.empty();
    }
    List<String> names =
        claims.isClaimValueStringList(claim)
            ? claims.getStringListClaimValue(claim)
            : List.of(claims.getStringClaimValue(claim).split(" "));
    return names.stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .map(name -> name.startsWith(ROLE_PREFIX) ? name.substring(ROLE_PREFIX.length()) : name)
        .flatMap(
            name ->
                Arrays.stream(Role.values())
                    .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(name)))
        .max(Comparator.naturalOrder());
  }
}
