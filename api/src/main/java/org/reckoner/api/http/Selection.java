// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.http;

import jakarta.enterprise.context.RequestScoped;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of its answer the present request wants. */
@RequestScoped
class Selection {
  private @Nullable Type answer;
  private @Nullable FieldSelection fields;

  void of(Type type, @Nullable FieldSelection wanted) {
    answer = type;
    fields = wanted;
  }

  @Nullable FieldSelection fields() {
    return fields;
  }

  List<String> columns(Shapes shapes) {
    FieldSelection wanted = fields;
    if (wanted != null) {
      return wanted.names();
    }
    Type type = answer;
    return type == null ? List.of() : shapes.columns(type);
  }
}
