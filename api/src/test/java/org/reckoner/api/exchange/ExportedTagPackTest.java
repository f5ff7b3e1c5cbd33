// SPDX-License-Identifier: Apache-2.0

package org.reckoner.api.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.ClaimValue.Address.Checksum;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.ledger.LedgerClaim;
import org.reckoner.ingest.screen.AddressList;
import org.reckoner.ingest.screen.ListReader;
import org.reckoner.ingest.screen.ListedAddress;
import org.reckoner.reporting.exchange.ExportFormat;
import org.reckoner.reporting.exchange.LedgerExport;
import org.reckoner.reporting.exchange.RandomLedgers;

/** The addresses of a ledger, out as a TagPack and in again as a list to screen against. */
class ExportedTagPackTest {
  @TempDir Path folder;

  @Test
  void everyAddressThatIsAffirmedComesBack() throws Exception {
    int tags = 0;
    for (long seed = 1; seed <= 200; seed++) {
      Ledger ledger = RandomLedgers.of(seed);
      List<String> named = addresses(ledger);
      if (!named.isEmpty()) {
        AddressList list = list(ledger);

        assertThat(list.entries().stream().map(ListedAddress::address).toList())
            .as("seed " + seed)
            .containsExactlyInAnyOrderElementsOf(named);
        tags += named.size();
      }
    }
    assertThat(tags).isGreaterThan(50);
  }

  private AddressList list(Ledger ledger) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LedgerExport.write(ledger, RandomLedgers.REGISTER, ExportFormat.TAGPACK, out);
    return ListReader.read(Files.write(folder.resolve("pack.yaml"), out.toByteArray()), null);
  }

  private static List<String> addresses(Ledger ledger) {
    return ledger.claims().stream()
        .filter(LedgerClaim::eligible)
        .map(LedgerClaim::claim)
        .filter(claim -> claim.assertion().polarity() == Polarity.AFFIRMED)
        .map(claim -> claim.value())
        .filter(ClaimValue.Address.class::isInstance)
        .map(ClaimValue.Address.class::cast)
        .filter(address -> address.checksum() != Checksum.FAILED)
        .map(address -> address.address().strip())
        .toList();
  }
}
