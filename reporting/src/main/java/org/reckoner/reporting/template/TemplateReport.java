// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.template;

import io.quarkus.qute.Engine;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.Expression;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.IfSectionHelper;
import io.quarkus.qute.IncludeSectionHelper;
import io.quarkus.qute.InsertSectionHelper;
import io.quarkus.qute.LoopSectionHelper;
import io.quarkus.qute.SectionHelperFactory;
import io.quarkus.qute.SetSectionHelper;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.TemplateNode;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import io.quarkus.qute.WhenSectionHelper;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.reporting.model.ReportModel;
import org.reckoner.reporting.model.VisibleText;
import org.reckoner.reporting.text.MarkdownReport;

/**
 * A report as a template of the user's writes it (Qute). The template sees the records of the
 * report, {@code {report.title.title}}, and nothing else: no class, no method, no file beside the
 * templates themselves, nothing of the running program. What it prints is escaped for the form; how
 * much it may do and print is bounded.
 */
public final class TemplateReport {
  /** Turns of loops and blocks; a report of a thousand pages takes about a million. */
  static final int STEPS = 20_000_000;

  /** Characters. */
  static final int LONGEST = 100_000_000;

  private static final String HTML = "text/html";
  private static final String MARKDOWN = "text/markdown";

  private TemplateReport() {}

  /**
   * Renders the template of a name.
   *
   * @param name of its file, which says what is escaped: {@code report.html}, {@code report.md}
   * @throws UnfitTemplateException in a sentence that names the place, if there is no such template
   *     or it cannot be rendered within its bounds
   */
  public static String of(ReportModel model, OwnTemplates templates, String name) {
    return of(model, templates, name, STEPS, LONGEST);
  }

  static String of(ReportModel model, OwnTemplates templates, String name, int steps, int longest) {
    if (!templates.files().containsKey(name)) {
      throw new UnfitTemplateException("There is no template '" + name + "' among yours.");
    }
    StringBuilder out = new StringBuilder();
    try {
      Template template = engine(templates, new Allowance(steps)).getTemplate(name);
      // What is resolved at once is rendered in this thread, so that its bounds end it.
      template
          .instance()
          .data("report", model)
          .consume(part -> append(out, part, longest))
          .toCompletableFuture()
          .join();
      return out.toString();
    } catch (RuntimeException e) {
      throw unfit(e);
    }
  }

  private static void append(StringBuilder out, String part, int longest) {
    if (out.length() + part.length() > longest) {
      throw new UnfitTemplateException("The template writes more than " + longest + " characters.");
    }
    out.append(part);
  }

  private static Engine engine(OwnTemplates templates, Allowance allowance) {
    EngineBuilder builder =
        Engine.builder()
            .addLocator(name -> located(templates, name))
            .addValueResolvers(
                new RecordValues(),
                ValueResolvers.mapperResolver(),
                ValueResolvers.listResolver(),
                ValueResolvers.collectionResolver(),
                ValueResolvers.thisResolver(),
                ValueResolvers.orResolver(),
                ValueResolvers.trueResolver(),
                ValueResolvers.logicalAndResolver(),
                ValueResolvers.logicalOrResolver(),
                ValueResolvers.equalsResolver())
            .addResultMapper(new ForHtml())
            .addResultMapper(new ForMarkdown());
    for (SectionHelperFactory<?> section :
        List.of(
            new IfSectionHelper.Factory(),
            new LoopSectionHelper.Factory(),
            new SetSectionHelper.Factory(),
            new WhenSectionHelper.Factory(),
            new IncludeSectionHelper.Factory(),
            new InsertSectionHelper.Factory())) {
      builder.addSectionHelper(allowance.counted(section));
    }
    return builder.build();
  }

  private static Optional<TemplateLocator.TemplateLocation> located(
      OwnTemplates templates, String name) {
    return Optional.ofNullable(templates.files().get(name))
        .map(text -> new Located(text, name.endsWith(".md") ? MARKDOWN : HTML));
  }

  /** In one sentence: of a mistake in a template, what it is and in which line. */
  private static UnfitTemplateException unfit(RuntimeException failure) {
    UnfitTemplateException bounded = within(failure, UnfitTemplateException.class);
    if (bounded != null) {
      return bounded;
    }
    TemplateException wrong = within(failure, TemplateException.class);
    if (wrong == null) {
      throw failure;
    }
    TemplateNode.Origin origin = wrong.getOrigin();
    return new UnfitTemplateException(
        VisibleText.of("The template cannot be used: " + wrong.getMessage())
            + (origin == null
                ? ""
                : " (" + origin.getTemplateId() + ", line " + origin.getLine() + ")"));
  }

  /** The failure itself or the first of its causes that is of a type. */
  private static <T extends Throwable> @Nullable T within(Throwable failure, Class<T> type) {
    for (Throwable one = failure; one != null; one = one.getCause()) {
      if (type.isInstance(one)) {
        return type.cast(one);
      }
    }
    return null;
  }

  private record Located(String text, String mediaType)
      implements TemplateLocator.TemplateLocation {
    @Override
    public Reader read() {
      return new StringReader(text);
    }

    @Override
    public Optional<Variant> getVariant() {
      return Optional.of(Variant.forContentType(mediaType));
    }
  }

  /** Escapes for HTML, and makes visible what would change how the words around it are read. */
  private static final class ForHtml extends HtmlEscaper {
    ForHtml() {
      super(List.of(HTML));
    }

    @Override
    public String map(Object result, Expression expression) {
      return super.map(VisibleText.of(result.toString()), expression);
    }
  }

  /** Escapes what Markdown would take for its own signs. */
  private static final class ForMarkdown implements io.quarkus.qute.ResultMapper {
    @Override
    public boolean appliesTo(TemplateNode.Origin origin, Object result) {
      return origin.getVariant().map(one -> one.getContentType().equals(MARKDOWN)).orElse(false);
    }

    @Override
    public String map(Object result, Expression expression) {
      return MarkdownReport.escaped(VisibleText.of(result.toString()));
    }
  }
}
