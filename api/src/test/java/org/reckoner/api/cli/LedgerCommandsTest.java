// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reckoner.api.PostgresqlForTests;
import org.reckoner.api.documents.DocumentId;
import org.reckoner.domain.document.WorkKey;

/** The commands that work with the ledger, on the database of the profile. */
@QuarkusTest
@QuarkusTestResource(PostgresqlForTests.class)
class LedgerCommandsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NOTE =
      "Thieves empty Marrowgate\n\n"
          + "On July 3, 2023, hackers stole $47 million from the exchange Marrowgate, the company"
          + " said.\n";

  @Inject Desk desk;
  @TempDir Path folder;

  @Test
  void whatIsTakenInTwiceIsKnownAndTheHashStays() throws IOException {
    Path note = write("note.txt", NOTE);
    call("ingest", note.toString());
    String hash = call("ledger", "hash").out().strip();

    CommandLineSession again = call("ingest", "--json", note.toString());

    JsonNode told = JSON.readTree(again.out());
    assertThat(again.exitCode()).isZero();
    assertThat(told.get("added").asInt()).isZero();
    assertThat(told.get("known").asInt()).isEqualTo(1);
    assertThat(told.get("failed")).isEmpty();
    assertThat(hash).matches("[0-9a-f]{64}");
    assertThat(call("ledger", "rebuild").out().strip()).isEqualTo(hash);
  }

  @Test
  void eachBadInputIsOneSentenceAndTheRestGoesOn() throws IOException {
    Path note = write("note.txt", NOTE);
    Path nothing = write("nothing.pdf", "");
    Path empty = Files.createDirectory(folder.resolve("empty"));

    CommandLineSession ingest =
        call(
            "ingest",
            folder.resolve("missing.html").toString(),
            empty.toString(),
            nothing.toString(),
            "http://127.0.0.1:9/story",
            "https://no-such-host.invalid/story",
            note.toString());

    assertThat(ingest.exitCode()).isEqualTo(1);
    assertThat(ingest.err().lines())
        .hasSize(5)
        .allSatisfy(line -> assertThat(line).startsWith("Failed: "));
    assertThat(ingest.err())
        .contains("missing.html", "has no files", "nothing.pdf", "127.0.0.1", "no-such-host");
    assertThat(ingest.out()).contains("6 of 6 inputs", "5 failed");
  }

  @Test
  void whyShowsTheValueTheRuleAndTheSentence() throws IOException {
    call("ingest", write("note.txt", NOTE).toString());

    CommandLineSession why = call("why", "Marrowgate");

    assertThat(why.exitCode()).isZero();
    assertThat(why.out())
        .contains(
            "Marrowgate",
            "Amount stolen: USD\u00a047\u00a0million",
            "rule: ",
            "hackers stole $47 million from the exchange Marrowgate",
            "Who rests on whom");
    JsonNode json = JSON.readTree(call("why", "--json", "Marrowgate").out());
    assertThat(json.get("victim").asText()).isEqualTo("Marrowgate");
  }

  @Test
  void decisionsGoOutAsLinesAndComeInMarked() throws IOException {
    call("ingest", write("note.txt", NOTE).toString());
    call("decide", "reliability", "The Quay", "B", "--why", "a test");
    String lines = call("ledger", "decisions").out();
    String foreign =
        lines
            .lines()
            .filter(line -> line.contains("The Quay"))
            .findFirst()
            .orElseThrow()
            .replace("a test", "made elsewhere");
    Path file = write("theirs.jsonl", lines + foreign + "\n{\"form\":\"else\"}\n");

    CommandLineSession taken = call("ledger", "import", file.toString());

    assertThat(taken.exitCode()).isEqualTo(1);
    assertThat(taken.out())
        .isEqualTo("1 decisions taken in; %d known.%n".formatted(lines.lines().count()));
    assertThat(taken.err())
        .startsWith("Failed: Line " + (lines.lines().count() + 2) + " of 'theirs.jsonl' is left");
    assertThat(desk.decisions().imported())
        .hasSize(1)
        .allSatisfy(
            (decision, from) -> {
              assertThat(decision.why()).isEqualTo("made elsewhere");
              assertThat(from.source()).isEqualTo("theirs.jsonl");
            });
  }

  @Test
  void whyOfNothingIsWrongUsage() {
    CommandLineSession why = call("why", "no such incident");

    assertThat(why.exitCode()).isEqualTo(2);
    assertThat(why.err().strip())
        .isEqualTo("There is no incident and no total 'no such incident'.");
  }

  @Test
  void aRejectedClaimNoLongerStandsUntilThatIsTakenBack() throws IOException {
    call("ingest", write("note.txt", NOTE).toString());
    JsonNode incident = JSON.readTree(call("why", "--json", "Marrowgate").out());
    String claim = lossOf(incident).at("/chosen/key").asText();

    CommandLineSession reject = call("decide", "reject", claim.substring(0, 12), "--why", "a test");

    assertThat(reject.exitCode()).isZero();
    assertThat(lossOf(JSON.readTree(call("why", "--json", "Marrowgate").out())).isMissingNode())
        .isTrue();
    CommandLineSession undo =
        call("decide", "reject", claim, "--undo", "--why", "the test is over");
    assertThat(undo.out()).contains("that nobody decides any more: set aside claim ");
    assertThat(lossOf(JSON.readTree(call("why", "--json", "Marrowgate").out())).at("/value/best"))
        .hasToString("47000000");
  }

  @Test
  void aDecisionOnNothingIsRefusedInASentence() {
    CommandLineSession decide = call("decide", "reject", "feedfacefeed", "--why", "a test");

    assertThat(decide.exitCode()).isEqualTo(2);
    assertThat(decide.err()).contains("There is no claim or incident 'feedfacefeed'");
    assertThat(call("decide", "reject", "abc").exitCode()).isEqualTo(2);
    assertThat(call("decide", "same", "abc", "--why", "x").exitCode()).isEqualTo(2);
    assertThat(call("decide", "perhaps", "abc", "--why", "x").exitCode()).isEqualTo(2);
  }

  @Test
  void whatIsErasedIsGoneAndStaysAway() throws IOException {
    Path note = write("erased.txt", NOTE.replace("Marrowgate", "Silverfen"));
    call("ingest", note.toString());
    String document = DocumentId.of(WorkKey.ofText(onlyDocumentOf("Silverfen")));

    CommandLineSession erase = call("erase", document, "--why", "asked for", "--by", "cora");
    CommandLineSession again = call("ingest", "--json", note.toString());

    assertThat(erase.exitCode()).isZero();
    assertThat(erase.out()).startsWith("Erased for good: document " + document);
    assertThat(call("why", "Silverfen").exitCode()).isEqualTo(2);
    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(JSON.readTree(again.out()).at("/failed/0/error/type").asText()).isEqualTo("erased");
    assertThat(call("erase", document, "--why", "asked for").err()).contains("was erased on");
    assertThat(call("erase", "none", "--why", "x").exitCode()).isEqualTo(2);
    assertThat(call("erase", document).exitCode()).isEqualTo(2);
  }

  /** The digest of the text of the document that names a firm in its title. */
  private String onlyDocumentOf(String firm) {
    return desk.ledgers().present().ledger().documents().stream()
        .filter(one -> String.valueOf(one.title()).contains(firm))
        .findFirst()
        .orElseThrow()
        .textSha256();
  }

  @Test
  void anAnalystAssertsWhatADocumentSaysAndTakesItBack() throws IOException {
    call("ingest", write("note.txt", NOTE.replace("Marrowgate", "Oakhollow")).toString());
    String document = DocumentId.of(WorkKey.ofText(onlyDocumentOf("Oakhollow")));

    CommandLineSession made =
        call(
            "decide",
            "assert",
            document,
            "occurredOn",
            "2023-07-03",
            "--quote",
            "On July 3,\n2023",
            "--of",
            JSON.readTree(call("why", "--json", "Oakhollow").out()).get("key").asText(),
            "--by",
            "mara",
            "--why",
            "Read in the scan");

    assertThat(made.err()).isEmpty();
    assertThat(made.exitCode()).isZero();
    assertThat(made.out()).startsWith("Recorded: mara decided that date of the theft of Oakhollow");
    assertThat(call("why", "Oakhollow").out())
        .contains("read there by an analyst: mara, ", ": Read in the scan");
    String claim = made.out().strip().replaceFirst(".* ", "");
    assertThat(call("ledger", "export").lines())
        .anyMatch(line -> line.contains(claim) && line.contains("\"by\":\"analyst\""));
    assertThat(call("decide", "reject", claim, "--why", "misread").exitCode()).isZero();
    assertThat(call("why", "Oakhollow").out()).contains("Set aside by").contains("misread");
  }

  @Test
  void aNoteIsAttachedAndQuoted() throws IOException {
    Path note =
        write("call.txt", "Call of 4 August, line 2\n\nFernhall says it is 12 million short.\n");

    CommandLineSession made =
        call(
            "decide",
            "assert",
            "loss",
            "USD about 12000000",
            "--note",
            note.toString(),
            "--publisher",
            "Desk notes",
            "--tlp",
            "AMBER",
            "--quote",
            "it is 12 million short",
            "--subject",
            "Fernhall",
            "--asserted-by",
            "Fernhall",
            "--why",
            "Told on the telephone");

    assertThat(made.err()).doesNotContain("Failed");
    assertThat(made.exitCode()).as(made.err()).isZero();
    JsonNode incident = JSON.readTree(call("why", "--json", "Fernhall").out());
    assertThat(lossOf(incident).at("/value/best")).hasToString("12000000");
    assertThat(lossOf(incident).at("/value/qualifier").asText()).isEqualTo("APPROXIMATE");
    assertThat(call("why", "Fernhall").out()).contains("Desk notes", "Told on the telephone");
  }

  @Test
  void whatIsAssertedWithoutItsWordsIsRefusedInASentence() throws IOException {
    call("ingest", write("note.txt", NOTE).toString());
    String document = DocumentId.of(WorkKey.ofText(onlyDocumentOf("Marrowgate")));

    assertThat(asserted(document, "USD 1", "he stole it").err())
        .contains("“he stole it” does not stand in the document's text");
    assertThat(asserted(document, "USD 1", "Marrowgate").err())
        .contains("“Marrowgate” stands 2 times in the document");
    assertThat(asserted(document, "much", "Thieves empty").err())
        .contains("An amount is like USD 308000000, not much");
    assertThat(asserted("none", "USD 1", "Thieves empty").err())
        .contains("There is no document 'none'");
  }

  private CommandLineSession asserted(String document, String value, String quote) {
    CommandLineSession session =
        call(
            "decide",
            "assert",
            document,
            "loss",
            value,
            "--quote",
            quote,
            "--subject",
            "Marrowgate",
            "--why",
            "x");
    assertThat(session.exitCode()).isEqualTo(2);
    return session;
  }

  @Test
  void aReportIsWrittenByTheFilesName() throws IOException {
    call("ingest", write("note.txt", NOTE).toString());
    Path pdf = folder.resolve("out.pdf");
    Path html = folder.resolve("out.html");

    CommandLineSession report =
        call("report", "-o", pdf.toString(), "-o", html.toString(), "--period", "2023");

    assertThat(report.exitCode()).isZero();
    assertThat(Files.readAllBytes(pdf)).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    assertThat(Files.readString(html)).contains("Marrowgate");
    assertThat(call("report", "-o", "out.doc").exitCode()).isEqualTo(2);
    assertThat(call("report", "-o", pdf.toString(), "--period", "soon").exitCode()).isEqualTo(2);
  }

  @Test
  void theLedgerLeavesInEveryFormat() throws IOException {
    call("ingest", write("note.txt", NOTE).toString());
    Path tables = folder.resolve("tables");
    Path lines = folder.resolve("ledger.jsonl");

    assertThat(call("export", "--format", "csv", "-o", tables.toString()).exitCode()).isZero();
    assertThat(call("export", "--format", "jsonl", "-o", lines.toString()).exitCode()).isZero();

    assertThat(Files.readString(tables.resolve("incidents.csv"))).contains("Marrowgate");
    assertThat(Files.readString(lines)).contains("Marrowgate");
    assertThat(call("ledger", "export").lines()).anyMatch(line -> line.contains("Marrowgate"));
    assertThat(call("export", "--format", "doc").exitCode()).isEqualTo(2);
  }

  @Test
  void reviewListsWhatAwaitsAPerson() {
    assertThat(call("review", "--limit", "3").exitCode()).isZero();
    assertThat(call("review", "--json").lines())
        .allSatisfy(line -> assertThat(JSON.readTree(line).get("question").asText()).isNotBlank());
  }

  @Test
  void theDemoTakesTheSampleInAndWritesItsReport() throws IOException {
    CommandLineSession demo = call("demo", "--no-serve");

    assertThat(demo.exitCode()).as(demo.err()).isZero();
    assertThat(demo.out()).contains("27 of 27 inputs", "Bybit", "The ledger: ");
    assertThat(Files.size(desk.data().resolve("reckoner-demo-report.pdf"))).isPositive();
    assertThat(Files.readString(desk.data().resolve("reckoner-demo-report.html")))
        .contains("Bybit");
  }

  private static JsonNode lossOf(JsonNode incident) {
    for (JsonNode value : incident.get("values")) {
      if (value.get("property").asText().equals("loss")) {
        return value;
      }
    }
    return MissingNode.getInstance();
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private CommandLineSession call(String... arguments) {
    return CommandLineSession.with((doors, work) -> work.at(desk), arguments);
  }
}
