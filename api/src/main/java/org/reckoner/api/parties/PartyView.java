// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.parties;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.evidence.Origin;
import org.reckoner.domain.party.PartyKind;

/**
 * A party as the reference data knows it.
 *
 * @param id its key in the register
 * @param kind what sort of party
 * @param name the name that is shown
 * @param aliases other names
 * @param parent id of the party it belongs to
 * @param attackId its group id in MITRE ATT&amp;CK
 * @param reference where the entry comes from
 * @param href its own address
 */
public record PartyView(
    String id,
    PartyKind kind,
    String name,
    List<String> aliases,
    @Nullable String parent,
    @Nullable String attackId,
    Origin.Reference reference,
    String href) {}
