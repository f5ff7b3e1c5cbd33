// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.chain;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.reckoner.domain.claim.ClaimValue.Address.Checksum;

/**
 * An address with the key that all spellings of it share: capitals and small letters of EVM and
 * Bech32 addresses, an address with and without {@code bitcoincash:} or as a payment link, both
 * forms of Bitcoin Cash, Tron, XRP and Litecoin script addresses, a Monero address with a payment
 * id. For comparing addresses; what stands in a sentence is told by {@link ChainAddress}, which
 * asks the words around it too.
 *
 * @param chain the chain that its shape speaks for: {@code bitcoin}; {@code ethereum} for all
 *     chains with the addresses of Ethereum, {@code unknown} for a version byte that no chain here
 *     has
 * @param key equal where the addresses are
 * @param checksum whether it carries one, and whether it is right
 */
public record CanonicalAddress(String chain, String key, Checksum checksum) {
  private static final int LONGEST = 128;
  private static final int HASHED = 25;
  private static final HexFormat HEX = HexFormat.of();

  /** There are hundreds of chains with the addresses of Ethereum; these have others. */
  private static final Set<String> NOT_EVM =
      Set.of(
          "bitcoin",
          "bitcoin-cash",
          "bitcoin-gold",
          "litecoin",
          "dogecoin",
          "dash",
          "zcash",
          "monero",
          "ripple",
          "tron",
          "solana",
          "cardano");

  /**
   * The address that a word is, if it has the shape of one.
   *
   * @param word as somebody wrote it, also as a payment link ({@code ethereum:0x…@1?value=1}) or
   *     with a chain before it ({@code eip155:1:0x…})
   */
  public static Optional<CanonicalAddress> of(String word) {
    String bare = bare(word);
    if (bare.length() < 14 || bare.length() > LONGEST) {
      return Optional.empty();
    }
    if (bare.length() == 42 && bare.charAt(0) == '0' && (bare.charAt(1) | 32) == 'x') {
      return evm(bare);
    }
    if (CashAddress.shaped(bare)) {
      return Optional.of(cash(bare));
    }
    Optional<CanonicalAddress> base58 = base58(bare);
    return base58.isPresent() ? base58 : bech32(bare);
  }

  /** Whether an address of this shape can be one of that chain, named in lower case. */
  public boolean canBeOn(String named) {
    return switch (chain) {
      case "unknown" -> true;
      case "ethereum" -> !NOT_EVM.contains(named);
      case "bitcoin", "bitcoin-cash" -> named.startsWith("bitcoin") || named.equals("litecoin");
      case "dogecoin" -> named.equals("dogecoin") || named.equals("verge");
      default -> named.equals(chain);
    };
  }

  /** Without what a payment link puts around it. */
  private static String bare(String word) {
    String bare = word.strip();
    if (bare.indexOf(':') < 0 || bare.length() > 8 * LONGEST) {
      return bare;
    }
    int end = bare.indexOf('?');
    bare = end < 0 ? bare : bare.substring(0, end);
    end = bare.indexOf('@');
    bare = end < 0 ? bare : bare.substring(0, end);
    bare = bare.substring(bare.lastIndexOf(':') + 1);
    return bare.startsWith("pay-") ? bare.substring(4) : bare;
  }

  private static Optional<CanonicalAddress> evm(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    for (int i = 2; i < lower.length(); i++) {
      if (Character.digit(lower.charAt(i), 16) < 0 || lower.charAt(i) > 'f') {
        return Optional.empty();
      }
    }
    return Optional.of(new CanonicalAddress("ethereum", lower, ChainAddress.eip55(word)));
  }

  private static CanonicalAddress cash(String word) {
    return CashAddress.decode(word)
        .map(
            one ->
                new CanonicalAddress(
                    "bitcoin-cash", hashed(one.script() ? 5 : 0, one.hash()), Checksum.VERIFIED))
        .orElseGet(() -> failed("bitcoin-cash", word));
  }

  private static Optional<CanonicalAddress> bech32(String word) {
    int separator = word.lastIndexOf('1');
    if (separator < 1 || !Bech32.shaped(word)) {
      return Optional.empty();
    }
    String lower = word.toLowerCase(Locale.ROOT);
    String prefix = lower.substring(0, separator);
    boolean witness = prefix.equals("bc") || prefix.equals("ltc");
    boolean right = witness ? Bech32.checksWitness(word) : Bech32.checks(word);
    String chain =
        switch (prefix) {
          case "bc" -> "bitcoin";
          case "ltc" -> "litecoin";
          case "zs" -> "zcash";
          case "addr" -> "cardano";
          default -> prefix;
        };
    if (!right) {
      // Any word with a 1 in it has this shape; only a known beginning makes it a misprint.
      return chain.equals(prefix) ? Optional.empty() : Optional.of(failed(chain, lower));
    }
    return Optional.of(new CanonicalAddress(chain, lower, Checksum.VERIFIED));
  }

