// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.reckoner.domain.decision.Erasure;

/**
 * What was answered of the ledger as JSON, by its entity tag: the same tag is the same answer, so
 * it need not be written again. All go when the ledger changes, the longest unasked when there is
 * no room; large answers are written as they are sent and not kept.
 */
@ApplicationScoped
public class KeptAnswers {
  /** The media type of all. */
  static final String TYPE = "application/json;charset=UTF-8";

  static final String GZIP = "gzip";

  /** Less than this gains nothing by compressing. */
  private static final int SMALL = 1000;

  /** Bytes of all. */
  private static final long ROOM = 16_000_000;

  /** Bytes of one. */
  private static final int LARGEST = 1_000_000;

  /** Stands for an answer that is too large, so that it is not tried each time. */
  private static final Kept TOO_LARGE = new Kept(new byte[0], false);

  /** What a place takes besides its bytes, about. */
  private static final int PLACE = 200;

  private final ObjectMapper mapper;
  private final Map<String, Kept> kept = new LinkedHashMap<>(64, 0.75f, /* accessOrder= */ true);
  private String version = "";
  private long used;

  /**
   * An answer as it is sent.
   *
   * @param compressed whether by gzip
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares them, and copies would cost the gain
  record Kept(byte[] bytes, boolean compressed) {
    /** No answer is without a byte. */
    boolean isTooLarge() {
      return bytes.length == 0;
    }

    int room() {
      return bytes.length + PLACE;
    }
  }

  @Inject
  public KeptAnswers(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** The answer of that tag, where it is kept. */
  synchronized Optional<Kept> find(String tag) {
    return Optional.ofNullable(kept.get(tag)).filter(one -> !one.isTooLarge());
  }

  /**
   * Writes an answer and keeps it.
   *
   * @param compressing whether whoever asks takes gzip; a tag is of one kind of asker only
   * @return as it is sent; empty where it is too large, and to be written as it is sent
   */
  Optional<Kept> keep(String tag, Object answer, boolean compressing) {
    if (tooLarge(tag)) {
      return Optional.empty();
    }
    Bounded out = new Bounded();
    try {
      mapper.writeValue(out, answer);
    } catch (IOException e) {
      if (!out.full) {
        throw new UncheckedIOException("What is answered can be written as JSON", e);
      }
    }
    Kept one = out.full ? TOO_LARGE : kept(out.bytes.toByteArray(), compressing);
    put(tag, one);
    return Optional.of(one).filter(other -> !other.isTooLarge());
  }

  private static Kept kept(byte[] plain, boolean compressing) {
    if (!compressing || plain.length < SMALL) {
      return new Kept(plain, false);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory takes what is written", e);
    }
    return new Kept(bytes.toByteArray(), true);
  }

  /** What was kept may hold words that are to be gone. */
  void forget(@Observes Erasure erased) {
    clear();
  }

  private synchronized void clear() {
    kept.clear();
    used = 0;
  }

  private synchronized boolean tooLarge(String tag) {
    Kept known = kept.get(tag);
    return known != null && known.isTooLarge();
  }

  private synchronized void put(String tag, Kept one) {
    String now = tag.substring(0, tag.indexOf('.'));
    if (!now.equals(version)) {
      // Nobody is answered from an earlier ledger any more.
      clear();
      version = now;
    }
    Kept before = kept.put(tag, one);
    used += one.room() - (before == null ? 0 : before.room());
    Iterator<Kept> eldest = kept.values().iterator();
    while (used > ROOM && eldest.hasNext()) {
      used -= eldest.next().room();
      eldest.remove();
    }
  }

  /** Refuses to grow beyond what is kept. */
  private static final class Bounded extends OutputStream {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean full;

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] some, int from, int length) throws IOException {
      if (bytes.size() + length > LARGEST) {
        full = true;
        throw new IOException("Larger than what is kept");
      }
      bytes.write(some, from, length);
    }
  }
}
