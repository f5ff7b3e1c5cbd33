// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.search;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.lucene.search.SearcherManager;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.recorded.LedgerStore;

/**
 * Keeps the index of words at what the facts are. It is opened when the first search comes, and
 * takes in what is new on a thread of its own before each search that finds the facts changed.
 */
@ApplicationScoped
public class SearchIndex {
  private static final Logger LOG = Logger.getLogger(SearchIndex.class);
  private static final int AT_ONCE = 100;
  private static final Duration AT_THE_END = Duration.ofSeconds(5);

  private final LedgerStore store;
  private final SearchConfig config;
  private final Path folder;
  private final Words words = new Words();
  private final ExecutorService indexing =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "search-index");
            thread.setDaemon(true);
            return thread;
          });

  private @Nullable WordIndex index;
  private Future<?> work = CompletableFuture.completedFuture(null);
  private volatile long taken = -1;
  private volatile int missing;
  private volatile boolean ending;

  @Inject
  public SearchIndex(
      LedgerStore store, SearchConfig config, @ConfigProperty(name = "reckoner.data") Path data) {
    this.store = store;
    this.config = config;
    this.folder = data.resolve("search").resolve(Words.VERSION);
  }

  Words words() {
    return words;
  }

  SearcherManager searchers() {
    return opened().searchers();
  }

  /**
   * Takes in what is new, or begins to.
   *
   * @return how many documents are still missing when the patience is at its end
   */
  int refresh() {
    long position = store.position();
    if (position == taken) {
      return 0;
    }
    long end = System.nanoTime() + config.patience().toNanos();
    try {
      // What is under way may have begun before the last document came.
      while (taken < position) {
        begun(position).get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      }
      return 0;
    } catch (TimeoutException e) {
      return Math.max(1, missing);
    } catch (ExecutionException e) {
      LOG.error("What is new could not be taken into the index of words", e.getCause());
      return Math.max(1, missing);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Math.max(1, missing);
    }
  }

  /** Takes the words of a work out of the index and off the disk. */
  public void forget(WorkKey erased) {
    try {
      indexing
          .submit(
              () -> {
                opened().remove(erased.value());
                return null;
              })
          .get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("The words cannot be taken out of the index", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Future<?> begun(long position) {
    if (work.isDone()) {
      work = indexing.submit(() -> takeIn(position));
    }
    return work;
  }

  private synchronized WordIndex opened() {
    WordIndex open = index;
    if (open == null) {
      try {
        open = WordIndex.open(folder, words);
      } catch (IOException e) {
        throw new UncheckedIOException("The index of words cannot be opened in " + folder, e);
      }
      index = open;
    }
    return open;
  }

  private void takeIn(long position) {
    WordIndex open = opened();
    begin(open, position);
    BitSet documents = (BitSet) open.documents().clone();
    BitSet extractions = (BitSet) open.extractions().clone();
    try {
      List<Long> works = new ArrayList<>(store.unseen(documents, extractions));
      missing = works.size();
      for (int at = 0; at < works.size(); at += AT_ONCE) {
        if (ending) {
          return;
        }
        open.put(store.searchable(works.subList(at, Math.min(works.size(), at + AT_ONCE))));
        missing = works.size() - at;
        if (at % (20 * AT_ONCE) == 0) {
          open.show();
        }
      }
      forgetErased(open);
      open.documents().or(documents);
      open.extractions().or(extractions);
      open.commit();
      missing = 0;
      taken = position;
    } catch (IOException e) {
      throw new UncheckedIOException("The index of words cannot be written", e);
    }
  }

  /**
   * An index of another database, or of this one as it was after what is there now (it was restored
   * from a backup), is made anew: its ids mean something else.
   */
  private void begin(WordIndex open, long position) {
    String origin = store.origin().toString();
    try {
      if (!open.origin().equals(origin) || open.position() > position) {
        open.clear();
      }
      open.is(origin, position);
    } catch (IOException e) {
      throw new UncheckedIOException("The index of words cannot be made anew", e);
    }
  }

  /** Also what another process has erased, or was erased while this index was elsewhere. */
  private void forgetErased(WordIndex open) throws IOException {
    List<String> erased = store.erasures().stream().map(one -> one.work().value()).toList();
    if (erased.size() != open.erased()) {
      for (String work : erased) {
        open.remove(work);
      }
      open.erased(erased.size());
      open.commit();
    }
  }

  /**
   * The index is written to the end of a batch before the database is closed. It is not
   * interrupted: H2 and Lucene would close their files under everybody.
   */
  void end(@Observes ShutdownEvent event) throws InterruptedException {
    ending = true;
    indexing.shutdown();
    if (!indexing.awaitTermination(AT_THE_END.toMillis(), TimeUnit.MILLISECONDS)) {
      LOG.info("The index of words is given up in the middle; the next start goes on with it");
    }
  }

  @PreDestroy
  void close() throws IOException {
    WordIndex open = index;
    if (open != null) {
      open.close();
    }
  }
}
