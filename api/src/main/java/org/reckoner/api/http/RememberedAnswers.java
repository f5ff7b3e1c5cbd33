// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.problem.ProblemType;
import org.reckoner.domain.decision.Erasure;
import org.reckoner.domain.document.Sha256;

/**
 * Does what is asked once, however often it is asked with the same {@code Idempotency-Key}: the
 * first answer is kept for a day and given again. Only what succeeded is kept; a request that was
 * refused may be sent again. Shared by all processes on one database.
 */
@ApplicationScoped
public class RememberedAnswers {
  private static final Duration KEPT = Duration.ofDays(1);

  /** A request that is under way for longer than this was left behind by a process that is gone. */
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private static final String ALLOWED = "[\\x21-\\x7e]{1,200}";

  private final EntityManager database;
  private final ObjectMapper mapper;
  private final Clock clock;

  @Inject
  public RememberedAnswers(EntityManager database, ObjectMapper mapper, Clock clock) {
    this.database = database;
    this.mapper = mapper;
    this.clock = clock;
  }

  /** What is kept of an answer; without a status the request is under way. */
  private record Kept(
      String fingerprint,
      @Nullable Integer status,
      @Nullable String location,
      @Nullable String body) {}

  /**
   * Answers the request, or again what was answered.
   *
   * @param key the Idempotency-Key, or null where there is none
   * @param who who asks; keys of others are others
   * @param request what is asked, in words that are equal when the request is
   * @throws io.quarkiverse.resteasy.problem.HttpProblem if the key is none, is in use, or came with
   *     another request before
   */
  public Response once(@Nullable String key, String who, String request, Supplier<Response> work) {
    return once(key, who, request, work, any -> any);
  }

  /**
   * The same for an answer of which not all may be kept.
   *
   * @param kept what is kept of an answer's content, and given again
   */
  public Response once(
      @Nullable String key,
      String who,
      String request,
      Supplier<Response> work,
      UnaryOperator<Object> kept) {
    if (key == null) {
      return work.get();
    }
    if (!key.matches(ALLOWED)) {
      throw ProblemType.INVALID_PARAMETER.because(
          "Idempotency-Key has 1 to 200 visible ASCII characters.");
    }
    String name = Sha256.of(who + "\n" + key);
    String fingerprint = Sha256.of(request);
    if (!begin(name, fingerprint)) {
      return again(name, fingerprint);
    }
    boolean done = false;
    try {
      Response answer = work.get();
      keep(name, answer, kept.apply(answer.getEntity()));
      done = true;
      return answer;
    } finally {
      if (!done) {
        forget(name);
      }
    }
  }

  /** False if there is such a key already. */
  private boolean begin(String name, String fingerprint) {
    Instant now = clock.instant();
    if (find(name).isPresent()) {
      return false;
    }
    try {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                update(
                    "delete from remembered_answer where begun_at < ?1"
                        + " or (status is null and begun_at < ?2)",
                    now.minus(KEPT),
                    now.minus(LONGEST));
                update(
                    "insert into remembered_answer (request_key, fingerprint, begun_at)"
                        + " values (?1, ?2, ?3)",
                    name,
                    fingerprint,
                    now);
              });
      return true;
    } catch (PersistenceException e) {
      if (find(name).isPresent()) {
        return false;
      }
      throw e;
    }
  }

  private Response again(String name, String fingerprint) {
    Kept kept = find(name).orElseThrow(RememberedAnswers::inUse);
    if (!kept.fingerprint().equals(fingerprint)) {
      throw ProblemType.KEY_REUSED.because(
          "This Idempotency-Key came with another request before.");
    }
    Integer status = kept.status();
    String body = kept.body();
    if (status == null || body == null) {
      throw inUse();
    }
    Response.ResponseBuilder answer =
        Response.status(status)
            .entity(body.getBytes(StandardCharsets.UTF_8))
            .type(MediaType.APPLICATION_JSON)
            .header("Idempotency-Replayed", "true");
    String location = kept.location();
    return (location == null ? answer : answer.location(URI.create(location))).build();
  }

  private static RuntimeException inUse() {
    return ProblemType.KEY_IN_USE.because(
        "A request with this Idempotency-Key is being dealt with.");
  }

  private void keep(String name, Response answer, Object content) {
    String body = json(content);
    URI location = answer.getLocation();
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                update(
                    "update remembered_answer set status = ?1, location = ?2, body = ?3"
                        + " where request_key = ?4",
                    answer.getStatus(),
                    location == null ? "" : location.toString(),
                    body,
                    name));
  }

  /** What was answered about a claim that an analyst asserted quotes its document. */
  void blank(@Observes Erasure erased) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                update(
                    "update remembered_answer set body = '{}' where body like ?1",
                    "%\"kind\":\"Asserted\"%"));
  }

  private void forget(String name) {
    QuarkusTransaction.requiringNew()
        .run(() -> update("delete from remembered_answer where request_key = ?1", name));
  }

  private Optional<Kept> find(String name) {
    Instant now = clock.instant();
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              @SuppressWarnings("unchecked") // a query of several columns answers with arrays
              List<Object[]> rows =
                  database
                      .createNativeQuery(
                          "select fingerprint, status, location, body from remembered_answer"
                              + " where request_key = ?1 and begun_at >= ?2"
                              + " and (status is not null or begun_at >= ?3)")
                      .setParameter(1, name)
                      .setParameter(2, now.minus(KEPT))
                      .setParameter(3, now.minus(LONGEST))
                      .getResultList();
              return rows.stream().findFirst().map(RememberedAnswers::kept);
            });
  }

  private static Kept kept(Object[] row) {
    String location = (String) row[2];
    return new Kept(
        (String) row[0],
        (Integer) row[1],
        location == null || location.isEmpty() ? null : location,
        (String) row[3]);
  }

  private void update(String statement, Object... values) {
    var query = database.createNativeQuery(statement);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    query.executeUpdate();
  }

  private String json(Object entity) {
    try {
      return mapper.writeValueAsString(entity);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What is answered can be written as JSON", e);
    }
  }
}
