// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.claim;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/**
 * What can be claimed of a frame, and the type of its value. A new kind of claim begins here: its
 * name in JSON, the type of its value, and what a report calls it.
 */
public enum Property {
  VICTIM("victim", ClaimValue.Named.class, "victim"),
  LOSS("loss", ClaimValue.Money.class, "amount stolen"),
  OCCURRED_ON("occurredOn", ClaimValue.On.class, "date of the theft"),
  DISCLOSED_ON("disclosedOn", ClaimValue.On.class, "date of disclosure"),
  ATTRIBUTED_TO("attributedTo", ClaimValue.Named.class, "attributed to"),
  SUPPLIER("supplier", ClaimValue.Named.class, "supplier the attack came through"),
  TECHNIQUE("technique", ClaimValue.Technique.class, "technique"),
  ADDRESS("address", ClaimValue.Address.class, "address"),
  TRANSACTION("transaction", ClaimValue.Transaction.class, "transaction"),
  RECOVERED("recovered", ClaimValue.Money.class, "amount recovered"),
  FROZEN("frozen", ClaimValue.Money.class, "amount frozen"),
  LAUNDERED("laundered", ClaimValue.Money.class, "amount laundered"),
  RANSOM("ransom", ClaimValue.Money.class, "ransom demanded"),
  BOUNTY("bounty", ClaimValue.Money.class, "bounty offered"),
  ATTACK_COUNT("attackCount", ClaimValue.Counted.class, "number of attacks"),
  VICTIM_COUNT("victimCount", ClaimValue.Counted.class, "number of victims"),
  COUNTRY_COUNT("countryCount", ClaimValue.Counted.class, "number of countries"),
  VICTIM_SHARE("victimShare", ClaimValue.Portion.class, "share of firms attacked"),
  PERIOD("period", ClaimValue.During.class, "period covered"),
  ALIAS("alias", ClaimValue.Named.class, "also known as"),
  PART_OF("partOf", ClaimValue.Named.class, "part of"),
  SPONSOR("sponsor", ClaimValue.Named.class, "sponsored by"),
  TARGETS("targets", ClaimValue.Term.class, "targets"),
  DESCRIPTION("description", ClaimValue.Term.class, "described as"),
  PURPOSE("purpose", ClaimValue.Term.class, "use of the proceeds"),
  INCOME_SHARE("incomeShare", ClaimValue.Portion.class, "share of income"),
  IMPOSED_BY("imposedBy", ClaimValue.Named.class, "sanctions imposed by"),
  SINCE("since", ClaimValue.On.class, "sanctions in force since"),
  SANCTIONS("sanctions", ClaimValue.Named.class, "sanctioned"),
  INVESTIGATOR("investigator", ClaimValue.Named.class, "investigating body"),
  INVESTIGATION_STATUS("investigationStatus", ClaimValue.Term.class, "status"),
  RESPONSE("response", ClaimValue.Term.class, "response"),
  ADVICE("advice", ClaimValue.Mitigation.class, "advice"),
  IMPACT("impact", ClaimValue.Term.class, "impact");

  private final String wireName;
  private final Class<? extends ClaimValue> valueType;
  private final String label;

  Property(String wireName, Class<? extends ClaimValue> valueType, String label) {
    this.wireName = wireName;
    this.valueType = valueType;
    this.label = label;
  }

  /** The name in JSON: {@code attackCount}. */
  @JsonValue
  public String wireName() {
    return wireName;
  }

  public Class<? extends ClaimValue> valueType() {
    return valueType;
  }

  /** What a report calls it, in English: {@code number of attacks}. */
  public String label() {
    return label;
  }

  /**
   * @throws IllegalArgumentException if there is no such property
   */
  @JsonCreator
  public static Property named(String wireName) {
    return Arrays.stream(values())
        .filter(property -> property.wireName.equals(wireName))
        .findAny()
        .orElseThrow(() -> new IllegalArgumentException("No such property: '" + wireName + "'"));
  }
}
