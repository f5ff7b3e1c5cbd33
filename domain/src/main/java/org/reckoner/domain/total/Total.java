// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.total;

import java.util.List;
import java.util.Optional;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.claim.Scope;

/**
 * What sources say of many incidents together, for one scope.
 *
 * @param key digest of its content: its smallest claim key
 * @param name what a report calls it: "North Korea, 2017 to April 2024"
 * @param scope what it is a total of, in the register's names
 * @param resolutions one for each property with an eligible claim
 * @param reconciliation how it compares with the incidents known here
 * @param claims every claim linked to it
 */
public record Total(
    String key,
    String name,
    Scope scope,
    List<Resolution> resolutions,
    Reconciliation reconciliation,
    List<ClaimKey> claims) {
  public Total {
    resolutions = List.copyOf(resolutions);
    claims = List.copyOf(claims);
  }

  public Optional<Resolution> resolution(Property property) {
    return resolutions.stream().filter(one -> one.property() == property).findFirst();
  }
}
