// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.domain.claim.ClaimValue.Address.Checksum;

/** Pairs of spellings from the CashAddr specification, Tron's and Monero's documentation. */
class CanonicalAddressTest {

  @ParameterizedTest
  @CsvSource({
    "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed, 0X5AAEB6053F3E94C9B9A09F33669435E7EF1BEAED",
    "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed, 0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed",
    "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed,"
        + " ethereum:0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed@1?value=2e18",
    "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed,"
        + " ethereum:pay-0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
    "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed,"
        + " eip155:1:0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
    "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4, BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4",
    "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4,"
        + " bitcoin:BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4?amount=0.1",
    "1BpEi6DfDAUFd7GtittLSdBeYJvcoaVggu, qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a",
    "1BpEi6DfDAUFd7GtittLSdBeYJvcoaVggu,"
        + " bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a",
    "3CWFddi6m4ndiGyKqzYvsFYagqDLPVMTzC, PPM2QSZNHKS23Z7629MMS6S4CWEF74VCWVN0H829PQ",
    "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t, 41a614f803b6fd780986a42c78ec9c7f77e6ded13c",
    "31h38a54tFMrR8kzBnP2241MFD2EUHtGha, M7uBSTV2qNDHDe2tHfNMqhFkZucgRMpJQk",
    "rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh, XVPcpSm47b1CZkf5AkKM9a84dQHe3mTAxgxfLw2qYoe7Boa",
    "4AdUndXHHZ6cfufTMvppY6JwXNouMBzSkbLYfpAV5Usx3skxNgYeYTRj5UzqtReoS44qo9mtmXCqY45DJ852K5Jv2684Rge,"
        + " 4LL9oSLmtpccfufTMvppY6JwXNouMBzSkbLYfpAV5Usx3skxNgYeYTRj5UzqtReoS44qo9mtmXCqY45DJ852K5Jv2bYXZKKQePHES9khPK"
  })
  void spellingsOfOneAddressShareTheirKey(String one, String other) {
    CanonicalAddress first = CanonicalAddress.of(one).orElseThrow();
    CanonicalAddress second = CanonicalAddress.of(other).orElseThrow();

    assertThat(first.checksum()).isNotEqualTo(Checksum.FAILED);
    assertThat(second.checksum()).isNotEqualTo(Checksum.FAILED);
    assertThat(first.key()).isEqualTo(second.key());
  }

  @ParameterizedTest
  @CsvSource({
    "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD, ethereum",
    "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb, bitcoin",
    "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5, bitcoin",
    "qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6q, bitcoin-cash",
    "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6u, tron"
  })
  void aMisprintIsSaidToBeOne(String word, String chain) {
    assertThat(CanonicalAddress.of(word))
        .hasValueSatisfying(
            address -> {
              assertThat(address.checksum()).isEqualTo(Checksum.FAILED);
              assertThat(address.chain()).isEqualTo(chain);
            });
  }

  /** BIP 350: the checksum of version 0 must not stand on version 1. */
  @Test
  void aLaterWitnessVersionWithTheOlderChecksumIsAMisprint() {
    assertThat(
            CanonicalAddress.of("bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd"))
        .map(CanonicalAddress::checksum)
        .contains(Checksum.FAILED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":",
        "?",
        "bitcoin:",
        "hello",
        "Supercalifragilisticexpialidocious",
        "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1Be",
        "0xGGGeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
        "5be5543ff73456ab9f2d207887e2af87322c651ea1a873c5b25b7ffae456c320"
      })
  void takesNoWordForAnAddress(String word) {
    assertThat(CanonicalAddress.of(word)).isEmpty();
  }

  @Test
  void decodesBase58AsWholeNumbersDo() {
    String alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    Random random = new Random(58);
    for (int i = 0; i < 2000; i++) {
      StringBuilder word = new StringBuilder("1".repeat(random.nextInt(3)));
      BigInteger number = BigInteger.ZERO;
      int length = 1 + random.nextInt(60);
      for (int j = 0; j < length; j++) {
        int digit = j == 0 ? 1 + random.nextInt(57) : random.nextInt(58);
        word.append(alphabet.charAt(digit));
        number = number.multiply(BigInteger.valueOf(58)).add(BigInteger.valueOf(digit));
      }
      byte[] bytes = Base58.decode(word.toString()).orElseThrow();

      assertThat(new BigInteger(1, bytes)).as(word.toString()).isEqualTo(number);
      assertThat(bytes.length)
          .as(word.toString())
          .isEqualTo(word.length() - length + (number.bitLength() + 7) / 8);
    }
  }

  @Test
  void anEvmAddressCanBeOnAnyChainWithSuchAddresses() {
    CanonicalAddress address =
        CanonicalAddress.of("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed").orElseThrow();

    assertThat(address.canBeOn("arbitrum")).isTrue();
    assertThat(address.canBeOn("bitcoin")).isFalse();
  }
}
