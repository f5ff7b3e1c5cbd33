// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The framework answers a body of the wrong shape with nothing but a status. */
public class UnfitBody {

  /** A body that is well-formed and still not what is asked for, or has something after it. */
  @ServerExceptionMapper
  public Response explain(MismatchedInputException failure) {
    return ProblemType.INVALID_BODY.because(TypedProblems.explain(failure)).toResponse();
  }
}
