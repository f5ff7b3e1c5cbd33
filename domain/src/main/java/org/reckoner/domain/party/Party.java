// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.party;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.evidence.Origin;

/**
 * A party that a reference dataset knows.
 *
 * @param id its key in the register, stable: {@code lazarus-group}
 * @param kind what sort of party it is
 * @param name the name that Reckoner shows
 * @param aliases other names, in any language
 * @param parent id of the party it belongs to or acts for, or null: Lazarus Group → Reconnaissance
 *     General Bureau → DPRK
 * @param attackId its group id in MITRE ATT&amp;CK, {@code G0032}, or null
 * @param ambiguous whether the name is also an ordinary word ("Wave", "Compound") and needs context
 * @param reference where the entry comes from
 */
public record Party(
    String id,
    PartyKind kind,
    String name,
    List<String> aliases,
    @Nullable String parent,
    @Nullable String attackId,
    boolean ambiguous,
    Origin.Reference reference) {
  /**
   * @throws IllegalArgumentException if the id or the name is blank
   */
  public Party {
    if (id.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException("A party needs an id and a name");
    }
    aliases = List.copyOf(aliases);
  }
}
