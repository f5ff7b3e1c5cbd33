// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.reckoner.api.access.Endpoint;
import org.reckoner.api.problem.ProblemType;

/**
 * Refuses parameters that an endpoint of the API does not have: whoever misspells one would
 * otherwise be answered about something else than they asked, and not know it.
 */
public class ParameterFilter {
  private static final String API = "/api/v1/";

  /** Reflection is slow, and what a method takes never changes. */
  private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

  /** After it is known that the caller may ask at all. */
  @ServerRequestFilter(priority = Priorities.USER + 10)
  public void check(ContainerRequestContext request, ResourceInfo resource) {
    Set<String> asked = request.getUriInfo().getQueryParameters().keySet();
    if (asked.isEmpty()
        || !Endpoint.of(resource).map(one -> one.path().startsWith(API)).orElse(false)) {
      return;
    }
    Set<String> names =
        known.computeIfAbsent(resource.getResourceMethod(), ParameterFilter::namesOf);
    for (String one : asked) {
      if (!names.contains(one)) {
        throw ProblemType.INVALID_PARAMETER.because(
            "There is no parameter '" + one + "' here, but " + String.join(", ", names) + ".");
      }
    }
  }

  private static Set<String> namesOf(Method method) {
    Set<String> names = new TreeSet<>();
    names.add(FieldsFilter.PARAMETER);
    for (Parameter one : method.getParameters()) {
      if (one.isAnnotationPresent(QueryParam.class)) {
        names.add(one.getAnnotation(QueryParam.class).value());
      } else if (one.isAnnotationPresent(BeanParam.class)) {
        for (Field field : one.getType().getDeclaredFields()) {
          if (field.isAnnotationPresent(QueryParam.class)) {
            names.add(field.getAnnotation(QueryParam.class).value());
          }
        }
      }
    }
    return names;
  }
}
