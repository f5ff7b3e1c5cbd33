// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.statistics;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reckoner.api.incidents.TakenAsset;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Modality;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.incident.Attribution;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.party.Party;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.domain.party.PartyRegister;

/** By what thefts are grouped; one of several actors, techniques or assets counts to each. */
enum Grouping {
  YEAR {
    @Override
    Stream<String> of(Incident one, OpenLedger ledger, PartyRegister register) {
      return one.occurredOn().stream().map(date -> Integer.toString(date.year()));
    }
  },
  ACTOR {
    @Override
    Stream<String> of(Incident one, OpenLedger ledger, PartyRegister register) {
      return one.attributions().stream()
          .filter(by -> by.polarity() == Polarity.AFFIRMED && by.modality() == Modality.ASSERTED)
          .map(Attribution::actor);
    }
  },
  TECHNIQUE {
    @Override
    Stream<String> of(Incident one, OpenLedger ledger, PartyRegister register) {
      return one.resolution(Property.TECHNIQUE).stream()
          .map(of -> (ClaimValue.Technique) of.value())
          .map(technique -> technique.id() + " " + technique.name());
    }
  },
  ASSET {
    @Override
    Stream<String> of(Incident one, OpenLedger ledger, PartyRegister register) {
      return TakenAsset.of(one, ledger).stream().map(TakenAsset::asset);
    }
  },
  VICTIM {
    @Override
    Stream<String> of(Incident one, OpenLedger ledger, PartyRegister register) {
      return Stream.ofNullable(one.victim());
    }
  },
  VICTIM_TYPE {
    @Override
    Stream<String> of(Incident one, OpenLedger ledger, PartyRegister register) {
      return one
          .resolution(Property.VICTIM)
          .map(Resolution::value)
          .map(ClaimValue.Named.class::cast)
          .flatMap(victim -> kind(victim, register))
          .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', ' '))
          .stream();
    }
  };

  private static final String UNKNOWN = "unknown";

  /** The groups that an incident says itself to be of; none where the sources do not say. */
  abstract Stream<String> of(Incident one, OpenLedger ledger, PartyRegister register);

  /** The groups that an incident counts to, {@code unknown} where the sources do not say. */
  Collection<String> groupsOf(Incident incident, OpenLedger ledger, PartyRegister register) {
    Set<String> all = of(incident, ledger, register).collect(Collectors.toCollection(TreeSet::new));
    return all.isEmpty() ? Set.of(UNKNOWN) : all;
  }

  /** What the document calls it, else what the register does. */
  private static Optional<PartyKind> kind(ClaimValue.Named victim, PartyRegister register) {
    PartyKind said = victim.kind();
    return said == null ? register.byName(victim.name()).map(Party::kind) : Optional.of(said);
  }

  /** As a parameter names it: {@code victim-type}. */
  private String parameter() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The grouping of that name. */
  static Optional<Grouping> named(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(one -> one.parameter().equals(wanted)).findAny();
  }

  /** All names. */
  static List<String> names() {
    return Arrays.stream(values()).map(Grouping::parameter).toList();
  }
}
