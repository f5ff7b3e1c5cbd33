// SPDX-License-Identifier: Apache-2.0

package org.reckoner.api.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.ext.mail.StartTLSOptions;
import java.time.Duration;
import java.util.Optional;
import org.reckoner.domain.document.Tlp;

/** By whom and through which server mail is sent. */
@ConfigMapping(prefix = "reckoner.mail")
public interface MailConfig {

  /** The sender's address. Without one no mail is sent. */
  Optional<String> from();

  /** The server that takes mail in. */
  @WithDefault("localhost")
  String host();

  /** The port that it listens on. */
  @WithDefault("587")
  int port();

  /** As whom this process introduces itself, where the server asks. */
  Optional<String> user();

  /** What goes with the user. */
  Optional<String> password();

  /** Whether the connection is encrypted before anything is said on it. */
  @WithDefault("REQUIRED")
  StartTLSOptions startTls();

  /** What those who get mail are cleared for: nothing of a stricter marking enters one. */
  @WithDefault("CLEAR")
  Tlp audience();

  /** How long the server may take. */
  @WithDefault("30s")
  Duration timeout();
}
