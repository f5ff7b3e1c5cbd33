// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.http;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.reckoner.api.paging.Page;

/** Which members an answer of some type has, as its JSON names them. */
@ApplicationScoped
class Shapes {
  private final ObjectMapper mapper;
  private final Map<Type, List<String>> columns = new ConcurrentHashMap<>();

  @Inject
  Shapes(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** What a page of that type lists, or the type itself. */
  JavaType item(Type answer) {
    JavaType type = mapper.constructType(answer);
    return type.hasRawClass(Page.class) ? type.containedType(0) : type;
  }

  /**
   * The columns of a table of such items: its members, those of records inside it with a point.
   * Lists and values of several shapes stay one column each.
   */
  List<String> columns(Type answer) {
    return columns.computeIfAbsent(
        answer,
        one -> {
          List<String> names = new ArrayList<>();
          collect(item(one), "", names);
          return List.copyOf(names);
        });
  }

  private void collect(JavaType record, String prefix, List<String> names) {
    members(record)
        .forEach(
            (name, type) -> {
              if (isObject(type)) {
                collect(type, prefix + name + ".", names);
              } else {
                names.add(prefix + name);
              }
            });
  }

  /** The first name that such an answer does not have. */
  Optional<String> unknown(Type answer, FieldSelection selection) {
    return selection.names().stream().filter(name -> !has(item(answer), name)).findFirst();
  }

  private boolean has(JavaType type, String name) {
    JavaType at = type;
    for (String step : FieldSelection.steps(name)) {
      while (at.isCollectionLikeType()) {
        at = at.getContentType();
      }
      if (!at.isRecordType() || isPlain(at)) {
        // A value of several shapes: what it has is known only when it is there.
        return at.isInterface();
      }
      JavaType next = members(at).get(step);
      if (next == null) {
        return false;
      }
      at = next;
    }
    return true;
  }

  private boolean isObject(JavaType type) {
    return type.isRecordType() && !isPlain(type);
  }

  /** Whether it is written as something else than an object of its components. */
  private boolean isPlain(JavaType type) {
    return description(type).findJsonValueAccessor() != null;
  }

  private Map<String, JavaType> members(JavaType record) {
    Map<String, JavaType> members = new LinkedHashMap<>();
    for (BeanPropertyDefinition one : description(record).findProperties()) {
      if (one.couldSerialize()) {
        members.put(one.getName(), one.getPrimaryType());
      }
    }
    return members;
  }

  private BeanDescription description(JavaType type) {
    return mapper.getSerializationConfig().introspect(type);
  }

  /** Whether an answer of that type is of members that can be chosen from. */
  boolean hasMembers(Type answer) {
    JavaType item = item(answer);
    return isObject(item)
        || (Collection.class.isAssignableFrom(item.getRawClass())
            && isObject(item.getContentType()));
  }
}
