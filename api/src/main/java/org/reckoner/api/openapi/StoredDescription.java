// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.openapi;

import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Answers the description of the API as the build has written it. Quarkus would read it, make a
 * model of it and write that again at every start, which took a sixth of the start.
 */
@ApplicationScoped
public class StoredDescription {
  private static final String PATH = "/q/openapi";

  /** Before the route of the extension. */
  private static final int FIRST = -1;

  /**
   * Keeps Quarkus from preparing what is not asked of it: where it finds no description, it has
   * nothing to do. To be called before Quarkus is started.
   */
  public static void insteadOfPrepared() {
    OpenApiConstants.classLoader = ClassLoader.getPlatformClassLoader();
  }

  void register(@Observes Router router) {
    for (String suffix : new String[] {"", ".json", ".yaml", ".yml"}) {
      router.get(PATH + suffix).order(FIRST).blockingHandler(StoredDescription::answer, false);
    }
  }

  private static void answer(RoutingContext route) {
    Form form = Form.of(route.request());
    route
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, form.mediaType)
        .end(Buffer.buffer(form.bytes()));
  }

  private enum Form {
    JSON("application/json;charset=UTF-8"),
    YAML("application/yaml;charset=UTF-8");

    private final String mediaType;

    Form(String mediaType) {
      this.mediaType = mediaType;
    }

    /**
     * As the extension chooses: by the end of the path, or else YAML where JSON is not asked for.
     */
    static Form of(HttpServerRequest request) {
      if (!request.path().equals(PATH)) {
        return request.path().endsWith(".json") ? JSON : YAML;
      }
      @Nullable String accepted = request.getHeader(HttpHeaders.ACCEPT);
      boolean json =
          JSON.name().equalsIgnoreCase(request.getParam("format"))
              || (accepted != null && accepted.contains("application/json"));
      return json ? JSON : YAML;
    }

    byte[] bytes() {
      String name = OpenApiConstants.BASE_NAME + "." + name();
      ClassLoader application = Thread.currentThread().getContextClassLoader();
      try (InputStream in = application.getResourceAsStream(name)) {
        if (in == null) {
          throw new IllegalStateException("The application lacks its " + name);
        }
        return in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException("The application's " + name + " cannot be read", e);
      }
    }
  }
}
