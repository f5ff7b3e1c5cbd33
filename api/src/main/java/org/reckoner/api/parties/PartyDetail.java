// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.parties;

import java.util.List;
import org.reckoner.api.incidents.IncidentSummary;

/**
 * A party with those it belongs to and the incidents it is named in.
 *
 * @param party the party
 * @param belongsTo those it belongs to, the nearest first
 * @param suffered incidents whose victim it is
 * @param attributed incidents that are attributed to it or to a party that belongs to it
 */
public record PartyDetail(
    PartyView party,
    List<PartyView> belongsTo,
    List<IncidentSummary> suffered,
    List<IncidentSummary> attributed) {}
