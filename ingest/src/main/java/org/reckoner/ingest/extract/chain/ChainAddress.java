// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.chain;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.reckoner.domain.claim.ClaimValue.Address;
import org.reckoner.domain.claim.ClaimValue.Address.Checksum;

/**
 * Tells an address by its shape, and what its checksum says. Sources: Base58Check (Bitcoin wiki),
 * BIP 173 and 350, EIP-55, the address formats of Tron, the XRP Ledger, Monero and Zcash.
 */
public final class ChainAddress {
  private static final Pattern EVM = Pattern.compile("0x[0-9a-fA-F]{40}");
  private static final Pattern BASE58 = Pattern.compile("[1-9A-HJ-NP-Za-km-z]{25,35}");
  private static final Pattern SEGWIT = Pattern.compile("(?:bc1|BC1)[0-9a-zA-Z]{11,71}");
  private static final Pattern LITECOIN_SEGWIT = Pattern.compile("ltc1[0-9a-z]{11,71}");
  private static final Pattern MONERO = Pattern.compile("[48][1-9A-HJ-NP-Za-km-z]{94}");
  private static final Pattern SOLANA = Pattern.compile("[1-9A-HJ-NP-Za-km-z]{32,44}");
  private static final String CASH = "bitcoin-cash";
  private static final List<String> EVM_CHAINS =
      List.of("ethereum", "bsc", "polygon", "arbitrum", "optimism", "avalanche", "base", "fantom");

  private ChainAddress() {}

  /**
   * The address that a word is, if it has the shape of one.
   *
   * @param word as written
   * @param context the chain that the words around it name, or empty
   */
  public static Optional<Address> of(String word, String context) {
    if (EVM.matcher(word).matches()) {
      String chain = EVM_CHAINS.contains(context) ? context : "ethereum";
      return Optional.of(new Address(chain, word, eip55(word)));
    }
    if (SEGWIT.matcher(word).matches()) {
      return Optional.of(new Address("bitcoin", word, checked(Bech32.checksWitness(word))));
    }
    if (LITECOIN_SEGWIT.matcher(word).matches()) {
      return Optional.of(new Address("litecoin", word, checked(Bech32.checksWitness(word))));
    }
    if (MONERO.matcher(word).matches()) {
      return Optional.of(new Address("monero", word, checked(Monero.keys(word).isPresent())));
    }
    if (CashAddress.shaped(word)) {
      return cash(word, context);
    }
    return base58(word, context).or(() -> solana(word, context));
  }

  /** Letters and digits of that length that fail their sum are a misprint only in its context. */
  private static Optional<Address> cash(String word, String context) {
    boolean right = CashAddress.decode(word).isPresent();
    return right || context.equals(CASH)
        ? Optional.of(new Address(CASH, word, checked(right)))
        : Optional.empty();
  }

  private static Checksum checked(boolean right) {
    return right ? Checksum.VERIFIED : Checksum.FAILED;
  }

  /** EIP-55: capitals where the digest of the small letters has a high digit. */
  static Checksum eip55(String address) {
    String hex = address.substring(2);
    String lower = hex.toLowerCase(Locale.ROOT);
    if (hex.equals(lower) || hex.equals(hex.toUpperCase(Locale.ROOT))) {
      return Checksum.NONE;
    }
    String digest =
        HexFormat.of().formatHex(Keccak.digest(lower.getBytes(StandardCharsets.US_ASCII)));
    for (int i = 0; i < hex.length(); i++) {
      char expected = lower.charAt(i);
      boolean high = Character.digit(digest.charAt(i), 16) >= 8;
      if (hex.charAt(i) != (high ? Character.toUpperCase(expected) : expected)) {
        return Checksum.FAILED;
      }
    }
    return Checksum.VERIFIED;
  }

  private static Optional<Address> base58(String word, String context) {
    if (!BASE58.matcher(word).matches() || !mixed(word)) {
      return Optional.empty();
    }
    if (word.charAt(0) == 'r') {
      return Base58.decodeRipple(word)
          .filter(bytes -> bytes.length == 25 && Base58.checks(bytes))
          .map(bytes -> new Address("ripple", word, Checksum.VERIFIED));
    }
    Optional<byte[]> bytes = Base58.decode(word);
    boolean right = bytes.filter(Base58::checks).isPresent();
    String chain = chain(word, bytes.orElse(new byte[] {-1}), context);
    if (chain.isEmpty() || (!right && !looksIntended(word, context))) {
      return Optional.empty();
    }
    return Optional.of(new Address(chain, word, checked(right)));
  }

  /** A wrong checksum is a misprint only where the words around speak of that chain. */
  private static boolean looksIntended(String word, String context) {
    return !context.isEmpty() && word.length() >= 33;
  }

  private static boolean mixed(String word) {
    return word.chars().anyMatch(Character::isDigit)
        && word.chars().anyMatch(Character::isLowerCase);
  }

  /** By the version byte (two for Zcash). */
  private static String chain(String word, byte[] bytes, String context) {
    int version = bytes[0] & 0xff;
    boolean two = bytes.length == 26;
    return switch (word.charAt(0)) {
      case '1' -> "bitcoin";
      case '3' -> context.equals("litecoin") ? "litecoin" : "bitcoin";
      case 'T' -> version == 0x41 || !Base58.checks(bytes) ? "tron" : "";
      case 'L' -> "litecoin";
      case 'M' -> version == 0x32 ? "litecoin" : "";
      case 'D' -> version == 0x1e ? "dogecoin" : "";
      case 'X' -> version == 0x4c ? "dash" : "";
      case 't' -> two ? "zcash" : "";
      default -> "";
    };
  }

  /** Thirty-two bytes without a checksum: only where the words around say Solana. */
  private static Optional<Address> solana(String word, String context) {
    boolean fits =
        context.equals("solana")
            && SOLANA.matcher(word).matches()
            && mixed(word)
            && Base58.decode(word).filter(bytes -> bytes.length == 32).isPresent();
    return fits ? Optional.of(new Address("solana", word, Checksum.NONE)) : Optional.empty();
  }
}
