// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.problem;

import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Our own mistakes, which the framework would call the caller's. */
public class Defects {
  private static final Logger LOG = Logger.getLogger(Defects.class);

  /** What is the caller's fault is thrown as a problem; an exception of this kind is a defect. */
  @ServerExceptionMapper
  public Response admit(IllegalArgumentException failure) {
    LOG.error("A request failed on a defect", failure);
    return ProblemType.INTERNAL.because("The log of Reckoner has more.").toResponse();
  }
}
