// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reckoner.domain.claim.ClaimValue.Address;

/**
 * Test vectors of BIP 173, BIP 350, EIP-55 and CashAddr, and the addresses that begin each chain's
 * history.
 */
class ChainAddressTest {

  @ParameterizedTest
  @CsvSource({
    "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa, bitcoin",
    "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4, bitcoin",
    "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0, bitcoin",
    "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed, ethereum",
    "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t, tron",
    "rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh, ripple",
    "qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a, bitcoin-cash"
  })
  void verifiesTheChecksum(String address, String chain) {
    assertThat(ChainAddress.of(address, ""))
        .contains(new Address(chain, address, Address.Checksum.VERIFIED));
  }

  @Test
  void saysThatAnAllLowercaseEvmAddressHasNoChecksum() {
    String address = "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed";
    assertThat(ChainAddress.of(address, "polygon"))
        .contains(new Address("polygon", address, Address.Checksum.NONE));
  }

  @Test
  void aWrongSumOfBitcoinCashIsAMisprintOnlyWhereItIsSpokenOf() {
    String misprint = "qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6q";
    assertThat(ChainAddress.of(misprint, "")).isEmpty();
    assertThat(ChainAddress.of(misprint, "bitcoin-cash"))
        .map(Address::checksum)
        .contains(Address.Checksum.FAILED);
  }

  @Test
  void saysThatAMisprintFails() {
    assertThat(ChainAddress.of("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD", ""))
        .map(Address::checksum)
        .contains(Address.Checksum.FAILED);
    assertThat(ChainAddress.of("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5", ""))
        .map(Address::checksum)
        .contains(Address.Checksum.FAILED);
  }

  @Test
  void takesNoWordForAnAddress() {
    assertThat(ChainAddress.of("Supercalifragilisticexpialidocious", "bitcoin")).isEmpty();
    assertThat(ChainAddress.of("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1Be", "")).isEmpty();
  }

  @Test
  void digestsNothingAsKeccakDoes() {
    assertThat(HexFormat.of().formatHex(Keccak.digest("".getBytes(StandardCharsets.UTF_8))))
        .isEqualTo("c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470");
  }
}
