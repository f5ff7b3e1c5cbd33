// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.mention;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.party.Party;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.domain.party.PartyRegister;

/**
 * A name of somebody.
 *
 * @param from first token
 * @param to the one after the last
 * @param text the name, as written
 * @param party who that is, where the register knows it, or null
 * @param adjective whether it is an adjective made of a state's name: "North Korean"
 * @param observer whether it is of those who analyse, report or carry, and are seldom victims
 */
public record Name(
    int from, int to, String text, @Nullable Party party, boolean adjective, boolean observer)
    implements Mention {

  public Optional<PartyKind> kind() {
    return Optional.ofNullable(party).map(Party::kind);
  }

  public boolean is(PartyKind kind) {
    return party != null && party.kind() == kind;
  }

  /** Whether it can be said to have attacked: a state, a group; not a state's spokesmen. */
  public boolean actor() {
    return is(PartyKind.INTRUSION_SET) || (is(PartyKind.STATE) && !observer);
  }

  /** The same name, ending earlier. */
  Name until(int end, String words) {
    return new Name(from, end, words, party, adjective, observer);
  }

  /** The name by which it is spoken of: the state's own for its adjective. */
  public String spoken() {
    return adjective && party != null ? party.name() : text;
  }

  /** The name as it is compared. */
  public String folded() {
    return PartyRegister.folded(spoken());
  }
}
