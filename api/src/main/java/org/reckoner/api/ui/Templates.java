// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.ui;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.reporting.model.VisibleText;

/** The templates of the pages. What they print is escaped, and control characters are shown. */
@ApplicationScoped
public class Templates {
  private static final String HTML = "text/html";

  private final Engine engine =
      Engine.builder()
          .addDefaults()
          .addValueResolver(new ReflectionValueResolver())
          .addResultMapper(new Shown())
          .addLocator(Templates::locate)
          .build();

  /** Renders a page by the name of its template, {@code start}. */
  String render(String name, Map<String, @Nullable Object> data) {
    Template template = engine.getTemplate(name);
    if (template == null) {
      throw new IllegalStateException("There is no page '" + name + "'");
    }
    return template.instance().data(data).render();
  }

  private static Optional<io.quarkus.qute.TemplateLocator.TemplateLocation> locate(String name) {
    try (InputStream in = Templates.class.getResourceAsStream(name + ".html")) {
      if (in == null) {
        return Optional.empty();
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Optional.of(new Located(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Located(String text) implements io.quarkus.qute.TemplateLocator.TemplateLocation {
    @Override
    public Reader read() {
      return new StringReader(text);
    }

    @Override
    public Optional<Variant> getVariant() {
      return Optional.of(Variant.forContentType(HTML));
    }
  }

  /** Escapes for HTML, and makes visible what would change how the words around it are read. */
  private static final class Shown extends HtmlEscaper {
    Shown() {
      super(List.of(HTML));
    }

    @Override
    public String map(Object result, io.quarkus.qute.Expression expression) {
      return super.map(VisibleText.of(result.toString()), expression);
    }
  }
}
