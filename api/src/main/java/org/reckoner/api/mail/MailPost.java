// SPDX-License-Identifier: Apache-2.0

package org.reckoner.api.mail;

import io.vertx.core.Vertx;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.reckoner.reporting.model.VisibleText;

/** Sends letters by SMTP, to each recipient one: none learns of the others. */
@ApplicationScoped
public class MailPost {
  private static final int MOST = 100;
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s<>,;:\"()\\[\\]@]{1,64}@[^\\s<>,;:\"()@]{1,255}");

  private final MailConfig config;
  private final Vertx vertx;

  @Inject
  public MailPost(MailConfig config, Vertx vertx) {
    this.config = config;
    this.vertx = vertx;
  }

  /**
   * Whether mail can be sent to these, before anything is written for them.
   *
   * @throws UnsentMailException in a sentence, if no sender is configured or one is no address
   */
  void requireReady(List<String> recipients) {
    if (config.from().isEmpty()) {
      throw new UnsentMailException(
          "No mail is sent from here: set reckoner.mail.from, and reckoner.mail.host to the server"
              + " that takes it in.");
    }
    if (recipients.size() > MOST) {
      throw new UnsentMailException("More than " + MOST + " recipients are a list's business.");
    }
    for (String recipient : recipients) {
      if (!ADDRESS.matcher(recipient).matches()) {
        throw new UnsentMailException("'" + VisibleText.of(recipient) + "' is no address of mail.");
      }
    }
  }

  /**
   * Sends a letter to each of these.
   *
   * @throws UnsentMailException in a sentence that names the first whom it did not reach
   */
  void send(Letter letter, List<String> recipients) {
    requireReady(recipients);
    MailClient client = MailClient.create(vertx, server());
    try {
      recipients.forEach(recipient -> send(client, letter, recipient));
    } finally {
      client.close();
    }
  }

  private io.vertx.ext.mail.MailConfig server() {
    io.vertx.ext.mail.MailConfig server =
        new io.vertx.ext.mail.MailConfig(
            config.host(), config.port(), config.startTls(), LoginOption.NONE);
    config
        .user()
        .ifPresent(
            user ->
                server
                    .setLogin(LoginOption.REQUIRED)
                    .setUsername(user)
                    .setPassword(config.password().orElse("")));
    return server;
  }

  private void send(MailClient client, Letter letter, String recipient) {
    MailMessage message = new MailMessage();
    message.setFrom(config.from().orElseThrow());
    message.setTo(recipient);
    message.setSubject(VisibleText.of(letter.subject()));
    message.setText(letter.text());
    message.setHtml(letter.html());
    // RFC 3834: nobody's absence is answered to a machine.
    message.addHeader("Auto-Submitted", "auto-generated");
    try {
      client
          .sendMail(message)
          .toCompletionStage()
          .toCompletableFuture()
          .get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
      throw unsent(recipient, String.valueOf(cause.getMessage()));
    } catch (TimeoutException e) {
      throw unsent(recipient, "the server took longer than " + config.timeout().toSeconds() + " s");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("The mail was not sent");
    }
  }

  private UnsentMailException unsent(String recipient, String why) {
    return new UnsentMailException(
        "The mail to "
            + recipient
            + " was not sent by "
            + config.host()
            + ": "
            + VisibleText.of(why));
  }
}
