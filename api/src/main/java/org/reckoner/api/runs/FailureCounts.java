// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.runs;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.reckoner.ingest.Failure;

/**
 * How often what was to be fetched or read could not be, by type. Every type is there from the
 * start with 0, so that whoever watches sees the first one rise.
 */
public final class FailureCounts {
  private final Map<Failure.Type, Counter> byType = new EnumMap<>(Failure.Type.class);

  /**
   * @param name of the metric, {@code reckoner.runs.failures}
   * @param of what failed, for people
   */
  public FailureCounts(MeterRegistry registry, String name, String of) {
    for (Failure.Type type : Failure.Type.values()) {
      byType.put(
          type,
          Counter.builder(name)
              .description("How many " + of + " failed, by type")
              .tag("type", type.name())
              .register(registry));
    }
  }

  /** One more. */
  public void count(Failure failure) {
    Objects.requireNonNull(byType.get(failure.type())).increment();
  }
}
