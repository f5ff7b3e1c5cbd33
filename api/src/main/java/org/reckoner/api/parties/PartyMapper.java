// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.parties;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.reckoner.domain.party.Party;

/** From the register's party to what is answered. */
@Mapper
public interface PartyMapper {

  @Mapping(target = "href", source = "id", qualifiedByName = "href")
  PartyView view(Party party);

  @org.mapstruct.Named("href")
  default String href(String id) {
    return PartiesResource.PATH + "/" + id;
  }
}
