// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.exchange;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.incident.Attribution;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.LedgerClaim;
import org.reckoner.domain.party.Party;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.domain.party.PartyRegister;

/**
 * Whom an export may accuse: a natural person is named only where a government or an international
 * organisation names them.
 */
public final class NaturalPersons {
  private static final Set<Attribution.Basis> MAY_NAME =
      Set.of(Attribution.Basis.GOVERNMENT, Attribution.Basis.INTERNATIONAL_ORGANISATION);

  private final PartyRegister register;
  private final Map<ClaimKey, LedgerClaim> claims;

  public NaturalPersons(PartyRegister register, Map<ClaimKey, LedgerClaim> claims) {
    this.register = register;
    this.claims = claims;
  }

  public boolean mayBeNamed(Attribution attribution) {
    PartyKind kind = party(attribution).map(Party::kind).orElseGet(() -> statedKind(attribution));
    return kind != PartyKind.PERSON || MAY_NAME.contains(attribution.basis());
  }

  private Optional<Party> party(Attribution attribution) {
    String id = attribution.actorId();
    Optional<Party> byId = id == null ? Optional.empty() : register.byId(id);
    return byId.or(() -> register.byName(attribution.actor()));
  }

  private @Nullable PartyKind statedKind(Attribution attribution) {
    return attribution.claims().stream()
        .map(claims::get)
        .filter(Objects::nonNull)
        .map(LedgerClaim::claim)
        .filter(claim -> claim.property() == Property.ATTRIBUTED_TO)
        .map(claim -> ((ClaimValue.Named) claim.value()).kind())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The incident without the persons that may not be named. */
  public Incident presentable(Incident incident) {
    List<Attribution> named = incident.attributions().stream().filter(this::mayBeNamed).toList();
    if (named.size() == incident.attributions().size()) {
      return incident;
    }
    return new Incident(
        incident.key(),
        incident.number(),
        incident.slug(),
        incident.name(),
        incident.victim(),
        incident.type(),
        incident.determination(),
        incident.resolutions().stream()
            .filter(one -> one.property() != Property.ATTRIBUTED_TO)
            .toList(),
        named,
        incident.claims());
  }
}
