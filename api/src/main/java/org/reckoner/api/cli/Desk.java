// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.reckoner.api.access.Caller;
import org.reckoner.api.access.Tokens;
import org.reckoner.api.audit.AuditLog;
import org.reckoner.api.decisions.Decisions;
import org.reckoner.api.decisions.ForeignDecisions;
import org.reckoner.api.erasures.Tombstones;
import org.reckoner.api.http.Versions;
import org.reckoner.api.ledger.ForeignLedgers;
import org.reckoner.api.ledger.Ledgers;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.api.mail.DigestMail;
import org.reckoner.api.reports.Reports;
import org.reckoner.api.runs.Runs;
import org.reckoner.api.watch.FeedWatch;
import org.reckoner.domain.decision.CarriedDecision;
import org.reckoner.domain.decision.Erasure;
import org.reckoner.domain.decision.Role;
import org.reckoner.domain.ledger.LedgerInput;
import org.reckoner.ingest.bundle.CarriedLedger;

/** What lies open before a command that works with the ledger. */
@ApplicationScoped
public class Desk {
  private static final Duration HOWEVER_LONG = Duration.ofDays(1);

  private final Runs runs;
  private final Ledgers ledgers;
  private final Decisions decisions;
  private final Reports reports;
  private final Tokens tokens;
  private final Tombstones tombstones;
  private final AuditLog audit;
  private final FeedWatch feeds;
  private final ForeignLedgers foreign;
  private final ForeignDecisions foreignDecisions;
  private final DigestMail mail;
  private final Path data;

  @Inject
  Desk(
      Runs runs,
      Ledgers ledgers,
      Decisions decisions,
      Reports reports,
      Tokens tokens,
      Tombstones tombstones,
      AuditLog audit,
      FeedWatch feeds,
      ForeignLedgers foreign,
      ForeignDecisions foreignDecisions,
      DigestMail mail,
      @ConfigProperty(name = "reckoner.data") Path data) {
    this.runs = runs;
    this.ledgers = ledgers;
    this.decisions = decisions;
    this.reports = reports;
    this.tokens = tokens;
    this.tombstones = tombstones;
    this.audit = audit;
    this.feeds = feeds;
    this.foreign = foreign;
    this.foreignDecisions = foreignDecisions;
    this.mail = mail;
    this.data = data;
  }

  /** Takes documents in. */
  Runs runs() {
    return runs;
  }

  /** The ledger and its views, with all that has been recorded by now. */
  Ledgers ledgers() {
    ledgers.caughtUp(HOWEVER_LONG);
    return ledgers;
  }

  Decisions decisions() {
    return decisions;
  }

  /** Reports on all that has been recorded by now. */
  Reports reports() {
    ledgers.caughtUp(HOWEVER_LONG);
    return reports;
  }

  /** Digests by mail, of all that has been recorded by now. */
  DigestMail mail() {
    ledgers.caughtUp(HOWEVER_LONG);
    return mail;
  }

  /** Destroys a document for good, and notes who did. */
  Erasure erase(String document, String why, Caller by) {
    ledgers.caughtUp(HOWEVER_LONG);
    Erasure done = tombstones.erase(document, why, by, Versions.Seen.ANY);
    audit.note(by.name(), by.role(), "erase", document, 201);
    return done;
  }

  /** Takes in what another ledger holds and this one does not, and notes who did. */
  ForeignLedgers.Brought bring(CarriedLedger.Contents contents, String source) {
    ForeignLedgers.Brought brought =
        foreign.take(contents, ledgers().of(LedgerInput.View.ALL).ledger(), source);
    audit.note(User.name(), Role.ADMIN, "import", source, 201);
    return brought;
  }

  /** The decisions that another ledger can take in, as lines. */
  List<String> decisionLines(Caller by) {
    ledgers.caughtUp(HOWEVER_LONG);
    return foreignDecisions.lines(by);
  }

  /** The decisions that a view of the ledger rests on and that travel with it. */
  List<CarriedDecision> decisionsOf(OpenLedger ledger) {
    return foreignDecisions.of(ledger);
  }

  /**
   * Takes in decisions of another ledger, and notes who did.
   *
   * @param each what a line of them is called where it is left out
   */
  ForeignDecisions.Brought bringDecisions(List<String> lines, String each, String source) {
    ledgers.caughtUp(HOWEVER_LONG);
    ForeignDecisions.Brought brought = foreignDecisions.take(lines, each, source, User.name());
    audit.note(User.name(), Role.ADMIN, "import", source, 201);
    return brought;
  }

  /** Feeds and pages that are watched. */
  FeedWatch feeds() {
    return feeds;
  }

  /** API tokens of machines. */
  Tokens tokens() {
    return tokens;
  }

  /** The folder that holds the ledger and the archive. */
  Path data() {
    return data;
  }
}
