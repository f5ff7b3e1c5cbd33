// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.AmountKind;
import org.reckoner.domain.amount.Qualifier;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.party.BundledRegister;
import org.reckoner.domain.party.PartyRegister;

/**
 * Each labelled pair alone: two articles, one theft or two? Rules are changed by looking at the
 * half for building only; the half that is kept aside is measured and not looked at.
 */
class LinkingMeasuredTest {
  private static final Path PAIRS = Path.of("src/test/resources/linking/pairs.jsonl");
  private static final PartyRegister REGISTER = BundledRegister.load();

  private int same;
  private int merged;
  private int right;
  private int hard;
  private int hardMerged;
  private final List<String> mistakes = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(strings = {"dev", "aside"})
  void pairsAreJudgedAsTheirLabelSays(String split) throws IOException {
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(PAIRS)) {
      JsonNode pair = json.readTree(line);
      if (pair.get("split").textValue().equals(split)) {
        judge(pair);
      }
    }

    String measured =
        "%s: %d of %d merged pairs right, of %d same; %d of %d different ones merged: %s"
            .formatted(split, right, merged, same, hardMerged, hard, mistakes);
    assertThat((double) right / merged).as(measured).isGreaterThanOrEqualTo(0.98);
    assertThat((double) right / same).as(measured).isGreaterThanOrEqualTo(0.95);
    assertThat((double) hardMerged / hard).as(measured).isLessThanOrEqualTo(0.02);
  }

  private void judge(JsonNode pair) {
    Library library = new Library().knowing(REGISTER);
    ClaimKey left = tell(library.article("left"), pair.get("left"));
    ClaimKey rightKey = tell(library.article("right"), pair.get("right"));
    boolean together =
        library.reckon().incidents().stream()
            .anyMatch(one -> one.claims().contains(left) && one.claims().contains(rightKey));
    boolean label = pair.get("same").booleanValue();
    same += label ? 1 : 0;
    merged += together ? 1 : 0;
    right += label && together ? 1 : 0;
    hard += label ? 0 : 1;
    hardMerged += !label && together ? 1 : 0;
    if (label != together) {
      mistakes.add(pair.get("id").textValue());
    }
  }

  private static ClaimKey tell(Library.Article article, JsonNode report) {
    Library.Telling theft = article.theftFrom(report.get("victim").textValue());
    final ClaimKey key = theft.key();
    report
        .get("aliases")
        .forEach(
            alias -> theft.says(Property.VICTIM, new ClaimValue.Named(alias.textValue(), null)));
    theft.happened(report.get("date").textValue());
    JsonNode loss = report.get("loss");
    if (!loss.isNull()) {
      theft.worth(amount(loss));
    }
    report
        .get("addresses")
        .forEach(
            address ->
                theft.says(
                    Property.ADDRESS,
                    new ClaimValue.Address(
                        "ethereum",
                        address.isTextual()
                            ? address.textValue()
                            : address.get("address").textValue(),
                        ClaimValue.Address.Checksum.NONE)));
    return key;
  }

  private static Amount amount(JsonNode loss) {
    String currency = loss.get("currency").textValue();
    return switch (Qualifier.valueOf(loss.get("qualifier").textValue())) {
      case APPROXIMATE ->
          Amount.about(AmountKind.STOLEN, currency, loss.get("best").decimalValue());
      case AT_LEAST ->
          Amount.atLeast(AmountKind.STOLEN, currency, loss.get("best").decimalValue(), false);
      case UP_TO ->
          Amount.upTo(AmountKind.STOLEN, currency, loss.get("best").decimalValue(), false);
      case EXACT, RANGE ->
          Amount.exactly(AmountKind.STOLEN, currency, loss.get("best").decimalValue());
    };
  }
}
