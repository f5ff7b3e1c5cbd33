// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.http;

import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Lets a browser do nothing with an answer but show it. The headers that are the same for every
 * path are in the configuration; this one gives way to the policy that a page brings.
 */
public class SecurityHeaders {
  static final String POLICY = "Content-Security-Policy";

  /** The policy of what is no page. */
  static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

  /** Nothing is loaded, run or framed. */
  @ServerResponseFilter
  public void protect(ContainerResponseContext response) {
    if (!response.getHeaders().containsKey(POLICY)) {
      response.getHeaders().putSingle(POLICY, NOTHING);
    }
  }
}
