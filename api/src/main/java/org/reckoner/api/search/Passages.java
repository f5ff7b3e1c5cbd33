// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/** Finds the sentences that have the words, the best first. */
final class Passages extends UnifiedHighlighter {
  private static final int MOST = 3;

  /** A longer sentence is cut around its first word that was looked for. */
  private static final int LONGEST = 500;

  private static final int BEFORE = 150;

  Passages(IndexSearcher searcher, Words words) {
    super(
        builder(searcher, words)
            .withFormatter(new Cut())
            .withBreakIterator(() -> BreakIterator.getSentenceInstance(Locale.ROOT))
            .withMaxNoHighlightPassages(0)
            .withMaxLength(Integer.MAX_VALUE - 1));
  }

  /** The passages of each of these entries. */
  List<List<Passage>> of(Query query, int[] entries) throws IOException {
    // The highlighter sorts the numbers in place and answers in the order that was asked for.
    Map<String, Object[]> found =
        highlightFieldsAsObjects(
            new String[] {WordIndex.TEXT}, query, entries.clone(), new int[] {MOST});
    Object[] each = found.getOrDefault(WordIndex.TEXT, new Object[entries.length]);
    return Arrays.stream(each)
        .map(one -> one instanceof Shown shown ? shown.passages() : List.<Passage>of())
        .toList();
  }

  /** What the highlighter hands through. */
  private record Shown(List<Passage> passages) {}

  private static final class Cut extends PassageFormatter {
    @Override
    public Object format(org.apache.lucene.search.uhighlight.Passage[] passages, String content) {
      List<Passage> cut = new ArrayList<>();
      for (org.apache.lucene.search.uhighlight.Passage one : passages) {
        if (one.getNumMatches() > 0) {
          cut.add(cut(one, content));
        }
      }
      return new Shown(cut);
    }

    private static Passage cut(org.apache.lucene.search.uhighlight.Passage one, String content) {
      List<Passage.Match> matches = new ArrayList<>();
      for (int i = 0; i < one.getNumMatches(); i++) {
        matches.add(new Passage.Match(one.getMatchStarts()[i], one.getMatchEnds()[i]));
      }
      matches.sort(Comparator.comparingInt(Passage.Match::start));
      int first = matches.get(0).start();
      int start = one.getStartOffset();
      int end = one.getEndOffset();
      if (end - start > LONGEST) {
        start = whole(content, Math.max(start, first - BEFORE));
        end = whole(content, Math.min(end, start + LONGEST));
      }
      return shown(content, start, end, matches);
    }

    private static Passage shown(String content, int start, int end, List<Passage.Match> matches) {
      List<Passage.Match> inside = new ArrayList<>();
      int last = start;
      for (Passage.Match match : matches) {
        if (match.start() >= last && match.end() <= end) {
          inside.add(
              new Passage.Match(
                  content.codePointCount(start, match.start()),
                  content.codePointCount(start, match.end())));
          last = match.end();
        }
      }
      return new Passage(content.substring(start, end), Collections.unmodifiableList(inside));
    }

    /** Not in the middle of a character. */
    private static int whole(String content, int at) {
      return at > 0 && at < content.length() && Character.isLowSurrogate(content.charAt(at))
          ? at - 1
          : at;
    }
  }
}
