// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.valuation;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Prices of assets in US dollars by day, as a dataset gives them. Prices serve to check what
 * sources say; no amount is ever made of them.
 */
public final class PriceTable {
  private static final int COLUMNS = 3;

  private final String dataset;
  private final String version;
  private final Map<Entry, BigDecimal> prices = new HashMap<>();

  private record Entry(LocalDate day, String asset) {}

  private PriceTable(String dataset, String version) {
    this.dataset = dataset;
    this.version = version;
  }

  /**
   * Reads a table: to a line the day (ISO 8601), the asset's ticker and its price in US dollars,
   * separated by tabs; empty lines and those that begin with {@code #} say nothing.
   *
   * @param dataset what the prices are called and whose they are
   * @param version the state of the dataset, for those who look it up
   * @throws IllegalArgumentException naming the line that is no such line, gives a price that is
   *     not above 0, or a second price for one day and asset
   */
  public static PriceTable of(String dataset, String version, Collection<String> lines) {
    PriceTable table = new PriceTable(dataset, version);
    int number = 0;
    for (String line : lines) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        table.add(line, number);
      }
    }
    return table;
  }

  private void add(String line, int number) {
    String[] cells = line.split("\t", -1);
    if (cells.length != COLUMNS) {
      throw wrong(number, "has " + cells.length + " columns instead of " + COLUMNS);
    }
    try {
      Entry entry = new Entry(LocalDate.parse(cells[0].strip()), cells[1].strip());
      BigDecimal price = new BigDecimal(cells[2].strip());
      if (price.signum() <= 0) {
        throw wrong(number, "gives a price that is not above 0");
      }
      if (prices.putIfAbsent(entry, price) != null) {
        throw wrong(number, "gives a second price of " + entry.asset() + " on " + entry.day());
      }
    } catch (DateTimeException e) {
      throw wrong(number, "does not begin with a day: '" + cells[0] + "'");
    } catch (NumberFormatException e) {
      throw wrong(number, "does not end with a price: '" + cells[2] + "'");
    }
  }

  private static IllegalArgumentException wrong(int line, String what) {
    return new IllegalArgumentException("Line " + line + " of the prices " + what);
  }

  /** The price of an asset on a day in US dollars, where the dataset has it. */
  public Optional<BigDecimal> price(String asset, LocalDate day) {
    return Optional.ofNullable(prices.get(new Entry(day, asset)));
  }

  /** The dataset with its version: {@code "Example prices 2026-11"}. */
  public String named() {
    return dataset + " " + version;
  }

  String dataset() {
    return dataset;
  }

  String version() {
    return version;
  }
}
