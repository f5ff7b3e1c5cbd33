// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two measures that the labelled sets came with: 4-word shingles over the whole text, each page
 * counting the same (scrapinghub), and snippets that must or must not be in it (trafilatura).
 */
final class BodyScore {
  private static final Pattern TOKEN = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final int SHINGLE = 4;

  private double hit;
  private double extra;
  private double missed;

  static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      tokens.add(token.group());
    }
    return tokens;
  }

  static Map<List<String>, Integer> shingles(String text) {
    List<String> tokens = tokens(text);
    Map<List<String>, Integer> shingles = new HashMap<>();
    for (int i = 0; i < Math.max(1, tokens.size() - SHINGLE + 1); i++) {
      shingles.merge(
          List.copyOf(
              tokens.subList(Math.min(i, tokens.size()), Math.min(i + SHINGLE, tokens.size()))),
          1,
          Integer::sum);
    }
    return shingles;
  }

  /** One page's whole text against the true one; answers the page's own F1. */
  double body(String truth, String text) {
    Map<List<String>, Integer> wanted = shingles(truth);
    Map<List<String>, Integer> got = shingles(text);
    double tp = 0;
    double fp = 0;
    double fn = 0;
    for (var shingle : wanted.entrySet()) {
      int there = got.getOrDefault(shingle.getKey(), 0);
      tp += Math.min(shingle.getValue(), there);
      fn += Math.max(0, shingle.getValue() - there);
    }
    for (var shingle : got.entrySet()) {
      fp += Math.max(0, shingle.getValue() - wanted.getOrDefault(shingle.getKey(), 0));
    }
    double sum = Math.max(1, tp + fp + fn);
    hit += tp / sum;
    extra += fp / sum;
    missed += fn / sum;
    return 2 * tp / (2 * tp + fp + fn);
  }

  void snippets(List<String> with, List<String> without, String text) {
    String folded = fold(text);
    for (String snippet : with) {
      if (folded.contains(fold(snippet))) {
        hit++;
      } else {
        missed++;
      }
    }
    for (String snippet : without) {
      extra += folded.contains(fold(snippet)) ? 1 : 0;
    }
  }

  static String fold(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  double f1() {
    return 2 * hit / (2 * hit + extra + missed);
  }

  double precision() {
    return hit / (hit + extra);
  }

  double recall() {
    return hit / (hit + missed);
  }
}
