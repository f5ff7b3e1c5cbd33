// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.sentence;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.token.Token;

/**
 * Cuts an article into paragraphs and sentences. Sentence ends are the platform's (Unicode Standard
 * Annex 29), less those behind abbreviations and initials.
 */
final class Segmenter {
  /** The longest sentence, in tokens. */
  private static final int LONGEST = 300;

  /** From the last sign of a row to the first of the next. */
  private static final int LINE_BREAK = 3;

  /** The longest line, in characters, that is an entry of a list. */
  private static final int LONGEST_LINE = 110;

  /** What shows a short line to be an entry of a list. */
  private static final Cue[] SUMS = {Cue.CURRENCY, Cue.ASSET};

  /** A word as long as this before a full stop is no abbreviation, but for those listed. */
  private static final int LONG_WORD = 4;

  /** Ends of the names of sites, as papers write them in titles: no sentence begins with them. */
  private static final Set<String> DOMAINS =
      Set.of("Com", "Net", "Org", "Io", "Id", "Co", "Js", "Fi", "Ai", "Gg", "Fr", "De", "Es", "It");

  private static final String OPENING = "«“„\"‹";

  private final Article article;
  private final String text;
  private final List<Token> tokens;
  private int paragraph;
  private boolean teasers;

  /** Lines that are entries of a list, though no bullet marks them. */
  private Set<Paragraph> entries = Set.of();

  Segmenter(Article article) {
    this.article = article;
    this.text = article.text();
    this.tokens = article.tokens();
  }

  void segment(List<Sentence> sentences) {
    BreakIterator boundaries = BreakIterator.getSentenceInstance(article.language().locale());
    List<Paragraph> blocks = Paragraph.of(text, article.title().map(String::strip).orElse(""));
    Set<Paragraph> rows = rows(blocks);
    entries = entries(blocks);
    for (Paragraph block : blocks) {
      int first = tokenAt(block.start());
      int last = tokenAt(block.end());
      if (last > first && rows.contains(block) && !teasers) {
        sentences.add(sentence(sentences, Sentence.Kind.ROW, first, last));
        paragraph++;
      } else if (last > first) {
        add(block, first, last, boundaries, sentences);
        paragraph++;
      }
    }
  }

  /** Lines of as many cells directly under each other, half of them with figures: a table. */
  private Set<Paragraph> rows(List<Paragraph> blocks) {
    Set<Paragraph> rows = new HashSet<>();
    int first = 0;
    for (int next = 1; next <= blocks.size(); next++) {
      boolean goesOn =
          next < blocks.size()
              && blocks.get(next).bars(text) > 0
              && blocks.get(next).bars(text) == blocks.get(first).bars(text)
              && blocks.get(next).start() - blocks.get(next - 1).end() <= LINE_BREAK;
      if (!goesOn) {
        List<Paragraph> run = blocks.subList(first, next);
        long figures = run.stream().filter(row -> row.hasDigit(text)).count();
        if (run.size() > 1 && blocks.get(first).bars(text) > 0 && 2 * figures >= run.size()) {
          rows.addAll(run);
        }
        first = next;
      }
    }
    return rows;
  }

  /** Short lines directly under each other that each give a sum and end no sentence. */
  private Set<Paragraph> entries(List<Paragraph> blocks) {
    Set<Paragraph> found = new HashSet<>();
    for (int i = 1; i < blocks.size(); i++) {
      Paragraph one = blocks.get(i - 1);
      Paragraph next = blocks.get(i);
      if (next.start() - one.end() <= LINE_BREAK && entry(one) && entry(next)) {
        found.add(one);
        found.add(next);
      }
    }
    return found;
  }

  private boolean entry(Paragraph block) {
    boolean line =
        block.end() - block.start() <= LONGEST_LINE
            && block.hasDigit(text)
            && !block.heading()
            && block.bars(text) == 0
            && !block.endsSentence(text);
    if (!line) {
      return false;
    }
    int last = tokenAt(block.end());
    return article.places().next(SUMS, tokenAt(block.start()), last) < last;
  }

