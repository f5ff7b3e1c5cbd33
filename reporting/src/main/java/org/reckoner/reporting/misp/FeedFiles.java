// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.misp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.party.PartyRegister;

/**
 * The files of a feed, each made when it is asked for, byte by byte as {@link MispFeed#feed} writes
 * them. Safe for use by several threads.
 */
public final class FeedFiles {
  private final MispEvents events;
  private final Map<String, Incident> incidents = new TreeMap<>();

  public FeedFiles(Ledger ledger, PartyRegister register) {
    this.events = new MispEvents(ledger, register);
    ledger.incidents().forEach(one -> incidents.put(events.uuid(one), one));
  }

  /** The file of the event with that UUID. */
  public Optional<byte[]> event(String uuid) {
    return Optional.ofNullable(incidents.get(uuid))
        .map(one -> utf8(MispFeed.content(events.event(one))));
  }

  /** Writes {@code manifest.json}, an entry for each event; the stream stays open. */
  public void manifest(OutputStream out) throws IOException {
    String before = "{";
    for (Map.Entry<String, Incident> one : incidents.entrySet()) {
      ObjectNode entry = MispFeed.entry(events.event(one.getValue()));
      out.write(utf8(before + "\"" + one.getKey() + "\":" + CanonicalJson.write(entry)));
      before = ",";
    }
    out.write(utf8(incidents.isEmpty() ? "{}" : "}"));
  }

  /** Writes {@code hashes.csv}, a line for each value of each event; the stream stays open. */
  public void hashes(OutputStream out) throws IOException {
    for (Map.Entry<String, Incident> one : incidents.entrySet()) {
      out.write(utf8(MispFeed.hashes(events.event(one.getValue()))));
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
