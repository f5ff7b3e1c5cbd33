// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.taxii;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.problem.ProblemType;

/**
 * What holds for all that is asked under {@code /taxii2}: the media type is negotiated as the
 * specification wants it, and what is wrong is said in its error message, not as a problem.
 */
public class TaxiiConventions {
  private static final String PATH = "/taxii2";
  private static final String TYPE = "application/taxii+json";

  private final ObjectMapper mapper;

  @Inject
  public TaxiiConventions(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** 406 to those who accept neither TAXII 2.1 nor anything. */
  @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
  public void negotiate(ContainerRequestContext request) {
    String accepted = request.getHeaderString(HttpHeaders.ACCEPT);
    if (isTaxii(request) && accepted != null && !accepts(accepted)) {
      throw ProblemType.NOT_ACCEPTABLE.because(
          "Here " + TaxiiMessages.MEDIA_TYPE + " is given, not " + accepted + ".");
    }
  }

  private static boolean accepts(String accepted) {
    return Arrays.stream(accepted.split(","))
        .map(one -> one.strip().toLowerCase(Locale.ROOT).replace(" ", ""))
        .anyMatch(TaxiiConventions::isOurs);
  }

  private static boolean isOurs(String range) {
    String[] parts = range.split(";");
    boolean type =
        parts[0].equals(TYPE) || parts[0].equals("*/*") || parts[0].equals("application/*");
    return type
        && Arrays.stream(parts)
            .noneMatch(
                one ->
                    (one.startsWith("version=") && !one.replace("\"", "").equals("version=2.1"))
                        || one.matches("q=0(\\.0{0,3})?"));
  }

  /** Every error, whoever found it. */
  @ServerResponseFilter
  public void explain(ContainerRequestContext request, ContainerResponseContext response)
      throws JsonProcessingException {
    int status = response.getStatus();
    if (status < 400 || !isTaxii(request)) {
      return;
    }
    response.setEntity(
        mapper.writeValueAsString(mistake(status, response.getEntity())),
        null,
        MediaType.valueOf(TaxiiMessages.MEDIA_TYPE));
    if (status == 401) {
      // The one scheme that every TAXII client knows; the password is the token.
      response
          .getHeaders()
          .putSingle(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Reckoner\", charset=\"UTF-8\"");
    }
  }

  private static TaxiiMessages.Mistake mistake(int status, @Nullable Object entity) {
    if (entity instanceof HttpProblem problem && problem.getType() != null) {
      String type = problem.getType().toString();
      return new TaxiiMessages.Mistake(
          String.valueOf(problem.getTitle()),
          problem.getDetail(),
          type.substring(type.lastIndexOf('/') + 1),
          String.valueOf(status));
    }
    Response.Status known = Response.Status.fromStatusCode(status);
    return new TaxiiMessages.Mistake(
        known == null ? "Error" : known.getReasonPhrase(), null, null, String.valueOf(status));
  }

  private static boolean isTaxii(ContainerRequestContext request) {
    String path = request.getUriInfo().getRequestUri().getPath();
    return path != null && (path.equals(PATH) || path.startsWith(PATH + "/"));
  }
}
