// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.query;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.domain.period.PartialDate;

/**
 * A member of the items of a list that conditions may name. Each kind says what its operators mean.
 */
sealed interface Member<T> {

  /**
   * What a comparison asks for.
   *
   * @throws IllegalArgumentException in a sentence, if an argument or the operator is none for it
   */
  Predicate<T> compared(Operator operator, List<String> arguments);

  /**
   * Words; {@code *} at an end stands for any others, and case, accents and points do not count.
   */
  record Words<T>(Function<T, Stream<String>> of) implements Member<T> {
    @Override
    public Predicate<T> compared(Operator operator, List<String> arguments) {
      if (operator.orders()) {
        throw new IllegalArgumentException("words are compared with ==, !=, =in= and =out=");
      }
      List<Predicate<String>> patterns = arguments.stream().map(Words::pattern).toList();
      Predicate<T> any =
          item ->
              of.apply(item)
                  .map(PartyRegister::folded)
                  .anyMatch(text -> patterns.stream().anyMatch(one -> one.test(text)));
      return operator.denies() ? any.negate() : any;
    }

    private static Predicate<String> pattern(String argument) {
      boolean open = argument.startsWith("*");
      boolean goesOn = argument.endsWith("*");
      String words = PartyRegister.folded(argument);
      if (open && goesOn) {
        return text -> text.contains(words);
      }
      if (open) {
        return text -> text.endsWith(words);
      }
      return goesOn ? text -> text.startsWith(words) : text -> text.equals(words);
    }
  }

  /** One of a few names, without regard to case. */
  record Name<T>(Function<T, String> of) implements Member<T> {
    @Override
    public Predicate<T> compared(Operator operator, List<String> arguments) {
      if (operator.orders()) {
        throw new IllegalArgumentException("names are compared with ==, !=, =in= and =out=");
      }
      List<String> wanted = arguments.stream().map(one -> one.toUpperCase(Locale.ROOT)).toList();
      Predicate<T> any = item -> wanted.contains(of.apply(item).toUpperCase(Locale.ROOT));
      return operator.denies() ? any.negate() : any;
    }
  }

  /** A number; an item without one is not wanted, whatever is asked. */
  record Figure<T>(Function<T, Stream<BigDecimal>> of) implements Member<T> {
    private static final int LONGEST = 40;

    @Override
    public Predicate<T> compared(Operator operator, List<String> arguments) {
      List<BigDecimal> wanted = arguments.stream().map(Figure::number).toList();
      return item ->
          of.apply(item)
              .anyMatch(value -> operator.holds(wanted, value::compareTo, value::compareTo));
    }

    private static BigDecimal number(String text) {
      if (text.length() > LONGEST || !text.matches("-?[0-9]+(\\.[0-9]+)?")) {
        throw new IllegalArgumentException("'" + text + "' is no number like 1500000 or 0.5");
      }
      return new BigDecimal(text);
    }
  }

  /**
   * A day, month or year. What is not precise enough to be surely before or after is not wanted; an
   * item without a date is not wanted, whatever is asked.
   */
  record Day<T>(Function<T, Stream<PartialDate>> of) implements Member<T> {
    @Override
    public Predicate<T> compared(Operator operator, List<String> arguments) {
      List<PartialDate> wanted = arguments.stream().map(Day::date).toList();
      return item ->
          of.apply(item)
              .anyMatch(
                  value ->
                      operator.holds(
                          wanted,
                          one -> value.earliest().compareTo(end(operator, one, false)),
                          one -> value.latest().compareTo(end(operator, one, true))));
    }

    /** "After 2023" is after its last day, "from 2023" from its first; and the other way round. */
    private static LocalDate end(Operator operator, PartialDate date, boolean upper) {
      return switch (operator) {
        case ABOVE, AT_MOST -> date.latest();
        case BELOW, AT_LEAST -> date.earliest();
        default -> upper ? date.latest() : date.earliest();
      };
    }

    private static PartialDate date(String text) {
      try {
        return PartialDate.parse(text);
      } catch (DateTimeException | IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "'" + text + "' is no date like 2023, 2023-11 or 2023-11-10");
      }
    }
  }
}
