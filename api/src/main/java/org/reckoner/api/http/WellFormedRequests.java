// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.problem.ProblemType;

/**
 * Refuses what is no request by the rules of HTTP before anybody else reads it: the libraries
 * further on answer some of it with an empty page, and some with an error of their own.
 */
@ApplicationScoped
public class WellFormedRequests {
  /** Before what is answered from memory. */
  private static final int PRIORITY = 200;

  /** In characters. The server itself reads more, and closes the connection on what is longer. */
  private static final int LONGEST_ADDRESS = 4096;

  /** Of all names and values together, in characters. */
  private static final int LARGEST_HEADERS = 20_480;

  /** By it the server leaves to us what it would refuse without a word. */
  private static final String LEFT_TO_US = "vertx.disableURIValidation";

  private static final String MULTIPART = "multipart/";

  private final ObjectMapper mapper;

  @Inject
  public WellFormedRequests(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * Keeps the server from refusing addresses that are none before anybody can say so in a problem;
   * they are refused here then. To be called before Quarkus is started.
   */
  public static void insteadOfTheServer() {
    System.setProperty(LEFT_TO_US, "true");
  }

  void register(@Observes Filters filters) {
    filters.register(this::handle, PRIORITY);
  }

  /** The router unescapes a path for what comes even before us, and refuses what it cannot. */
  void register(@Observes Router router) {
    router.errorHandler(HttpResponseStatus.BAD_REQUEST.code(), this::refuseAddress);
  }

  private void handle(RoutingContext route) {
    HttpServerRequest request = route.request();
    String host = request.getHeader(HttpHeaders.HOST);
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    if (request.uri().length() > LONGEST_ADDRESS) {
      refuse(
          route,
          ProblemType.ADDRESS_TOO_LONG,
          "The address has more than " + LONGEST_ADDRESS + " characters.");
    } else if (size(request) > LARGEST_HEADERS) {
      refuse(
          route,
          ProblemType.HEADERS_TOO_LARGE,
          "The headers have more than " + LARGEST_HEADERS + " characters.");
    } else if (!isAddress(request.uri())) {
      refuseAddress(route);
    } else if (host == null && request.version() != HttpVersion.HTTP_2) {
      refuse(route, ProblemType.BAD_REQUEST, "The header Host is missing.");
    } else if (type != null && !isMediaType(type)) {
      refuse(route, ProblemType.UNSUPPORTED_MEDIA_TYPE, "Content-Type names no media type.");
    } else if (type != null && lacksBoundary(type)) {
      refuse(
          route,
          ProblemType.BAD_REQUEST,
          "Content-Type says that the body has parts, and not what stands between them: boundary.");
    } else {
      route.next();
    }
  }

  private void refuseAddress(RoutingContext route) {
    refuse(
        route,
        ProblemType.BAD_REQUEST,
        "The address is none by RFC 3986: a % comes before two hexadecimal digits, and some"
            + " characters only as such.");
  }

  private static int size(HttpServerRequest request) {
    int size = 0;
    for (Map.Entry<String, String> header : request.headers()) {
      size += header.getKey().length() + header.getValue().length();
    }
    return size;
  }

  private static boolean isAddress(String address) {
    try {
      URI unused = new URI(address);
      return true;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean isMediaType(String type) {
    if (type.equals(MediaType.APPLICATION_JSON)) {
      return true;
    }
    try {
      MediaType parsed = MediaType.valueOf(type);
      return !parsed.isWildcardType() && !parsed.isWildcardSubtype();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean lacksBoundary(String type) {
    if (!type.toLowerCase(Locale.ROOT).startsWith(MULTIPART)) {
      return false;
    }
    @Nullable String boundary = MediaType.valueOf(type).getParameters().get("boundary");
    return boundary == null || boundary.isBlank();
  }

  private void refuse(RoutingContext route, ProblemType type, String detail) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", type.uri().toString());
    problem.put("title", type.title());
    problem.put("status", type.status());
    problem.put("detail", detail);
    HttpServerResponse response = route.response();
    response.setStatusCode(type.status());
    response.putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json");
    response.putHeader(SecurityHeaders.POLICY, SecurityHeaders.NOTHING);
    // What follows on this connection could be anything.
    response.putHeader(HttpHeaders.CONNECTION, "close");
    try {
      response.end(mapper.writeValueAsString(problem));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A problem can be written as JSON", e);
    }
  }
}
