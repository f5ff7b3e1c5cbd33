// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.period.Period;

/**
 * What a total is a total of; every part may be unknown (null). Who asserts it is not part of it:
 * two asserters with different numbers for one scope contradict each other.
 *
 * @param actor who is said to have done it, in the document's words: "North Korea"
 * @param victimClass who was attacked: "cryptocurrency firms"
 * @param incidentType of what sort the incidents are
 * @param period when they happened
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Scope(
    @Nullable String actor,
    @Nullable String victimClass,
    IncidentType incidentType,
    @Nullable Period period) {}
