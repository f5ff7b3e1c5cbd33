// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reckoner.ingest.extract.token.Token;
import org.reckoner.ingest.extract.token.Tokenizer;

/**
 * Phrases and what they tell, looked up token by token in a trie: one pass over a text finds all of
 * them, in time linear in its length. A phrase written with capitals matches only as it is written
 * (or all in capitals); one in lower case matches in any.
 */
final class Lexicon {
  private static final class Node {
    final Map<String, Node> next = new HashMap<>(4);
    final List<Entry> entries = new ArrayList<>(1);
  }

  private record Entry(Cue cue, String code, @Nullable List<String> asWritten) {}

  private final Node root = new Node();

  void add(Cue cue, String code, String phrase) {
    List<Token> tokens = Tokenizer.tokens(phrase);
    Node node = root;
    for (Token token : tokens) {
      node = node.next.computeIfAbsent(token.folded(), key -> new Node());
    }
    boolean capitals = !phrase.equals(phrase.toLowerCase(Locale.ROOT));
    List<String> asWritten = capitals ? tokens.stream().map(Token::text).toList() : null;
    Entry entry = new Entry(cue, code, asWritten);
    if (!node.entries.contains(entry)) {
      node.entries.add(entry);
    }
  }

  /** Adds every phrase that begins at a token, the shorter ones first. */
  void matchesAt(List<Token> tokens, int from, List<CueMatch> found) {
    Node node = root;
    for (int at = from; at < tokens.size(); at++) {
      node = node.next.get(tokens.get(at).folded());
      if (node == null) {
        return;
      }
      for (Entry entry : node.entries) {
        if (written(entry, tokens, from)) {
          found.add(new CueMatch(entry.cue, entry.code, from, at + 1));
        }
      }
    }
  }

  private static boolean written(Entry entry, List<Token> tokens, int from) {
    if (entry.asWritten == null) {
      return true;
    }
    for (int i = 0; i < entry.asWritten.size(); i++) {
      String text = tokens.get(from + i).text();
      String wanted = entry.asWritten.get(i);
      if (!text.equals(wanted) && !text.equals(wanted.toUpperCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }
}
