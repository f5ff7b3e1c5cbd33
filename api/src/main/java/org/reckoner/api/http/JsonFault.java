// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.stream.Collectors;

/** What is wrong with a JSON text and where, without the names of our classes. */
final class JsonFault {
  private JsonFault() {}

  /** Where it is, as a problem's violation names it: {@code stated.quote}; empty if all over. */
  static String field(JsonProcessingException failure) {
    return failure instanceof JsonMappingException mapping ? path(mapping) : "";
  }

  static String explain(JsonProcessingException failure) {
    String where = where(failure);
    if (failure instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      String path = path(mapping);
      return mapping instanceof UnrecognizedPropertyException
          ? "There is no member '" + path + "'" + where + "."
          : "The value of '" + path + "' is not allowed there" + where + ".";
    }
    String words = failure.getOriginalMessage();
    if (words != null && words.startsWith("Duplicate field")) {
      return "A member stands twice in one object" + where + ".";
    }
    if (failure instanceof StreamConstraintsException) {
      return "The body nests too deeply, or has a name or number that is too long" + where + ".";
    }
    return "The body is not well-formed JSON" + where + ".";
  }

  private static String where(JsonProcessingException failure) {
    JsonLocation place = failure.getLocation();
    return place == null
        ? ""
        : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
  }

  private static String path(JsonMappingException mapping) {
    return mapping.getPath().stream()
        .map(one -> one.getFieldName() == null ? "" + one.getIndex() : one.getFieldName())
        .collect(Collectors.joining("."));
  }
}
