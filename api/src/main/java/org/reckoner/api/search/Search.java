// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.search;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Function;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.documents.DocumentRef;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.api.problem.ProblemType;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.ledger.LedgerClaim;

/**
 * Looks for words in documents and claims. All words have to be there; a phrase stands in quotation
 * marks, {@code -} before a word excludes it, {@code |} is or, {@code *} ends a beginning.
 */
@ApplicationScoped
public class Search {
  private static final int LONGEST = 300;
  private static final int SYNTAX =
      SimpleQueryParser.AND_OPERATOR
          | SimpleQueryParser.NOT_OPERATOR
          | SimpleQueryParser.OR_OPERATOR
          | SimpleQueryParser.PREFIX_OPERATOR
          | SimpleQueryParser.PHRASE_OPERATOR
          | SimpleQueryParser.PRECEDENCE_OPERATORS
          | SimpleQueryParser.ESCAPE_OPERATOR
          | SimpleQueryParser.WHITESPACE_OPERATOR;

  private final SearchIndex index;
  private final SearchConfig config;
  private final Map<OpenLedger, Visible> visible = Collections.synchronizedMap(new WeakHashMap<>());

  @Inject
  public Search(SearchIndex index, SearchConfig config) {
    this.index = index;
    this.config = config;
  }

  /** Everything that has the words, and how to show it. */
  public final class Findings {
    private final IndexSearcher searcher;
    private final Query query;
    private final OpenLedger ledger;
    private final List<Hit> hits;
    private final int missing;

    private Findings(
        IndexSearcher searcher, Query query, OpenLedger ledger, List<Hit> hits, int missing) {
      this.searcher = searcher;
      this.query = query;
      this.ledger = ledger;
      this.hits = hits;
      this.missing = missing;
    }

    /** What was found, the best first. */
    public List<Hit> hits() {
      return hits;
    }

    /** How many documents the index has not taken in yet. */
    public int missing() {
      return missing;
    }

    /** Some of the hits, with their passages. */
    public List<FoundView> shown(List<Hit> some) {
      try {
        int[] entries = some.stream().mapToInt(Hit::number).toArray();
        List<List<Passage>> passages =
            some.isEmpty() ? List.of() : new Passages(searcher, index.words()).of(query, entries);
        List<FoundView> views = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
          views.add(view(some.get(i), passages.get(i)));
        }
        return views;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private FoundView view(Hit hit, List<Passage> passages) {
      if (!hit.claim()) {
        return new FoundView(
            FoundView.Kind.DOCUMENT, reference(new WorkKey(hit.key())), null, passages);
      }
      LedgerClaim claim = ledger.named(new ClaimKey(hit.key()));
      return new FoundView(
          FoundView.Kind.CLAIM,
          reference(claim.claim().work()),
          FoundView.FoundClaim.of(claim.claim()),
          passages);
    }

    private DocumentRef reference(WorkKey work) {
      return Objects.requireNonNull(ledger.documentRef(work));
    }
  }

  /**
   * Looks for words.
   *
   * @param words what is looked for
   * @param kind what is wanted, or null for both
   * @param use what to do with what was found; it is of no use afterwards
   * @throws io.quarkiverse.resteasy.problem.HttpProblem if there are no words, or too many
   */
  public <T> T find(
      String words, FoundView.@Nullable Kind kind, OpenLedger ledger, Function<Findings, T> use) {
    Query query = query(words);
    int missing = index.refresh();
    try {
      SearcherManager searchers = index.searchers();
      IndexSearcher searcher = searchers.acquire();
      try {
        return use.apply(
            new Findings(
                searcher, query, ledger, hits(searcher, of(kind, query), ledger), missing));
      } catch (IndexSearcher.TooManyClauses e) {
        throw ProblemType.INVALID_PARAMETER.because("q stands for too many words.");
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The index of words cannot be read", e);
    }
  }

  private Query query(String words) {
    if (words.isBlank() || words.length() > LONGEST) {
      throw ProblemType.INVALID_PARAMETER.because(
          "q has the words to look for, in 1 to " + LONGEST + " characters.");
    }
    SimpleQueryParser parser =
        new SimpleQueryParser(
            index.words(), Map.of(WordIndex.TITLE, 2f, WordIndex.TEXT, 1f), SYNTAX);
    parser.setDefaultOperator(BooleanClause.Occur.MUST);
    try {
      return Optional.<Query>ofNullable(parser.parse(words))
          .orElseThrow(() -> ProblemType.INVALID_PARAMETER.because("q has no words."));
    } catch (IndexSearcher.TooManyClauses e) {
      throw ProblemType.INVALID_PARAMETER.because("q stands for too many words.");
    }
  }

  private static Query of(FoundView.@Nullable Kind kind, Query query) {
    if (kind == null) {
      return query;
    }
    String wanted = kind == FoundView.Kind.CLAIM ? WordIndex.CLAIM : WordIndex.DOCUMENT;
    return new BooleanQuery.Builder()
        .add(query, BooleanClause.Occur.MUST)
        .add(new TermQuery(new Term(WordIndex.KIND, wanted)), BooleanClause.Occur.FILTER)
        .build();
  }

  private List<Hit> hits(IndexSearcher searcher, Query query, OpenLedger ledger)
      throws IOException {
    Visible seen = visible.computeIfAbsent(ledger, one -> new Visible());
    ScoreDoc[] best =
        searcher.search(query, new Ranking(seen, ledger, config.mostHits())).scoreDocs;
    List<Hit> hits = new ArrayList<>(best.length);
    for (ScoreDoc one : best) {
      hits.add(hit(searcher, one.doc));
    }
    return hits;
  }

  private static Hit hit(IndexSearcher searcher, int number) throws IOException {
    List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
    LeafReaderContext segment = segments.get(ReaderUtil.subIndex(number, segments));
    SortedDocValues keys = DocValues.getSorted(segment.reader(), WordIndex.KEY);
    SortedDocValues texts = DocValues.getSorted(segment.reader(), WordIndex.VERSION_OF_TEXT);
    int entry = number - segment.docBase;
    if (!keys.advanceExact(entry)) {
      throw new IllegalStateException("An entry without a key: " + number);
    }
    return new Hit(
        number, keys.lookupOrd(keys.ordValue()).utf8ToString(), !texts.advanceExact(entry));
  }

  @PreDestroy
  void forget() {
    visible.clear();
  }
}
