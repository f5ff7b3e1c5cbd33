// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.document;

import org.jspecify.annotations.Nullable;

/**
 * Who published a document.
 *
 * @param name as it calls itself
 * @param host the web host it publishes on, lower case, or null
 * @param kind what sort of publisher
 */
public record Publisher(String name, @Nullable String host, PublisherKind kind) {
  /**
   * @throws IllegalArgumentException if the name is blank
   */
  public Publisher {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A publisher needs a name");
    }
  }
}
