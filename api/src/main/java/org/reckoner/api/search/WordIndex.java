// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.recorded.SearchableWork;

/**
 * The index of words in a folder, which may be thrown away: it is made anew from the facts. What it
 * has seen of them stands in it, so that the next process goes on from there. Where another process
 * has the folder, it is kept in memory.
 */
final class WordIndex implements Closeable {
  static final String KEY = "key";
  static final String WORK = "work";
  static final String KIND = "kind";
  static final String TITLE = "title";
  static final String TEXT = "text";
  static final String VERSION_OF_TEXT = "text-sha256";
  static final String CLAIM = "claim";
  static final String DOCUMENT = "document";

  private static final Logger LOG = Logger.getLogger(WordIndex.class);
  private static final FieldType WORDS = new FieldType();

  static {
    // With positions in the text, so that a passage is found without taking the text apart again.
    WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    WORDS.setStored(true);
    WORDS.setTokenized(true);
    WORDS.freeze();
  }

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final BitSet documents;
  private final BitSet extractions;
  private int erased;
  private String origin = "";
  private long position;

  private WordIndex(Directory directory, Words words) throws IOException {
    this.directory = directory;
    IndexWriterConfig config = new IndexWriterConfig(words);
    // Otherwise a few erased words may stay in a large segment that is not worth writing anew.
    config.setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0));
    config.setRAMBufferSizeMB(32);
    this.writer = new IndexWriter(directory, config);
    BitSet seenDocuments = new BitSet();
    BitSet seenExtractions = new BitSet();
    Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
    if (data != null) {
      for (Map.Entry<String, String> entry : data) {
        if (entry.getKey().equals("documents")) {
          seenDocuments = bits(entry.getValue());
        } else if (entry.getKey().equals("extractions")) {
          seenExtractions = bits(entry.getValue());
        } else if (entry.getKey().equals("erased")) {
          erased = Integer.parseInt(entry.getValue());
        } else if (entry.getKey().equals("origin")) {
          origin = entry.getValue();
        } else if (entry.getKey().equals("position")) {
          position = Long.parseLong(entry.getValue());
        }
      }
    }
    this.documents = seenDocuments;
    this.extractions = seenExtractions;
    this.searchers = new SearcherManager(writer, null);
  }

  /**
   * Opens the index.
   *
   * @param folder where it lies; null keeps it in memory
   */
  static WordIndex open(@Nullable Path folder, Words words) throws IOException {
    if (folder == null) {
      return new WordIndex(new ByteBuffersDirectory(), words);
    }
    try {
      return new WordIndex(FSDirectory.open(folder), words);
    } catch (LockObtainFailedException e) {
      LOG.info("Another process has the index of words; this one keeps its own in memory");
      return new WordIndex(new ByteBuffersDirectory(), words);
    } catch (CorruptIndexException | IndexFormatTooOldException e) {
      LOG.warn("The index of words is damaged and is made anew", e);
      Directory damaged = FSDirectory.open(folder);
      for (String file : damaged.listAll()) {
        damaged.deleteFile(file);
      }
      return new WordIndex(damaged, words);
    }
  }

  /** Ids of the documents that are in it; whoever changes it then calls {@link #commit}. */
  BitSet documents() {
    return documents;
  }

  /** Ids of the extractions that are in it. */
  BitSet extractions() {
    return extractions;
  }

  /** Of which database it is; empty if of none yet. */
  String origin() {
    return origin;
  }

  /** Up to which position of the journal it has been brought, at least. */
  long position() {
    return position;
  }

  void is(String database, long upTo) {
    origin = database;
    position = upTo;
  }

  /** Lets everything go that it has. */
  void clear() throws IOException {
    writer.deleteAll();
    documents.clear();
    extractions.clear();
    erased = 0;
  }

  /** How many erased works were taken out of it. */
  int erased() {
    return erased;
  }

  void erased(int works) {
    erased = works;
  }

  SearcherManager searchers() {
    return searchers;
  }

  /** Puts works in the place of what there was of them. */
  void put(List<SearchableWork> works) throws IOException {
    for (SearchableWork work : works) {
      writer.deleteDocuments(new Term(WORK, work.work().value()));
      writer.addDocument(document(work));
      for (SearchableWork.SearchableClaim claim : work.claims()) {
        writer.addDocument(claim(work, claim));
      }
    }
  }

  /** Takes a work out, and its words from the disk. */
  void remove(String work) throws IOException {
    writer.deleteDocuments(new Term(WORK, work));
    writer.forceMergeDeletes(/* doWait= */ true);
    commit();
  }

  /** Makes what was put visible, and keeps it. */
  void commit() throws IOException {
    writer.setLiveCommitData(
        Map.of(
                "documents",
                text(documents),
                "extractions",
                text(extractions),
                "erased",
                Integer.toString(erased),
                "origin",
                origin,
                "position",
                Long.toString(position))
            .entrySet());
    writer.commit();
    searchers.maybeRefreshBlocking();
  }

  /** Makes what was put visible; it is kept with the next commit. */
  void show() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  private static Document document(SearchableWork work) {
    Document document = keyed(work.work().value(), work.work().value(), DOCUMENT);
    document.add(new SortedDocValuesField(VERSION_OF_TEXT, new BytesRef(work.textSha256())));
    document.add(new Field(TITLE, joined(work.title(), work.publisher()), WORDS));
    document.add(new Field(TEXT, work.text(), WORDS));
    return document;
  }

  private static Document claim(SearchableWork work, SearchableWork.SearchableClaim claim) {
    Document document = keyed(claim.key(), work.work().value(), CLAIM);
    document.add(new Field(TITLE, joined(claim.party(), claim.assertedBy()), WORDS));
    document.add(new Field(TEXT, claim.quote(), WORDS));
    return document;
  }

  private static Document keyed(String key, String work, String kind) {
    Document document = new Document();
    document.add(new SortedDocValuesField(KEY, new BytesRef(key)));
    document.add(new StringField(WORK, work, Field.Store.NO));
    document.add(new StringField(KIND, kind, Field.Store.NO));
    return document;
  }

  private static String joined(@Nullable String one, @Nullable String other) {
    return (one == null ? "" : one) + (other == null ? "" : "\n" + other);
  }

  private static String text(BitSet bits) {
    return Base64.getEncoder().encodeToString(bits.toByteArray());
  }

  private static BitSet bits(String text) {
    return BitSet.valueOf(Base64.getDecoder().decode(text));
  }

  @Override
  public void close() throws IOException {
    searchers.close();
    writer.close();
    directory.close();
  }
}
