// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How dates are written in a language and country: the names of the months and the order of day and
 * month, as the Unicode CLDR records them. Where two languages give one name to different months
 * (listopad is October in Croatian and November in Polish) the language decides.
 */
public final class DateConvention {
  /** Nothing is known of the language: the commonest names, and the day first. */
  public static final DateConvention UNKNOWN = new DateConvention("", false, Map.of());

  private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(?:-[a-z]{4})?(?:-[a-z]{2})?");
  private static final Map<String, DateConvention> KNOWN = new ConcurrentHashMap<>();
  private static final int MOST_KNOWN = 400;
  private static final Map<String, Integer> COMMON = MonthNames.numbers();
  private static final Pattern ARTICLE = Pattern.compile("^(?:de |d['’])");

  private final String language;
  private final boolean monthFirst;
  private final Map<String, Integer> months;

  private DateConvention(String language, boolean monthFirst, Map<String, Integer> months) {
    this.language = language;
    this.monthFirst = monthFirst;
    this.months = months;
  }

  /**
   * The convention of a language tag as pages write it ({@code en-US}, {@code pt_br}); {@link
   * #UNKNOWN} for what is none.
   */
  public static DateConvention of(@Nullable String tag) {
    String written = tag == null ? "" : tag.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    if (written.equals("und") || !TAG.matcher(written).matches()) {
      return UNKNOWN;
    }
    DateConvention known = KNOWN.get(written);
    if (known == null) {
      known = fromCldr(written);
      if (KNOWN.size() < MOST_KNOWN) {
        KNOWN.put(written, known);
      }
    }
    return known;
  }

  private static DateConvention fromCldr(String tag) {
    ULocale locale = ULocale.forLanguageTag(tag);
    Map<String, Integer> months = new HashMap<>();
    DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
    for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
      for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
        String[] names = symbols.getMonths(context, width);
        for (int i = 0; i < Math.min(12, names.length); i++) {
          months.putIfAbsent(bare(names[i]), i + 1);
        }
      }
    }
    return new DateConvention(locale.getLanguage(), putsMonthFirst(locale), Map.copyOf(months));
  }

  private static boolean putsMonthFirst(ULocale locale) {
    if (DateFormat.getDateInstance(DateFormat.SHORT, locale) instanceof SimpleDateFormat format) {
      String pattern = format.toPattern();
      int month = pattern.indexOf('M');
      return month >= 0 && month < pattern.indexOf('d') && month < pattern.indexOf('y');
    }
    return false;
  }

  private static String bare(String name) {
    String lower = ARTICLE.matcher(name.toLowerCase(Locale.ROOT)).replaceFirst("");
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  /** The number of the month with that name, or null. */
  @Nullable Integer month(String name) {
    String bare = bare(name);
    Integer own = months.get(bare);
    return own != null ? own : COMMON.get(bare);
  }

  /** Whether 11/1 is the first of November. */
  boolean monthFirst() {
    return monthFirst;
  }

  /** ISO 639, empty where it is not known. */
  public String language() {
    return language;
  }
}
