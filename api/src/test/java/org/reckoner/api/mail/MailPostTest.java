// SPDX-License-Identifier: Apache-2.0

package org.reckoner.api.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vertx.core.Vertx;
import io.vertx.ext.mail.StartTLSOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.ledger.LedgerInput;

class MailPostTest {
  private static final Vertx VERTX = Vertx.vertx();
  private static final Letter LETTER =
      new Letter(
          "Reckoner: what is new since 1 March 2024\r\nBcc: everybody@example.org",
          "# What is new\n\n.One theft, 업비트.\n",
          "<!DOCTYPE html><p>One theft, 업비트.</p>");

  private record Configured(Optional<String> from, int port) implements MailConfig {
    @Override
    public String host() {
      return "127.0.0.1";
    }

    @Override
    public Optional<String> user() {
      return Optional.empty();
    }

    @Override
    public Optional<String> password() {
      return Optional.empty();
    }

    @Override
    public StartTLSOptions startTls() {
      return StartTLSOptions.OPTIONAL;
    }

    @Override
    public Tlp audience() {
      return Tlp.CLEAR;
    }

    @Override
    public Duration timeout() {
      return Duration.ofSeconds(20);
    }
  }

  @AfterAll
  static void close() {
    VERTX.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void aLetterReachesEachRecipientAloneAsTextAndAsHtml() throws IOException {
    try (MailDrop drop = new MailDrop("")) {
      post("ledger@example.org", drop.port())
          .send(LETTER, List.of("one@example.org", "two@example.org"));

      assertThat(drop.letters()).hasSize(2);
      MailDrop.Taken first = drop.letters().get(0);
      assertThat(first.sender()).isEqualTo("<ledger@example.org>");
      assertThat(first.recipients()).containsExactly("<one@example.org>");
      assertThat(first.content())
          .contains("To: one@example.org", "Auto-Submitted: auto-generated")
          .contains("multipart/alternative", "text/plain", "text/html")
          .contains("# What is new")
          .doesNotContain("two@example.org");
      assertThat(first.content().lines()).noneMatch(line -> line.startsWith("Bcc:"));
    }
  }

  @Test
  void aServerThatRefusesIsQuoted() throws IOException {
    try (MailDrop drop = new MailDrop("550 5.1.1 nobody of that name")) {
      assertThatExceptionOfType(UnsentMailException.class)
          .isThrownBy(
              () ->
                  post("ledger@example.org", drop.port())
                      .send(LETTER, List.of("nobody@example.org")))
          .withMessageStartingWith("The mail to nobody@example.org was not sent by 127.0.0.1: ")
          .withMessageContaining("550 5.1.1 nobody of that name");
    }
  }

  @Test
  void nothingIsSentUnlessASenderIsConfiguredAndAddressesAreAddresses() {
    assertThatExceptionOfType(UnsentMailException.class)
        .isThrownBy(() -> post(null, 1).send(LETTER, List.of("one@example.org")))
        .withMessageStartingWith("No mail is sent from here: set reckoner.mail.from");
    assertThatExceptionOfType(UnsentMailException.class)
        .isThrownBy(
            () -> post("ledger@example.org", 1).send(LETTER, List.of("a@b\r\nRCPT TO:<c@d>")))
        .withMessageEndingWith("is no address of mail.");
  }

  @Test
  void nothingStricterThanTheRecipientsClearanceIsWritten() {
    LedgerInput.View everything = LedgerInput.View.ALL;

    assertThat(DigestMail.capped(everything, Tlp.GREEN).audience()).isEqualTo(Tlp.GREEN);
    assertThat(DigestMail.capped(new LedgerInput.View(Tlp.CLEAR, null, null), Tlp.GREEN).audience())
        .isEqualTo(Tlp.CLEAR);
  }

  private static MailPost post(@Nullable String from, int port) {
    return new MailPost(new Configured(Optional.ofNullable(from), port), VERTX);
  }
}
