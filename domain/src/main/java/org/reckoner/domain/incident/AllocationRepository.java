// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.incident;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.reckoner.domain.claim.ClaimKey;

/** The incident numbers given so far, for looking up. */
@ApplicationScoped
public class AllocationRepository implements PanacheRepositoryBase<RecordedAllocation, Integer> {

  /** The claim that a number is anchored to. */
  public Optional<ClaimKey> anchor(int number) {
    return findByIdOptional(number).map(recorded -> recorded.allocation().anchor());
  }

  /** The number that is anchored to a claim. */
  public Optional<Integer> number(ClaimKey anchor) {
    return find("anchor", anchor.value())
        .firstResultOptional()
        .map(recorded -> recorded.allocation().number());
  }
}
