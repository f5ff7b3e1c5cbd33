// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gives errors that the framework answers with a type from the registry, and a place, too. */
@ApplicationScoped
@Startup
public class TypedProblems implements ProblemPostProcessor {

  @Override
  public HttpProblem apply(HttpProblem problem, ProblemContext context) {
    if (problem.getType() != null) {
      return problem;
    }
    Optional<JsonProcessingException> json = json(context.cause);
    if (problem.getStatusCode() == ProblemType.INVALID_BODY.status() && json.isPresent()) {
      return typed(problem, ProblemType.INVALID_BODY).withDetail(explain(json.get())).build();
    }
    return typed(problem, typeOf(problem)).build();
  }

  private static ProblemType typeOf(HttpProblem problem) {
    int status = problem.getStatusCode();
    if (status == ProblemType.BAD_REQUEST.status()) {
      // The framework's violations name what was wrong; without them nothing more is known.
      return problem.getParameters().containsKey("violations")
          ? ProblemType.INVALID_VALUE
          : ProblemType.BAD_REQUEST;
    }
    return ProblemType.ofStatus(status)
        .orElse(status < 500 ? ProblemType.BAD_REQUEST : ProblemType.INTERNAL);
  }

  private static HttpProblem.Builder typed(HttpProblem problem, ProblemType type) {
    return HttpProblem.builder(problem).withType(type.uri()).withTitle(type.title());
  }

  private static Optional<JsonProcessingException> json(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(10)
        .filter(JsonProcessingException.class::isInstance)
        .map(JsonProcessingException.class::cast)
        .findFirst();
  }

  /** What is wrong and where, without the names of our classes. */
  static String explain(JsonProcessingException failure) {
    JsonLocation place = failure.getLocation();
    String where =
        place == null
            ? ""
            : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
    if (failure instanceof JsonMappingException mapping) {
      String path =
          mapping.getPath().stream()
              .map(one -> one.getFieldName() == null ? "" + one.getIndex() : one.getFieldName())
              .collect(Collectors.joining("."));
      return "The value of '" + path + "' is not allowed, or there is no such member" + where + ".";
    }
    return "The body is not well-formed JSON" + where + ".";
  }
}
