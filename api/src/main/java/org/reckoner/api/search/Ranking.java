// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.search;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FilterCollector;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.reckoner.api.ledger.OpenLedger;

/** The best of what may be seen. */
final class Ranking implements CollectorManager<Ranking.Seen, TopDocs> {
  private final TopScoreDocCollectorManager best;
  private final Visible visible;
  private final OpenLedger ledger;

  Ranking(Visible visible, OpenLedger ledger, int most) {
    this.visible = visible;
    this.ledger = ledger;
    // Every hit is counted: a threshold would let the number shown depend on what is hidden.
    this.best = new TopScoreDocCollectorManager(most, null, Integer.MAX_VALUE);
  }

  @Override
  public Seen newCollector() {
    return new Seen(best.newCollector(), segment -> visible.of(segment, ledger));
  }

  @Override
  public TopDocs reduce(Collection<Seen> collectors) throws IOException {
    List<TopScoreDocCollector> ranked = collectors.stream().map(Seen::ranked).toList();
    return best.reduce(ranked);
  }

  /** Passes on what may be seen. */
  static final class Seen extends FilterCollector {
    private final TopScoreDocCollector ranked;
    private final Function<LeafReader, IntPredicate> visible;

    Seen(TopScoreDocCollector ranked, Function<LeafReader, IntPredicate> visible) {
      super(ranked);
      this.ranked = ranked;
      this.visible = visible;
    }

    TopScoreDocCollector ranked() {
      return ranked;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
      IntPredicate seen = visible.apply(segment.reader());
      return new FilterLeafCollector(super.getLeafCollector(segment)) {
        @Override
        public void collect(int doc) throws IOException {
          if (seen.test(doc)) {
            super.collect(doc);
          }
        }
      };
    }
  }
}
