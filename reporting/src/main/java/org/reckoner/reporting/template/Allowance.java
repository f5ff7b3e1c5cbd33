// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.template;

import io.quarkus.qute.Evaluator;
import io.quarkus.qute.Expression;
import io.quarkus.qute.LoopSectionHelper;
import io.quarkus.qute.ResolutionContext;
import io.quarkus.qute.ResultNode;
import io.quarkus.qute.Scope;
import io.quarkus.qute.SectionBlock;
import io.quarkus.qute.SectionHelper;
import io.quarkus.qute.SectionHelperFactory;
import io.quarkus.qute.Template;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/**
 * How much a template may still do. Every turn of a loop and every block costs one; a template that
 * counts to a thousand million ends in a sentence and not in the machine's memory.
 */
final class Allowance {
  /** Sections within one another, those of included templates among them. */
  static final int DEEPEST = 200;

  private int left;
  private int depth;

  Allowance(int steps) {
    this.left = steps;
  }

  private void spend() {
    if (--left < 0) {
      throw new UnfitTemplateException("The template has too many turns of its loops.");
    }
  }

  /** The section, its steps counted. */
  SectionHelperFactory<SectionHelper> counted(
      SectionHelperFactory<? extends SectionHelper> section) {
    return new Counted(section, section instanceof LoopSectionHelper.Factory);
  }

  private final class Counted implements SectionHelperFactory<SectionHelper> {
    private final SectionHelperFactory<? extends SectionHelper> section;
    private final boolean loop;

    Counted(SectionHelperFactory<? extends SectionHelper> section, boolean loop) {
      this.section = section;
      this.loop = loop;
    }

    @Override
    public List<String> getDefaultAliases() {
      return section.getDefaultAliases();
    }

    @Override
    public ParametersInfo getParameters() {
      return section.getParameters();
    }

    @Override
    public List<String> getBlockLabels() {
      return section.getBlockLabels();
    }

    @Override
    public boolean treatUnknownSectionsAsBlocks() {
      return section.treatUnknownSectionsAsBlocks();
    }

    @Override
    public MissingEndTagStrategy missingEndTagStrategy() {
      return section.missingEndTagStrategy();
    }

    @Override
    public Scope initializeBlock(Scope outer, BlockInfo block) {
      return section.initializeBlock(outer, block);
    }

    @Override
    public SectionHelper initialize(SectionInitContext context) {
      SectionHelper helper = section.initialize(context);
      return resolution -> within(helper, new CountedResolution(resolution, loop));
    }
  }

  /** What is resolved at once is resolved in the caller's thread, so that its depth can be told. */
  private CompletionStage<ResultNode> within(
      SectionHelper helper, SectionHelper.SectionResolutionContext resolution) {
    if (depth == DEEPEST) {
      throw new UnfitTemplateException(
          "The template's sections, or those it includes, stand more than "
              + DEEPEST
              + " deep within one another.");
    }
    depth++;
    try {
      return helper.resolve(resolution);
    } finally {
      depth--;
    }
  }

  /** Evaluates to anything but a number: a loop over one makes room for all its turns at once. */
  private record ListsOnly(ResolutionContext context) implements ResolutionContext {
    @Override
    public CompletionStage<Object> evaluate(String expression) {
      return context.evaluate(expression).thenApply(ListsOnly::noNumber);
    }

    @Override
    public CompletionStage<Object> evaluate(Expression expression) {
      return context.evaluate(expression).thenApply(ListsOnly::noNumber);
    }

    private static Object noNumber(Object value) {
      if (value instanceof Number) {
        throw new UnfitTemplateException("A loop of a template goes over a list, not a number.");
      }
      return value;
    }

    @Override
    public ResolutionContext createChild(Object data, Map<String, SectionBlock> extendingBlocks) {
      return context.createChild(data, extendingBlocks);
    }

    @Override
    public Object getData() {
      return context.getData();
    }

    @Override
    public ResolutionContext getParent() {
      return context.getParent();
    }

    @Override
    public SectionBlock getExtendingBlock(String name) {
      return context.getExtendingBlock(name);
    }

    @Override
    public SectionBlock getCurrentExtendingBlock(String name) {
      return context.getCurrentExtendingBlock(name);
    }

    @Override
    public Object getAttribute(String key) {
      return context.getAttribute(key);
    }

    @Override
    public Template getTemplate() {
      return context.getTemplate();
    }

    @Override
    public Evaluator getEvaluator() {
      return context.getEvaluator();
    }
  }

  private final class CountedResolution implements SectionHelper.SectionResolutionContext {
    private final SectionHelper.SectionResolutionContext context;
    private final boolean loop;

    CountedResolution(SectionHelper.SectionResolutionContext context, boolean loop) {
      this.context = context;
      this.loop = loop;
    }

    @Override
    public CompletionStage<Map<String, Object>> evaluate(Map<String, Expression> parameters) {
      return context.evaluate(parameters);
    }

    @Override
    public CompletionStage<Object> evaluate(Expression expression) {
      return context.evaluate(expression);
    }

    @Override
    public ResolutionContext resolutionContext() {
      ResolutionContext resolution = context.resolutionContext();
      return loop ? new ListsOnly(resolution) : resolution;
    }

    @Override
    public ResolutionContext newResolutionContext(
        Object data, Map<String, SectionBlock> extendingBlocks) {
      return context.newResolutionContext(data, extendingBlocks);
    }

    @Override
    public CompletionStage<ResultNode> execute(SectionBlock block, ResolutionContext resolution) {
      spend();
      return context.execute(block, resolution);
    }

    @Override
    public Map<String, Object> getParameters() {
      return context.getParameters();
    }
  }
}
