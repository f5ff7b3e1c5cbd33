// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.ledger.LedgerClaim;
import org.reckoner.domain.ledger.valuation.PriceTable;
import org.reckoner.domain.ledger.valuation.ValuationCheck;

/**
 * Says of every quantity of an asset that can be checked whether the stated loss fits its price.
 */
final class PriceCheck {
  private final PriceTable prices;

  /**
   * @param file to a line a day, an asset and its price in US dollars, separated by tabs
   * @throws CommandFailure if it is no such file
   */
  PriceCheck(Path file) throws IOException {
    try {
      List<String> lines = Files.readAllLines(file);
      String version = Sha256.of(String.join("\n", lines)).substring(0, 12);
      this.prices = PriceTable.of(file.getFileName().toString(), version, lines);
    } catch (MalformedInputException e) {
      throw new CommandFailure(ExitCode.WRONG_USAGE, "'" + file + "' is no text in UTF-8.");
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.WRONG_USAGE, e.getMessage() + ": '" + file + "'.");
    }
  }

  /** A line for each quantity; nothing in the ledger changes by it. */
  void print(Ledger ledger, PrintWriter out) {
    Map<ClaimKey, LedgerClaim> claims = ledger.claimsByKey();
    List<ValuationCheck> checks = ValuationCheck.of(ledger, prices);
    for (ValuationCheck check : checks) {
      String incident =
          ledger.incidents().stream()
              .filter(one -> one.key().equals(check.incident()))
              .findFirst()
              .map(one -> one.slug())
              .orElse(check.incident());
      out.printf(
          "%s: %s = USD %s by %s; stated %s: %s%n",
          incident,
          check.origin().operands().get(0).value()
              + " × "
              + check.origin().operands().get(1).value(),
          check.atPrice().toPlainString(),
          prices.named(),
          stated(claims, check.valuation()),
          check.agrees() ? "agrees" : "does not agree");
    }
    out.printf(
        "%d quantities checked, %d do not agree.%n",
        checks.size(), checks.stream().filter(check -> !check.agrees()).count());
  }

  private static String stated(Map<ClaimKey, LedgerClaim> claims, ClaimKey key) {
    LedgerClaim claim = claims.get(key);
    if (claim == null || !(claim.claim().value() instanceof ClaimValue.Money money)) {
      return key.brief();
    }
    Amount amount = money.amount();
    return amount.currency() + " " + amount.figure().toPlainString();
  }
}
