// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.stix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.ledger.LedgerInput;
import org.reckoner.reporting.exchange.HandMadeLedger;
import org.reckoner.reporting.exchange.RandomLedgers;

class EarlierBundleTest {
  private static final Ledger LEDGER = HandMadeLedger.whole();

  @Test
  void theSameLedgerContinuesWithTheSameBytes() throws IOException {
    byte[] first = bytes(RandomLedgers.of(5), EarlierBundle.none());

    byte[] second = bytes(RandomLedgers.of(5), read(first));

    assertThat(second).isEqualTo(first);
  }

  @Test
  void onlyWhatChangedIsModifiedAndLaterThanBefore() throws IOException {
    byte[] before = bytes(LEDGER, EarlierBundle.none());
    Ledger marked = HandMadeLedger.ledger(LedgerInput.View.ALL, Tlp.GREEN);

    Map<String, ObjectNode> after = objects(marked, read(before));

    Map<String, ObjectNode> first = objects(LEDGER, EarlierBundle.none());
    String changed = Sources.reportId(HandMadeLedger.SECOND);
    String unchanged = Sources.reportId(HandMadeLedger.FIRST);
    assertThat(time(after, changed, "modified")).isEqualTo("2024-06-01T00:00:00.001Z");
    assertThat(time(after, changed, "created")).isEqualTo(time(first, changed, "created"));
    assertThat(after.get(unchanged)).isEqualTo(first.get(unchanged));
  }

  @Test
  void whatIsGoneIsRevokedAndStaysSo() throws IOException {
    byte[] before = bytes(LEDGER, EarlierBundle.none());
    Ledger empty =
        new Ledger(
            "rules 1",
            "register 1",
            LedgerInput.View.ALL,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            0,
            List.of());
    byte[] emptied = bytes(empty, read(before));

    Map<String, ObjectNode> gone = objects(empty, read(before));
    Map<String, ObjectNode> back = objects(LEDGER, read(emptied));

    String incident =
        gone.keySet().stream().filter(id -> id.startsWith("incident--")).findFirst().orElseThrow();
    assertThat(gone.get(incident).get("revoked").booleanValue()).isTrue();
    assertThat(time(gone, incident, "modified")).isEqualTo("2024-06-01T00:00:00.001Z");
    assertThat(back.get(incident)).isEqualTo(gone.get(incident));
    assertThat(MustRules.mistakes(List.copyOf(gone.values()))).isEmpty();
    assertThat(
            gone.values().stream()
                .filter(one -> ours(one) && !revoked(one))
                .map(one -> one.get("type").textValue()))
        .as("what is left is the report on an empty ledger and what the bundle itself needs")
        .containsExactlyInAnyOrder("extension-definition", "extension-definition", "report");
  }

  @Test
  void whatIsNotABundleIsRefusedInASentence() {
    assertThatThrownBy(() -> read("[]".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The earlier export is not a STIX bundle");
    assertThatThrownBy(() -> read("{\"objects\":[1]}".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The earlier export has an object without an id");
    assertThatThrownBy(() -> read("{\"objects\":[{".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The earlier export is not a STIX bundle: ");
  }

  private static boolean ours(JsonNode object) {
    return object.path("created_by_ref").asText().equals(Creators.RECKONER);
  }

  private static boolean revoked(JsonNode object) {
    return object.path("revoked").booleanValue();
  }

  private static String time(Map<String, ObjectNode> objects, String id, String which) {
    return objects.get(id).get(which).textValue();
  }

  private static EarlierBundle read(byte[] bundle) throws IOException {
    return EarlierBundle.read(new ByteArrayInputStream(bundle));
  }

  private static Map<String, ObjectNode> objects(Ledger ledger, EarlierBundle earlier) {
    List<ObjectNode> objects = new ArrayList<>();
    StixExport.objects(ledger, RandomLedgers.REGISTER, StixProfile.FULL, earlier, objects::add);
    return objects.stream()
        .collect(Collectors.toMap(one -> one.get("id").textValue(), Function.identity()));
  }

  private static byte[] bytes(Ledger ledger, EarlierBundle earlier) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StixExport.write(ledger, RandomLedgers.REGISTER, StixProfile.FULL, earlier, List.of(), out);
    return out.toByteArray();
  }
}