  private void add(
      Paragraph block, int first, int last, BreakIterator boundaries, List<Sentence> sentences) {
    boolean ended = block.endsSentence(text);
    Noise noise = new Noise(article, first, last, ended);
    if (noise.headsTeasers()) {
      teasers = true;
    } else if (teasers && noise.proper()) {
      teasers = false;
    }
    if (teasers || noise.noise()) {
      sentences.add(sentence(sentences, Sentence.Kind.NOISE, first, last));
      return;
    }
    Sentence.Kind kind = kind(block, ended, first, last, sentences.isEmpty());
    if (kind == Sentence.Kind.TITLE || kind == Sentence.Kind.HEADING) {
      Token end = tokens.get(last - 1);
      sentences.add(sentence(sentences, end.is("?") ? Sentence.Kind.QUESTION : kind, first, last));
      return;
    }
    int from = first;
    for (int end : ends(block, boundaries)) {
      int to = Math.min(tokenAt(end), last);
      if (to > from) {
        addBounded(sentences, bodyKind(kind, to), from, to);
        from = to;
      }
    }
    if (from < last) {
      addBounded(sentences, bodyKind(kind, last), from, last);
    }
  }

  /** Nobody writes sentences this long; a text that seems to is cut, so that time stays linear. */
  private void addBounded(List<Sentence> sentences, Sentence.Kind kind, int from, int to) {
    for (int first = from; first < to; first += LONGEST) {
      sentences.add(sentence(sentences, kind, first, Math.min(to, first + LONGEST)));
    }
  }

  private Sentence.Kind bodyKind(Sentence.Kind kind, int to) {
    int last = to - 1;
    while (last > 0 && tokens.get(last).sign() && "\"'”’»)".contains(tokens.get(last).text())) {
      last--;
    }
    return tokens.get(last).is("?") ? Sentence.Kind.QUESTION : kind;
  }

  private Sentence.Kind kind(
      Paragraph block, boolean ended, int first, int last, boolean beginning) {
    if (block.item()) {
      return Sentence.Kind.ITEM;
    }
    boolean title = article.title().map(own -> same(own, block)).orElse(beginning && !ended);
    if (title && last - first <= 40) {
      return Sentence.Kind.TITLE;
    }
    if (entries.contains(block)) {
      return Sentence.Kind.ITEM;
    }
    boolean heading = !ended && last - first <= 16 && !block.sentences(text);
    if (block.heading() || heading) {
      return Sentence.Kind.HEADING;
    }
    return Sentence.Kind.BODY;
  }

  private boolean same(String title, Paragraph block) {
    return title.strip().equalsIgnoreCase(text.substring(block.start(), block.end()).strip());
  }

  private Sentence sentence(List<Sentence> before, Sentence.Kind kind, int first, int last) {
    return new Sentence(
        article,
        before.size(),
        kind,
        paragraph,
        first,
        last,
        tokens.get(first).start(),
        tokens.get(last - 1).end());
  }

