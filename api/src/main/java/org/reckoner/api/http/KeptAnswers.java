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
import org.reckoner.domain.decision.Erasure;

/**
 * What was answered of the ledger as JSON, by its entity tag: the same tag is the same answer, so
 * it need not be written again. All go when the ledger changes, the longest unasked when there is
 * no room; large answers are written as they are sent and not kept.
 */
@ApplicationScoped
public class KeptAnswers {
  /** Bytes of all. */
  private static final long ROOM = 16_000_000;

  /** Bytes of one. */
  private static final int LARGEST = 1_000_000;

  /** Stands for an answer that is too large, so that it is not tried each time. */
  private static final byte[] TOO_LARGE = {};

  /** What a place takes besides its bytes, about. */
  private static final int PLACE = 200;

  private final ObjectMapper mapper;
  private final Map<String, byte[]> kept = new LinkedHashMap<>(64, 0.75f, /* accessOrder= */ true);
  private String version = "";
  private long used;

  @Inject
  public KeptAnswers(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** The answer of that tag, where it is kept. */
  synchronized Optional<byte[]> find(String tag) {
    return Optional.ofNullable(kept.get(tag)).filter(bytes -> bytes.length > 0);
  }

  /**
   * Writes an answer and keeps it.
   *
   * @return its bytes; empty where it is too large, and to be written as it is sent
   */
  Optional<byte[]> keep(String tag, Object answer) {
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
    byte[] bytes = out.full ? TOO_LARGE : out.bytes.toByteArray();
    put(tag, bytes);
    return Optional.of(bytes).filter(one -> one.length > 0);
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
    byte[] known = kept.get(tag);
    return known != null && known.length == 0;
  }

  private synchronized void put(String tag, byte[] bytes) {
    String now = tag.substring(0, tag.indexOf('.'));
    if (!now.equals(version)) {
      // Nobody is answered from an earlier ledger any more.
      clear();
      version = now;
    }
    byte[] before = kept.put(tag, bytes);
    used += bytes.length + PLACE - (before == null ? 0 : before.length + PLACE);
    Iterator<byte[]> eldest = kept.values().iterator();
    while (used > ROOM && eldest.hasNext()) {
      used -= eldest.next().length + PLACE;
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
