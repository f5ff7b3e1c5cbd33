// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.access;

import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.reckoner.api.problem.ProblemType;
import org.reckoner.domain.decision.Role;

/** Holds every request against the table of {@link Endpoint}s. */
public class AccessFilter {
  private final Identity identity;

  @Inject
  public AccessFilter(Identity identity) {
    this.identity = identity;
  }

  /** Refuses what the table does not allow. */
  @ServerRequestFilter
  public void check(ContainerRequestContext request, ResourceInfo resource) {
    Role needed =
        endpoint(resource.getResourceClass(), resource.getResourceMethod())
            .map(Endpoint::role)
            .orElseThrow(() -> ProblemType.FORBIDDEN.because("This endpoint is open to nobody."));
    if (!identity.role().atLeast(needed)) {
      throw ProblemType.FORBIDDEN.because(
          "This takes the role "
              + needed
              + "; "
              + identity.name()
              + " has "
              + identity.role()
              + ".");
    }
  }

  /** The entry of the table for a resource method. */
  static Optional<Endpoint> endpoint(Class<?> resource, Method method) {
    String path = pathOf(resource, method);
    String verb = verbOf(method);
    return Endpoint.ALL.stream()
        .filter(one -> one.method().equals(verb) && one.path().equals(path))
        .findFirst();
  }

  static String pathOf(Class<?> resource, Method method) {
    Path base = resource.getAnnotation(Path.class);
    Path own = method.getAnnotation(Path.class);
    String joined =
        "/" + (base == null ? "" : base.value()) + "/" + (own == null ? "" : own.value());
    String path = joined.replaceAll("/+", "/");
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  static String verbOf(Method method) {
    for (Annotation annotation : method.getAnnotations()) {
      HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
      if (verb != null) {
        return verb.value();
      }
    }
    return "";
  }
}