  /** The first token at or behind a position. */
  private int tokenAt(int position) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).start() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private Set<Integer> ends(Paragraph block, BreakIterator boundaries) {
    boundaries.setText(running(block));
    TreeSet<Integer> supposed = new TreeSet<>();
    for (int at = boundaries.next(); at != BreakIterator.DONE; at = boundaries.next()) {
      supposed.add(block.start() + at);
    }
    supposed.addAll(unseen(block));
    if (article.language().nounsCapitalised()) {
      supposed.addAll(beforeFigures(block));
    }
    supposed.removeIf(end -> end < block.end() && abbreviated(end));
    return supposed;
  }

  /** A line's end, and the mark of a footnote: neither keeps a sentence from ending before it. */
  private String running(Paragraph block) {
    char[] running = text.substring(block.start(), block.end()).toCharArray();
    for (int i = 0; i < running.length; i++) {
      char c = running[i];
      boolean mark = (c >= '⁴' && c <= '⁹') || c == '⁰' || c == '¹' || c == '²' || c == '³';
      running[i] = mark || c == '\n' ? ' ' : c;
    }
    return new String(running);
  }

  /**
   * Where a quotation opens behind a full stop, and where no space stands behind one: the platform
   * sees no sentence begin there.
   */
  private List<Integer> unseen(Paragraph block) {
    List<Integer> found = new ArrayList<>(0);
    for (int at = block.start() + 2; at < block.end() - 1; at++) {
      boolean opens =
          OPENING.indexOf(text.charAt(at)) >= 0
              && Character.isWhitespace(text.charAt(at - 1))
              && ".!?".indexOf(text.charAt(at - 2)) >= 0;
      if (opens || (text.charAt(at - 1) == '.' && joined(block, at))) {
        found.add(at);
      }
    }
    return found;
  }

  /** "… was stolen.The firm …": long words, of which the second begins with its only capital. */
  private boolean joined(Paragraph block, int at) {
    int first = Math.max(block.start(), at - 1 - LONG_WORD);
    int letters = at - 1;
    while (letters > first && Character.isLowerCase(text.charAt(letters - 1))) {
      letters--;
    }
    char next = text.charAt(at + 1);
    boolean single = !Character.isLetter(next);
    boolean word = Character.isLowerCase(next);
    return at - 1 - letters >= LONG_WORD - 1
        && Character.isUpperCase(text.charAt(at))
        && (single ? Character.isWhitespace(next) || next == '\'' || next == '’' : word)
        && !domain(at);
  }

  private boolean domain(int at) {
    int end = at;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return DOMAINS.contains(text.substring(at, end));
  }

  /**
   * "… gestohlen. 2023 …": where the platform takes every full stop before a figure for ordinal.
   */
  private List<Integer> beforeFigures(Paragraph block) {
    List<Integer> found = new ArrayList<>(0);
    for (int at = block.start() + LONG_WORD + 2; at < block.end(); at++) {
      boolean opens =
          Character.isDigit(text.charAt(at))
              && Character.isWhitespace(text.charAt(at - 1))
              && text.charAt(at - 2) == '.';
      int letters = 0;
      boolean small = true;
      while (opens && letters < LONG_WORD && Character.isLetter(text.charAt(at - 3 - letters))) {
        small &= Character.isLowerCase(text.charAt(at - 3 - letters));
        letters++;
      }
      // "setzt eine Belohnung aus. 3 Millionen": short words that are no abbreviation end one too.
      opens &= letters >= LONG_WORD || (letters > 1 && small);
      if (opens) {
        found.add(at);
      }
    }
    return found;
  }

  /** Whether the full stop before a supposed sentence end belongs to an abbreviation. */
  private boolean abbreviated(int end) {
    int next = tokenAt(end);
    if (next == 0 || next >= tokens.size()) {
      return false;
    }
    int stop = next - 1;
    Token last = tokens.get(stop);
    if (Character.isLowerCase(tokens.get(next).text().codePointAt(0))) {
      return last.is(".") || last.text().endsWith(".");
    }
    if (last.word() && last.text().endsWith(".")) {
      return isAbbreviation(stop, next) || last.text().length() == 2;
    }
    if (!last.is(".") || stop == 0) {
      return false;
    }
    Token word = tokens.get(stop - 1);
    if (word.number() && word.text().length() <= 2 && ordinal(next)) {
      return true;
    }
    boolean initial = word.word() && word.text().length() == 1 && word.capitalised();
    return initial || isAbbreviation(stop - 1, next);
  }

  /** "am 18. Juli", "im 2. Quartal": the full stop makes an ordinal number. */
  private boolean ordinal(int next) {
    return begins(Cue.MONTH, next)
        || begins(Cue.TIME_UNIT, next)
        || (begins(Cue.ATTACKS, next) && article.language().nounsCapitalised());
  }

  private boolean begins(Cue cue, int at) {
    return article.places().begins(cue, at);
  }

  private boolean isAbbreviation(int from, int to) {
    for (CueMatch match : article.phrasesAt(from)) {
      if (match.cue() == Cue.ABBREVIATION && match.to() == to) {
        return true;
      }
    }
    return false;
  }
}
