// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives errors that the framework answers with a type from the registry. */
@ApplicationScoped
@Startup
public class TypedProblems implements ProblemPostProcessor {

  @Override
  public HttpProblem apply(HttpProblem problem, ProblemContext context) {
    if (problem.getType() != null) {
      return problem;
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
    HttpProblem.Builder typed =
        HttpProblem.builder(problem).withType(type.uri()).withTitle(type.title());
    // What the framework says of these is about its own workings.
    return switch (type) {
      case NOT_FOUND -> typed.withDetail("Nothing is known under this address.");
      case METHOD_NOT_ALLOWED -> typed.withDetail("This address does not take this method.");
      case NOT_ACCEPTABLE ->
          typed.withDetail("This address answers in none of the formats of Accept.");
      default -> typed;
    };
  }
}
