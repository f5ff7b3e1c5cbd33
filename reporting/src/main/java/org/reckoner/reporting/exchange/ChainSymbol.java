// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.exchange;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The symbols by which others name chains: those of their own coins. */
public final class ChainSymbol {
  private static final Map<String, String> SYMBOLS =
      Map.ofEntries(
          Map.entry("bitcoin", "BTC"),
          Map.entry("bitcoin-cash", "BCH"),
          Map.entry("ethereum", "ETH"),
          Map.entry("monero", "XMR"),
          Map.entry("solana", "SOL"),
          Map.entry("tron", "TRX"),
          Map.entry("litecoin", "LTC"),
          Map.entry("dogecoin", "DOGE"),
          Map.entry("dash", "DASH"),
          Map.entry("zcash", "ZEC"),
          Map.entry("ripple", "XRP"));

  private ChainSymbol() {}

  /** The symbol of a chain by its name here, where it has a common one. */
  public static Optional<String> of(String chain) {
    return Optional.ofNullable(SYMBOLS.get(chain.toLowerCase(Locale.ROOT)));
  }
}
