// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.reckoner.api.problem.ProblemType;

/** The place in a list after which a page begins, opaque to those who pass it on. */
final class Cursor {
  private Cursor() {}

  static String after(String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }

  static String key(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw ProblemType.INVALID_PARAMETER.because("'" + cursor + "' is not a cursor.");
    }
  }
}
