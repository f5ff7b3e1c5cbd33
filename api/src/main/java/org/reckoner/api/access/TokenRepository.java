// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The tokens on record. */
@ApplicationScoped
class TokenRepository implements PanacheRepositoryBase<RecordedToken, String> {

  /** All of them, also those that hold no more, the oldest first. */
  List<RecordedToken> inOrder() {
    return listAll(Sort.by("createdAt").and("id"));
  }
}
