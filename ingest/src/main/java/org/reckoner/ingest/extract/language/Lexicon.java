// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reckoner.ingest.extract.token.Token;
import org.reckoner.ingest.extract.token.Tokenizer;
import org.reckoner.ingest.extract.token.WordFilter;

/**
 * Phrases and what they tell, looked up token by token in a trie: one pass over a text finds all of
 * them, in time linear in its length. A phrase written with capitals matches only as it is written
 * (or all in capitals, or with its first word capitalised as a sentence begins); one in lower case
 * matches in any.
 *
 * <p>{@code *raub} is any longer word that ends so, {@code krypto*} any that begins so. {@code
 * griff … an} is a phrase with a gap: its head tells where its tail follows in the same sentence,
 * as the particle of a separable verb does.
 */
final class Lexicon {
  private static final String GAP = "…";

  /** How far behind its head the tail of a phrase with a gap may stand, in tokens. */
  private static final int WIDEST_GAP = 24;

  private static final class Node {
    final Map<String, Node> next = new HashMap<>(4);
    Entry[] entries = {};

    /** A bit for each word that may follow: most that do not are known without being sought. */
    private long follow;

    Node with(String word) {
      follow |= bit(word);
      return next.computeIfAbsent(word, key -> new Node());
    }

    @Nullable Node at(String word) {
      return (follow & bit(word)) == 0 ? null : next.get(word);
    }

    void add(Entry entry) {
      if (!List.of(entries).contains(entry)) {
        entries = Arrays.copyOf(entries, entries.length + 1);
        entries[entries.length - 1] = entry;
      }
    }

    private static long bit(String word) {
      return 1L << ((word.hashCode() * GOLDEN) >>> 26);
    }
  }

  /** Spreads hash codes, which are alike for words that are alike, over all their bits. */
  private static final int GOLDEN = 0x9E3779B9;

  private record Entry(
      Cue cue, String code, @Nullable List<String> asWritten, @Nullable String tail) {}

  private final Node root = new Node();
  private final WordFilter firstWords = new WordFilter();
  private final Map<String, List<Entry>> endings = new HashMap<>();
  private final Map<String, List<Entry>> beginnings = new HashMap<>();
  private int longestAffix;

  void add(Cue cue, String code, String phrase) {
    if (phrase.startsWith("*")) {
      affix(endings, phrase.substring(1), new Entry(cue, code, null, null));
      return;
    }
    if (phrase.endsWith("*")) {
      affix(beginnings, phrase.substring(0, phrase.length() - 1), new Entry(cue, code, null, null));
      return;
    }
    int gap = phrase.indexOf(GAP);
    String head = gap < 0 ? phrase : phrase.substring(0, gap).strip();
    String tail = gap < 0 ? null : phrase.substring(gap + 1).strip().toLowerCase(Locale.ROOT);
    List<Token> tokens = tokens(head);
    if (tokens.isEmpty()) {
      return;
    }
    firstWords.add(tokens.get(0).folded());
    Node node = root;
    for (Token token : tokens) {
      node = node.with(token.folded());
    }
    boolean capitals = !head.equals(head.toLowerCase(Locale.ROOT));
    List<String> asWritten = capitals ? tokens.stream().map(Token::text).toList() : null;
    Entry entry = new Entry(cue, code, asWritten, tail);
    node.add(entry);
  }

  private void affix(Map<String, List<Entry>> affixes, String affix, Entry entry) {
    String folded = affix.toLowerCase(Locale.ROOT);
    longestAffix = Math.max(longestAffix, folded.length());
    affixes.computeIfAbsent(folded, key -> new ArrayList<>(1)).add(entry);
  }

  /** "'s" is one token only behind a word, and is looked up as it stands there. */
  private static List<Token> tokens(String phrase) {
    List<Token> tokens = Tokenizer.tokens("x" + phrase);
    boolean clitic = phrase.startsWith("'") && tokens.get(0).text().equals("x");
    return clitic ? tokens.subList(1, tokens.size()) : Tokenizer.tokens(phrase);
  }

  /** Adds every phrase that begins at a token, the shorter ones first. */
  void matchesAt(List<Token> tokens, int from, List<CueMatch> found) {
    if (longestAffix > 0 && tokens.get(from).word()) {
      affixed(tokens.get(from).folded(), from, found);
    }
    if (!firstWords.mayHold(tokens.get(from).folded())) {
      return;
    }
    Node node = root;
    for (int at = from; at < tokens.size(); at++) {
      node = node.at(tokens.get(at).folded());
      if (node == null) {
        return;
      }
      for (Entry entry : node.entries) {
        if (written(entry, tokens, from) && (entry.tail == null || tailed(entry, tokens, at + 1))) {
          found.add(new CueMatch(entry.cue, entry.code, from, at + 1));
        }
      }
    }
  }

  private void affixed(String word, int at, List<CueMatch> found) {
    for (int length = Math.min(longestAffix, word.length() - 1); length > 0; length--) {
      for (Entry entry : endings.getOrDefault(word.substring(word.length() - length), List.of())) {
        found.add(new CueMatch(entry.cue, entry.code, at, at + 1));
      }
      for (Entry entry : beginnings.getOrDefault(word.substring(0, length), List.of())) {
        found.add(new CueMatch(entry.cue, entry.code, at, at + 1));
      }
    }
  }

  /** Whether the tail of a phrase with a gap follows before the sentence ends. */
  private static boolean tailed(Entry entry, List<Token> tokens, int from) {
    int last = Math.min(tokens.size(), from + WIDEST_GAP);
    for (int at = from; at < last; at++) {
      Token token = tokens.get(at);
      if (token.folded().equals(entry.tail)) {
        return true;
      }
      if (token.sign() && ".;?!".contains(token.text())) {
        return false;
      }
    }
    return false;
  }

  private static boolean written(Entry entry, List<Token> tokens, int from) {
    if (entry.asWritten == null) {
      return true;
    }
    for (int i = 0; i < entry.asWritten.size(); i++) {
      String text = tokens.get(from + i).text();
      String wanted = entry.asWritten.get(i);
      boolean opens = i == 0 && entry.asWritten.size() > 1 && opens(text, wanted);
      if (!opens && !text.equals(wanted) && !text.equals(wanted.toUpperCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }

  /** "Im Vorjahr" for "im Vorjahr", where a sentence begins. */
  private static boolean opens(String text, String wanted) {
    return text.length() == wanted.length()
        && text.charAt(0) == Character.toUpperCase(wanted.charAt(0))
        && text.regionMatches(1, wanted, 1, wanted.length() - 1);
  }
}
