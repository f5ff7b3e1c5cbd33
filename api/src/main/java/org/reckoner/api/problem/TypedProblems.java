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
    return HttpProblem.builder(problem).withType(type.uri()).withTitle(type.title());
  }
}
