// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.AssetQuantity;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.evidence.Origin;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.LedgerClaim;

/** Which crypto-assets are said to have been taken, and which addresses sources name. */
final class Assets {
  private static final List<Block.Column> QUANTITIES =
      List.of(
          new Block.Column("Asset", 16, false),
          new Block.Column("Incident", 34, false),
          new Block.Column("Quantity", 26, true),
          new Block.Column("According to", 24, false));

  private static final List<Block.Column> ADDRESSES =
      List.of(
          new Block.Column("Address", 46, false),
          new Block.Column("Chain", 14, false),
          new Block.Column("Checksum", 14, false),
          new Block.Column("Named in connection with", 26, false));

  /** More than these would not be read in a figure; the table has them all. */
  private static final int SHOWN = 20;

  private Assets() {}

  static List<Block> blocks(Draft draft) {
    List<Block> blocks = new ArrayList<>();
    List<Block.Row> quantities = quantities(draft);
    blocks.add(
        quantities.isEmpty()
            ? draft.paragraph("The sources state no quantities of single crypto-assets.")
            : draft.paragraph(
                "Quantities are as the sources state them. They are not converted into money, and"
                    + " a quantity and an amount of money for one incident are two statements, not"
                    + " one."));
    if (!quantities.isEmpty()) {
      blocks.add(draft.table("Crypto-assets by incident", QUANTITIES, quantities));
      figure(draft, quantities).ifPresent(blocks::add);
    }
    addresses(draft, blocks);
    return blocks;
  }

  /** One stated quantity. */
  private record Stated(Incident incident, ClaimKey claim, BigDecimal quantity, String shown) {}

  private static List<Block.Row> quantities(Draft draft) {
    Map<ClaimKey, Amount> amounts = amounts(draft);
    Map<String, List<Stated>> assets = new TreeMap<>();
    for (Incident incident : amounts.isEmpty() ? List.<Incident>of() : draft.incidents()) {
      for (ClaimKey key : incident.claims()) {
        Amount amount = amounts.get(key);
        if (amount != null) {
          of(incident, key, amount)
              .forEach(
                  (asset, one) -> assets.computeIfAbsent(asset, a -> new ArrayList<>()).add(one));
        }
      }
    }
    List<Block.Row> rows = new ArrayList<>();
    assets.forEach(
        (asset, stated) ->
            stated.stream()
                .filter(Draft.distinctBy(one -> one.incident().key() + one.shown()))
                .forEach(one -> rows.add(row(draft, asset, one))));
    return rows;
  }

  /** The losses that say something of assets: of all, these are few. */
  private static Map<ClaimKey, Amount> amounts(Draft draft) {
    Map<ClaimKey, Amount> amounts = new HashMap<>();
    for (LedgerClaim one : draft.stating(Property.LOSS)) {
      if (one.eligible()
          && one.claim().value() instanceof ClaimValue.Money money
          && !(money.amount().breakdown().isEmpty() && Wording.fiat(money.amount().currency()))) {
        amounts.put(one.claim().key(), money.amount());
      }
    }
    return amounts;
  }

  /** What the amount says of assets: its breakdown, or itself where it counts an asset. */
  private static Map<String, Stated> of(Incident incident, ClaimKey key, Amount amount) {
    Map<String, Stated> stated = new LinkedHashMap<>();
    for (AssetQuantity part : amount.breakdown()) {
      stated.put(
          part.asset(),
          new Stated(incident, key, part.quantity(), Wording.money(part.asset(), part.quantity())));
    }
    if (!Wording.fiat(amount.currency())) {
      stated.put(
          amount.currency(), new Stated(incident, key, amount.figure(), Wording.amount(amount)));
    }
    return stated;
  }

  /** How many incidents each asset was taken in; quantities of two assets cannot be compared. */
  private static Optional<Block.Figure> figure(Draft draft, List<Block.Row> quantities) {
    Map<String, Set<String>> incidents = new TreeMap<>();
    for (Block.Row row : quantities) {
      incidents.computeIfAbsent(text(row, 0), asset -> new LinkedHashSet<>()).add(text(row, 1));
    }
    if (incidents.size() < 2) {
      return Optional.empty();
    }
    List<Chart.Bar> bars =
        incidents.entrySet().stream()
            .sorted(
                Comparator.comparing((Map.Entry<String, Set<String>> one) -> -one.getValue().size())
                    .thenComparing(Map.Entry::getKey))
            .limit(SHOWN)
            .map(
                one ->
                    new Chart.Bar(
                        one.getKey(),
                        BigDecimal.valueOf(one.getValue().size()),
                        Wording.number(one.getValue().size())))
            .toList();
    return Optional.of(
        new Block.Figure(
            draft.nextFigure(),
            "Crypto-assets by the number of incidents they were taken in",
            "Bar chart of crypto-assets, one bar each. The data are in the table before.",
            new Chart.Ranked("incidents", bars),
            null));
  }

  private static String text(Block.Row row, int cell) {
    return row.cells().get(cell).stream().map(Run::text).collect(Collectors.joining());
  }

  private static Block.Row row(Draft draft, String asset, Stated one) {
    Origin origin = draft.sourced(one.claim());
    String asserter = draft.claim(one.claim()).claim().assertion().assertedBy();
    return new Block.Row(
        null,
        List.of(
            new Prose().name(VisibleText.of(asset), origin).runs(),
            Incidents.name(draft, one.incident()).runs(),
            new Prose().value(VisibleText.of(one.shown()), origin).runs(),
            new Prose()
                .name(
                    asserter == null
                        ? Citing.name(draft.documentOf(one.claim()))
                        : VisibleText.of(asserter),
                    origin)
                .runs()));
  }

  private static void addresses(Draft draft, List<Block> blocks) {
    Map<String, List<ClaimKey>> addresses =
        Points.by(
            draft.ledger().claims().stream()
                .filter(one -> one.claim().value() instanceof ClaimValue.Address)
                .toList(),
            claim -> Wording.value(claim.value()));
    if (addresses.isEmpty()) {
      blocks.add(draft.paragraph("No address on a chain is named in the sources."));
      return;
    }
    List<Block.Row> rows = new ArrayList<>();
    addresses.values().forEach(keys -> rows.add(address(draft, keys)));
    blocks.add(
        draft.table(
            "Addresses that sources name",
            ADDRESSES,
            rows,
            Prose.of(
                "An address named by a source is not thereby on any list, and says nothing of who"
                    + " holds it today. One whose checksum failed may be misprinted.")));
  }

  private static Block.Row address(Draft draft, List<ClaimKey> keys) {
    Origin origin = draft.sourced(keys);
    var claim = draft.claim(keys.get(0)).claim();
    ClaimValue.Address address = (ClaimValue.Address) claim.value();
    return new Block.Row(
        null,
        List.of(
            new Prose().value(VisibleText.of(address.address()), origin).runs(),
            new Prose().name(VisibleText.of(address.chain()), origin).runs(),
            Prose.of(Wording.words(address.checksum().name())).runs(),
            new Prose().name(VisibleText.of(claim.frame().subject()), origin).runs()));
  }
}
