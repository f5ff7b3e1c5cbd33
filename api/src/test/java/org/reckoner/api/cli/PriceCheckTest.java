// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.AmountKind;
import org.reckoner.domain.ledger.Library;

/** What {@code reckoner ledger check} says. */
class PriceCheckTest {
  @TempDir Path folder;

  @Test
  void eachQuantityIsHeldAgainstTheStatedLoss() throws IOException {
    assertThat(checked("308000000"))
        .contains(
            ": BTC 4502.9 × USD 68400 = USD 307998360.00 by prices.tsv ",
            "; stated USD 308000000: agrees",
            "1 quantities checked, 0 do not agree.");
    assertThat(checked("420000000"))
        .contains("stated USD 420000000: does not agree", "1 quantities checked, 1 do not agree.");
  }

  @Test
  void whatIsNoTableOfPricesIsRefusedByItsLine() throws IOException {
    Path file = Files.writeString(folder.resolve("prices.tsv"), "2024-05-31\tBTC\tmuch\n");

    assertThatThrownBy(() -> new PriceCheck(file))
        .isInstanceOf(CommandFailure.class)
        .hasMessageStartingWith("Line 1 of the prices does not end with a price: 'much': '");
  }

  private String checked(String dollars) throws IOException {
    Path file = Files.writeString(folder.resolve("prices.tsv"), "2024-05-31\tBTC\t68400\n");
    Library library = new Library();
    library
        .article("notice")
        .theftFrom("Orchid Exchange")
        .happened("2024-05-31")
        .worth(Amount.exactly(AmountKind.STOLEN, "BTC", new BigDecimal("4502.9")))
        .worth(dollars);
    StringWriter out = new StringWriter();
    new PriceCheck(file).print(library.reckon(), new PrintWriter(out));
    return out.toString();
  }
}
