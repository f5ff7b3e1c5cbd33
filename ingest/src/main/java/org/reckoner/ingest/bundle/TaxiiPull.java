// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.bundle;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.document.Sha256;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.fetch.Fetching;
import org.reckoner.ingest.fetch.Target;
import org.reckoner.ingest.fetch.Targets;
import org.reckoner.ingest.read.Unreadable;

/**
 * Pulls a whole collection of a TAXII 2.1 server, page by page, as one bundle. The same objects
 * give the same bytes, so that a pull that brings nothing new is known as such. A page is followed
 * by what it calls the next one, or else by the time at which its last object was added. Source:
 * OASIS, TAXII Version 2.1.
 */
public final class TaxiiPull {
  private static final String MEDIA_TYPE = "application/taxii+json;version=2.1";
  private static final String LAST_ADDED = "x-taxii-date-added-last";
  private static final int MOST_PAGES = 10_000;
  private static final int DEPTH = 100;
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEPTH).build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final Function<Target, Fetching> fetch;
  private final String collection;
  private final Map<String, String> headers = new HashMap<>();
  private final long mostBytes;
  private final ByteArrayOutputStream objects = new ByteArrayOutputStream();
  private @Nullable String lastAdded;

  private TaxiiPull(
      Function<Target, Fetching> fetch,
      String collection,
      @Nullable String authorization,
      long mostBytes) {
    this.fetch = fetch;
    this.collection = collection.endsWith("/") ? collection : collection + "/";
    this.mostBytes = mostBytes;
    headers.put("Accept", MEDIA_TYPE);
    if (authorization != null) {
      headers.put("Authorization", authorization);
    }
  }

  /**
   * The collection as a bundle to be taken in.
   *
   * @param collection its address, as {@code https://host/taxii2/root/collections/id/}
   * @param authorization what the server wants to be told of who asks, or null
   * @param mostBytes how large the bundle may become
   * @throws Unreadable if a page cannot be fetched or is none, with the reason
   */
  public static Target bundle(
      Function<Target, Fetching> fetch,
      String collection,
      @Nullable String authorization,
      long mostBytes)
      throws Unreadable {
    return pulled(fetch, collection, authorization, mostBytes).bundle();
  }

  /**
   * A collection as it was pulled.
   *
   * @param bundle to be taken in
   * @param lastAdded when its latest object was added, as the server says it; null where it does
   *     not
   */
  public record Pulled(Target bundle, @Nullable String lastAdded) {}

  /** The same, with how far it went. */
  public static Pulled pulled(
      Function<Target, Fetching> fetch,
      String collection,
      @Nullable String authorization,
      long mostBytes)
      throws Unreadable {
    TaxiiPull pull = new TaxiiPull(fetch, collection, authorization, mostBytes);
    pull.pages();
    return new Pulled(pull.target(), pull.lastAdded);
  }

  /**
   * Whether something was added to a collection after a moment.
   *
   * @param lastAdded as {@link Pulled} has it
   */
  public static boolean hasMore(
      Function<Target, Fetching> fetch,
      String collection,
      @Nullable String authorization,
      String lastAdded)
      throws Unreadable {
    TaxiiPull pull = new TaxiiPull(fetch, collection, authorization, Long.MAX_VALUE);
    Fetching.Fetched fetched =
        pull.fetched(pull.collection + "objects/" + after(lastAdded) + "&limit=1");
    return !pull.envelope(fetched).path("objects").isEmpty();
  }

  private void pages() throws Unreadable {
    Set<String> asked = new HashSet<>();
    String query = "";
    for (int page = 0; page < MOST_PAGES; page++) {
      if (!asked.add(query)) {
        throw damaged("leads back to a page that it gave before");
      }
      Fetching.Fetched fetched = fetched(collection + "objects/" + query);
      JsonNode envelope = envelope(fetched);
      envelope.path("objects").forEach(this::add);
      String last = fetched.headers().get(LAST_ADDED);
      lastAdded = last == null ? lastAdded : last;
      if (objects.size() > mostBytes) {
        throw new Unreadable(
            Failure.Type.TOO_LARGE,
            "'" + collection + "' has more than the " + mostBytes + " bytes that are taken");
      }
      if (!envelope.path("more").booleanValue()) {
        return;
      }
      query = next(envelope, fetched);
    }
    throw damaged("has more than " + MOST_PAGES + " pages");
  }

  private void add(JsonNode object) {
    objects.writeBytes(
        (objects.size() == 0 ? "" : ",\n")
            .concat(object.toString())
            .getBytes(StandardCharsets.UTF_8));
  }

  private String next(JsonNode envelope, Fetching.Fetched fetched) throws Unreadable {
    String next = envelope.path("next").asText("");
    if (!next.isEmpty()) {
      return "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }
    String last = fetched.headers().get(LAST_ADDED);
    if (last == null) {
      throw damaged("has more, and does not say where");
    }
    return after(last);
  }

  private static String after(String added) {
    return "?added_after=" + URLEncoder.encode(added, StandardCharsets.UTF_8);
  }

  private Fetching.Fetched fetched(String address) throws Unreadable {
    Target target = Targets.of(List.of(address)).get(0);
    if (target instanceof Target.FromWeb page) {
      target = new Target.FromWeb(page.source(), page.address(), headers);
    } else if (!(target instanceof Target.Unusable)) {
      throw new Unreadable(
          Failure.Type.UNSUPPORTED, "'" + collection + "' is no address of a collection");
    }
    Fetching fetching = fetch.apply(target);
    if (fetching instanceof Fetching.Fetched fetched) {
      return fetched;
    }
    Failure failure = ((Fetching.NotFetched) fetching).failure();
    throw new Unreadable(failure.type(), failure.message());
  }

  private JsonNode envelope(Fetching.Fetched fetched) throws Unreadable {
    try {
      JsonNode envelope = MAPPER.readTree(fetched.raw().bytes());
      if (envelope != null && envelope.isObject()) {
        return envelope;
      }
    } catch (JsonProcessingException e) {
      throw damaged("answers with a page that is no JSON");
    } catch (java.io.IOException e) {
      throw damaged("answers with a page that cannot be read");
    }
    throw damaged("answers with a page that is no envelope");
  }

  private Unreadable damaged(String what) {
    return new Unreadable(Failure.Type.DAMAGED, "'" + collection + "' " + what);
  }

  /** Named after what is in it, so that it names nothing else. */
  private Target target() {
    byte[] listed = objects.toByteArray();
    String digest = Sha256.of(listed);
    String id =
        "bundle--%s-%s-4%s-8%s-%s"
            .formatted(
                digest.substring(0, 8),
                digest.substring(8, 12),
                digest.substring(12, 15),
                digest.substring(15, 18),
                digest.substring(18, 30));
    ByteArrayOutputStream bundle = new ByteArrayOutputStream(listed.length + 100);
    bundle.writeBytes(
        ("{\"type\":\"bundle\",\"id\":\"" + id + "\",\"objects\":[\n")
            .getBytes(StandardCharsets.UTF_8));
    bundle.writeBytes(listed);
    bundle.writeBytes("\n]}\n".getBytes(StandardCharsets.UTF_8));
    return new Target.InHand(collection, bundle.toByteArray(), "application/stix+json");
  }
}
