// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Notices what reads as if it had been paid for: a product named as an example in words that a
 * report would not use. Such sentences stay in the text, since they are the document's words, and
 * are warned of.
 */
public final class Promotion {
  private static final Pattern NAMED_EXAMPLE =
      Pattern.compile(
          "(?:platforms?|exchanges?|services?|apps?|wallets?|brokers?|bots?|software|tools?|sites?)"
              + " (?:like|such as) ((?:\\p{Lu}[\\p{L}\\d.]{1,30})(?: [\\p{Lu}\\d][\\p{L}\\d.]{0,30}){0,3})"
              + " (?:to|can|will|help|helps|offer|offers|let|lets|make|makes|provide|provides)\\b");
  private static final Pattern CALL_TO_BUY =
      Pattern.compile(
          "(?i)\\b(?:use (?:the )?(?:promo |referral |coupon )?code|sign up (?:now|today) (?:and|to|for)"
              + "|claim your (?:bonus|free)|limited[- ]time offer|(?:sponsored|paid) (?:content|post"
              + "|article|partnership)|affiliate links?|press release provided by)\\b");

  private Promotion() {}

  static List<String> warnings(List<Line> lines) {
    List<String> warnings = new ArrayList<>();
    for (Line line : lines) {
      String warning = warning(line.text());
      if (warning != null && warnings.size() < 20) {
        warnings.add(warning);
      }
    }
    return warnings;
  }

  /** A warning about the paragraph, or null where nothing in it looks paid for. */
  public static @org.jspecify.annotations.Nullable String warning(String paragraph) {
    Matcher named = NAMED_EXAMPLE.matcher(paragraph);
    if (named.find()) {
      return "Possible promotion: \"" + named.group(1) + "\" is named as an example of what to use";
    }
    Matcher call = CALL_TO_BUY.matcher(paragraph);
    return call.find() ? "Possible promotion: \"" + call.group() + "\"" : null;
  }
}
