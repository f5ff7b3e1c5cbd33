// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Every kind of error that the API answers with (RFC 9457). The type is stable, the detail is for
 * people. Each is explained at the address that is its type.
 */
public enum ProblemType {
  INVALID_PARAMETER(
      400,
      "A parameter is not right",
      "A query or path parameter has a value that is not allowed."),
  MALFORMED_JSON(
      400,
      "The body is not JSON",
      "The body is not well-formed by RFC 8259, has something after its value, or an object in it"
          + " has a member twice."),
  INVALID_BODY(
      400,
      "The body is not right",
      "The body is JSON but has an unknown or missing member, or a value that is not allowed"
          + " there."),
  INVALID_VALUE(
      400,
      "A value is not allowed",
      "The request is well-formed; its violations say which values are not allowed and why."),
  BAD_REQUEST(400, "The request is not right", "Something else about the request is not right."),
  UNAUTHORIZED(401, "Who is asking?", "The resource is not open to everybody."),
  FORBIDDEN(403, "Not allowed", "The role of whoever asks does not allow this."),
  NOT_FOUND(404, "There is no such thing", "Nothing is known under this address."),
  ERASED(
      410,
      "It was erased",
      "There was a document under this address; it was destroyed for good, and what is left of it"
          + " is its tombstone under /api/v1/erasures."),
  METHOD_NOT_ALLOWED(405, "Not with this method", "The resource is there but not for this method."),
  NOT_ACCEPTABLE(406, "Not in this format", "None of the formats that are accepted can be given."),
  INCOMPLETE_BODY(
      408, "The body did not come", "The body ended early, or came too slowly to be waited for."),
  CONFLICT(409, "Not in this state", "The resource is not in a state that allows this."),
  STALE_VERSION(
      412,
      "It has changed",
      "If-Match names another version of the ledger, or of what is changed, than the present one:"
          + " look again, then decide."),
  PRECONDITION_REQUIRED(
      428,
      "Which version did you see?",
      "What is changed here must name in If-Match the version that it is a change of; * stands for"
          + " any."),
  KEY_IN_USE(
      409,
      "Under way",
      "A request with this Idempotency-Key is being dealt with: ask again in a moment."),
  KEY_REUSED(
      422,
      "Not the same request",
      "This Idempotency-Key came with another request before; a new request takes a new key."),
  ADDRESS_TOO_LONG(
      414, "The address is too long", "The address has more characters than are read."),
  HEADERS_TOO_LARGE(
      431, "The headers are too large", "All headers together have more characters than are read."),
  TOO_LARGE(413, "Too large", "The body has more bytes than are taken."),
  UNSUPPORTED_MEDIA_TYPE(
      415, "Not of this type", "The body is of a media type that is not taken here."),
  TOO_MANY_REQUESTS(
      429,
      "Too many requests",
      "The caller asks more often than is allowed; Retry-After says when."),
  INTERNAL(500, "A defect of Reckoner", "The log has more; the request may be right."),
  UNAVAILABLE(503, "Not now", "The same request may succeed later.");

  /** Where the types are explained; relative to the host. */
  static final String PATH = "/api/v1/problems";

  private final int status;
  private final String title;
  private final String meaning;

  ProblemType(int status, String title, String meaning) {
    this.status = status;
    this.title = title;
    this.meaning = meaning;
  }

  /** The last part of its address: {@code not-found}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public URI uri() {
    return URI.create(PATH + "/" + slug());
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  /** What it means, in a sentence. */
  public String meaning() {
    return meaning;
  }

  /**
   * The problem to throw.
   *
   * @param detail what is wrong here, in one sentence
   */
  public HttpProblem because(String detail) {
    return told(detail).build();
  }

  /**
   * The problem to throw where one member of the body is not right.
   *
   * @param field which: {@code stated.quote}
   * @param detail what is wrong with it, in one sentence
   */
  public HttpProblem about(String field, String detail) {
    return told(detail).with("violations", List.of(new Violation(field, "body", detail))).build();
  }

  /**
   * What a problem says of one value.
   *
   * @param field its name
   * @param in the part of the request that it stands in
   * @param message what is wrong with it
   */
  private record Violation(String field, String in, String message) {}

  /**
   * The problem to throw where the same request may succeed later.
   *
   * @param later when to ask again
   * @param detail what is wrong here, in one sentence
   */
  public HttpProblem after(Duration later, String detail) {
    return told(detail).withHeader("Retry-After", Long.toString(later.toSeconds())).build();
  }

  /**
   * The same where a run brings what is asked for.
   *
   * @param run its address
   */
  public HttpProblem after(Duration later, String detail, String run) {
    return told(detail)
        .withHeader("Retry-After", Long.toString(later.toSeconds()))
        .withHeader("Link", "<" + run + ">; rel=\"monitor\"")
        .with("run", run)
        .build();
  }

  private HttpProblem.Builder told(String detail) {
    return HttpProblem.builder()
        .withType(uri())
        .withTitle(title)
        .withStatus(status)
        .withDetail(detail);
  }

  /** The first type of that status. */
  static Optional<ProblemType> ofStatus(int status) {
    return Arrays.stream(values()).filter(type -> type.status == status).findFirst();
  }

  static Optional<ProblemType> ofSlug(String slug) {
    return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
  }
}
