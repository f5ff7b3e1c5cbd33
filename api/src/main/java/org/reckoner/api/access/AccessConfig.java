// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import org.reckoner.domain.document.Tlp;

/** Who may reach the API and what they see. */
@ConfigMapping(prefix = "reckoner.access")
public interface AccessConfig {

  /**
   * How callers show who they are. NONE is for one person on one machine: it is refused on every
   * address but the loopback ones. TOKENS takes API tokens, and bearer tokens of an OpenID provider
   * where one is named.
   */
  @WithDefault("NONE")
  Authentication authentication();

  /** How callers show who they are. */
  enum Authentication {
    NONE,
    TOKENS
  }

  /** The strictest marking that a reader sees. */
  @WithDefault("GREEN")
  Tlp readerSees();

  /** The strictest marking that an analyst sees. */
  @WithDefault("AMBER")
  Tlp analystSees();

  /** The strictest marking that a curator sees. */
  @WithDefault("AMBER_STRICT")
  Tlp curatorSees();

  /** The strictest marking that an administrator sees. */
  @WithDefault("RED")
  Tlp adminSees();

  /**
   * For how long a token that was checked is not looked up again; it is the delay of a revocation
   * by another process.
   */
  @WithDefault("10s")
  Duration tokenMemory();

  /** Requests a second and caller in the long run; 0 sets no limit. */
  @WithDefault("0")
  int requestsPerSecond();

  /** How many requests a caller may make at once above the rate. */
  @WithDefault("200")
  int burst();

  /** The OpenID provider whose bearer tokens are taken; off where no issuer is named. */
  Oidc oidc();

  /** Whose tokens are believed, and where in them the roles stand. */
  interface Oidc {

    /** The {@code iss} that tokens must have. */
    Optional<String> issuer();

    /** Where the provider's public keys are: the address of its JSON Web Key Set. */
    Optional<String> keys();

    /** The {@code aud} that tokens must have. */
    @WithDefault("reckoner")
    String audience();

    /**
     * The claim with the roles: reader, analyst, curator, admin, with or without {@code reckoner-}
     * in front.
     */
    @WithDefault("groups")
    String rolesClaim();

    /** How far the clocks of the provider and of this machine may be apart. */
    @WithDefault("30s")
    Duration clockSkew();
  }
}