  private static Optional<CanonicalAddress> base58(String word) {
    if (word.length() == 95 || word.length() == 106) {
      return monero(word);
    }
    if (word.length() == 42 && word.startsWith("41")) {
      return tronHex(word);
    }
    if (word.charAt(0) == 'r' || word.charAt(0) == 'X') {
      Optional<CanonicalAddress> ripple = Base58.decodeRipple(word).flatMap(Ripple::of);
      if (ripple.isPresent()) {
        return ripple;
      }
    }
    return Base58.decode(word).flatMap(bytes -> decoded(word, bytes));
  }

  private static Optional<CanonicalAddress> decoded(String word, byte[] bytes) {
    if (Base58.checks(bytes)) {
      return Optional.of(versioned(bytes));
    }
    if (bytes.length == 32 && word.length() >= 32) {
      return Optional.of(new CanonicalAddress("solana", word, Checksum.NONE));
    }
    String chain = misprinted(word);
    return chain.isEmpty() || word.length() < 26 || word.length() > 35
        ? Optional.empty()
        : Optional.of(failed(chain, word));
  }

  private static CanonicalAddress versioned(byte[] bytes) {
    int version = bytes[0] & 0xff;
    byte[] payload = Arrays.copyOfRange(bytes, 1, bytes.length - 4);
    if (bytes.length == HASHED + 1 && version == 0x1c) {
      return new CanonicalAddress("zcash", "1c" + HEX.formatHex(payload), Checksum.VERIFIED);
    }
    if (bytes.length != HASHED) {
      return new CanonicalAddress("unknown", hashed(version, payload), Checksum.VERIFIED);
    }
    String chain =
        switch (version) {
          case 0x00, 0x05 -> "bitcoin";
          case 0x30, 0x32 -> "litecoin";
          case 0x1e, 0x16 -> "dogecoin";
          case 0x4c, 0x10 -> "dash";
          case 0x26, 0x17 -> "bitcoin-gold";
          case 0x41 -> "tron";
          default -> "unknown";
        };
    // A Litecoin script address was once written with Bitcoin's 3, and is still met so.
    int folded = version == 0x32 ? 0x05 : version;
    return new CanonicalAddress(chain, hashed(folded, payload), Checksum.VERIFIED);
  }

  private static Optional<CanonicalAddress> monero(String word) {
    if (word.charAt(0) != '4' && word.charAt(0) != '8') {
      return Optional.empty();
    }
    return Optional.of(
        Monero.keys(word)
            .map(keys -> new CanonicalAddress("monero", HEX.formatHex(keys), Checksum.VERIFIED))
            .orElseGet(() -> failed("monero", word)));
  }

  /** Tron's own nodes write the version byte and the hash as digits. */
  private static Optional<CanonicalAddress> tronHex(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.chars().allMatch(letter -> HexFormat.isHexDigit(letter))
        ? Optional.of(new CanonicalAddress("tron", lower, Checksum.NONE))
        : Optional.empty();
  }

  private static String misprinted(String word) {
    return switch (word.charAt(0)) {
      case '1', '3' -> "bitcoin";
      case 'T' -> "tron";
      case 'L', 'M' -> "litecoin";
      case 'D' -> "dogecoin";
      case 'X' -> "dash";
      case 'r' -> "ripple";
      case 't' -> "zcash";
      default -> "";
    };
  }

  private static String hashed(int version, byte[] payload) {
    return HEX.toHexDigits((byte) version) + HEX.formatHex(payload);
  }

  private static CanonicalAddress failed(String chain, String word) {
    return new CanonicalAddress(chain, word, Checksum.FAILED);
  }

  /** The classic form, and the newer one that carries a destination tag. */
  private static final class Ripple {
    private static final int TAGGED = 35;

    static Optional<CanonicalAddress> of(byte[] bytes) {
      boolean tagged = bytes.length == TAGGED && bytes[0] == 5 && bytes[1] == 0x44;
      if (!Base58.checks(bytes) || (bytes.length != HASHED && !tagged)) {
        return Optional.empty();
      }
      int from = tagged ? 2 : 1;
      String account = HEX.formatHex(bytes, from, from + 20);
      return Optional.of(new CanonicalAddress("ripple", "r" + account, Checksum.VERIFIED));
    }
  }
}
