// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.http;

import io.netty.buffer.Unpooled;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.access.Caller;
import org.reckoner.api.access.Endpoint;
import org.reckoner.api.access.KnownCallers;
import org.reckoner.api.ledger.JournalEnd;
import org.reckoner.domain.document.Tlp;

/**
 * Gives a kept answer before the request has come to its resource, on the thread that it came in
 * on. Only to a caller who is known already and may have it, and only while nothing has been
 * recorded since, which is looked up for every request; any other request goes its usual way.
 */
@ApplicationScoped
public class EarlyAnswers {
  /** After the headers that all answers have, before everything else. */
  private static final int PRIORITY = 100;

  private static final String BELOW = "/api/v1/";

  /** More than this are not known at once, nor longer ones. */
  private static final int QUESTIONS = 2000;

  private static final int LONGEST = 500;

  /** Under this name the metrics look for the path of a request's endpoint. */
  private static final String PATH_TEMPLATE = "UrlPathTemplate";

  private final KnownCallers callers;
  private final JournalEnd journal;
  private final KeptAnswers answers;
  private final Map<Question, Known> known = new ConcurrentHashMap<>();

  /** All that an answer depends on, besides the state of the ledger. */
  private record Question(
      String uri, @Nullable String accept, @Nullable String encoding, Tlp clearance) {
    static Question of(HttpServerRequest request, Caller caller) {
      return new Question(
          request.uri(),
          request.getHeader(HttpHeaders.ACCEPT),
          request.getHeader(HttpHeaders.ACCEPT_ENCODING),
          caller.clearance());
    }
  }

  /**
   * Where the answer to a question is kept.
   *
   * @param version position of the journal that it was answered at
   */
  private record Known(String version, String tag, Endpoint endpoint) {}

  @Inject
  public EarlyAnswers(KnownCallers callers, JournalEnd journal, KeptAnswers answers) {
    this.callers = callers;
    this.journal = journal;
    this.answers = answers;
  }

  void register(@Observes Filters filters) {
    filters.register(this::handle, PRIORITY);
  }

  /** Remembers under which tag an answer is kept. */
  void learn(HttpServerRequest request, Caller caller, Versions.Tag tag, Endpoint endpoint) {
    if (request.uri().length() > LONGEST) {
      return;
    }
    if (known.size() >= QUESTIONS) {
      known.clear();
    }
    known.put(Question.of(request, caller), new Known(tag.version(), tag.text(), endpoint));
  }

  private void handle(RoutingContext route) {
    HttpServerRequest request = route.request();
    if (!HttpMethod.GET.equals(request.method()) || !request.uri().startsWith(BELOW)) {
      route.next();
      return;
    }
    Optional<Caller> caller = callers.caller(request);
    @Nullable Known place = caller.map(one -> known.get(Question.of(request, one))).orElse(null);
    if (place == null) {
      route.next();
      return;
    }
    Context here = route.vertx().getOrCreateContext();
    request.pause();
    CompletableFuture<Long> unused =
        journal
            .position()
            .whenComplete(
                (position, failure) ->
                    here.runOnContext(
                        ignored -> {
                          request.resume();
                          boolean present =
                              failure == null && place.version().equals(Long.toString(position));
                          if (!present || !answered(route, here, caller.orElseThrow(), place)) {
                            route.next();
                          }
                        }));
  }

  @SuppressWarnings("deprecation") // what takes the bytes as they are; all others copy them
  private boolean answered(RoutingContext route, Context here, Caller caller, Known place) {
    Optional<KeptAnswers.Kept> kept = answers.find(place.tag());
    if (kept.isEmpty() || !callers.admits(caller, place.endpoint())) {
      return false;
    }
    here.putLocal(PATH_TEMPLATE, place.endpoint().path());
    HttpServerResponse response = route.response();
    response.putHeader(HttpHeaders.ETAG, place.tag());
    response.putHeader(HttpHeaders.CACHE_CONTROL, ConditionFilter.CACHING);
    response.putHeader(HttpHeaders.VARY, ConditionFilter.VARYING);
    response.putHeader(SecurityHeaders.POLICY, SecurityHeaders.NOTHING);
    @Nullable String has = route.request().getHeader(HttpHeaders.IF_NONE_MATCH);
    if (has != null && Versions.namesTag(has, place.tag())) {
      response.setStatusCode(304).end();
      return true;
    }
    response.putHeader(HttpHeaders.CONTENT_TYPE, KeptAnswers.TYPE);
    if (kept.get().compressed()) {
      response.putHeader(HttpHeaders.CONTENT_ENCODING, KeptAnswers.GZIP);
    }
    response.end(Buffer.buffer(Unpooled.wrappedBuffer(kept.get().bytes())));
    return true;
  }
}
