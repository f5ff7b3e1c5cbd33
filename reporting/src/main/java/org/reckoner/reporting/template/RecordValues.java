// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.template;

import io.quarkus.qute.CompletedStage;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Results;
import io.quarkus.qute.ValueResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.evidence.Origin;
import org.reckoner.reporting.model.ReportModel;

/**
 * Lets a template read the components of the report's own records, and nothing else of any object:
 * no method, no class, no field. {@code shape} says which record it is: {@code Paragraph}.
 */
final class RecordValues implements ValueResolver {
  private static final String SHAPE = "shape";
  private static final String MODEL = ReportModel.class.getPackageName();
  private static final String ORIGIN = Origin.class.getPackageName();

  private final Map<Class<?>, Map<String, RecordComponent>> known = new ConcurrentHashMap<>();

  @Override
  public boolean appliesTo(EvalContext context) {
    Object base = context.getBase();
    return base instanceof Record
        && context.getParams().isEmpty()
        && (base.getClass().getPackageName().equals(MODEL)
            || base.getClass().getPackageName().equals(ORIGIN));
  }

  @Override
  public CompletionStage<Object> resolve(EvalContext context) {
    Object base = context.getBase();
    if (context.getName().equals(SHAPE)) {
      return CompletedStage.of(base.getClass().getSimpleName());
    }
    RecordComponent component =
        known.computeIfAbsent(base.getClass(), RecordValues::components).get(context.getName());
    return component == null ? Results.notFound(context) : CompletedStage.of(read(component, base));
  }

  private static Map<String, RecordComponent> components(Class<?> type) {
    Map<String, RecordComponent> components = new ConcurrentHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      components.put(component.getName(), component);
    }
    return components;
  }

  private static @Nullable Object read(RecordComponent component, Object of) {
    try {
      return component.getAccessor().invoke(of);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("A record of the report cannot be read: " + component, e);
    }
  }
}
