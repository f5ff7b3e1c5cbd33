// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.query;

import cz.jirutka.rsql.parser.ast.ComparisonOperator;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/** The comparisons of RSQL. */
enum Operator {
  EQUAL("=="),
  DIFFERENT("!="),
  BELOW("=lt="),
  AT_MOST("=le="),
  ABOVE("=gt="),
  AT_LEAST("=ge="),
  AMONG("=in="),
  NOT_AMONG("=out=");

  private final String sign;

  Operator(String sign) {
    this.sign = sign;
  }

  static Operator of(ComparisonOperator parsed) {
    return Arrays.stream(values())
        .filter(one -> Arrays.asList(parsed.getSymbols()).contains(one.sign))
        .findAny()
        .orElseThrow();
  }

  /** Whether it asks for more or less. */
  boolean orders() {
    return this == BELOW || this == AT_MOST || this == ABOVE || this == AT_LEAST;
  }

  boolean denies() {
    return this == DIFFERENT || this == NOT_AMONG;
  }

  /**
   * Whether a value that lies between two others is as asked.
   *
   * @param low the order of its lower end against an argument
   * @param high the order of its upper end against an argument
   */
  <V> boolean holds(List<V> arguments, ToIntFunction<V> low, ToIntFunction<V> high) {
    return switch (this) {
      case BELOW -> high.applyAsInt(arguments.get(0)) < 0;
      case AT_MOST -> high.applyAsInt(arguments.get(0)) <= 0;
      case ABOVE -> low.applyAsInt(arguments.get(0)) > 0;
      case AT_LEAST -> low.applyAsInt(arguments.get(0)) >= 0;
      case EQUAL, AMONG -> isOne(arguments, low, high);
      case DIFFERENT, NOT_AMONG -> !isOne(arguments, low, high);
    };
  }

  private static <V> boolean isOne(List<V> arguments, ToIntFunction<V> low, ToIntFunction<V> high) {
    return arguments.stream()
        .anyMatch(one -> low.applyAsInt(one) >= 0 && high.applyAsInt(one) <= 0);
  }
}
