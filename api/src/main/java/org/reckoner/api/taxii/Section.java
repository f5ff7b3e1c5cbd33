// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.taxii;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.reckoner.domain.incident.Attribution;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.party.Party;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.domain.period.Period;
import org.reckoner.reporting.model.Selection;

/** Which part of a ledger a collection gives out. */
sealed interface Section {
  /** All of it. */
  Section WHOLE = new Whole();

  /** What its name adds to that of the whole; empty for the whole. */
  String alias();

  /** What its title adds to that of the whole. */
  String title();

  /** That part, as a ledger of its own. */
  Ledger of(Ledger whole);

  /** The whole ledger. */
  record Whole() implements Section {
    @Override
    public String alias() {
      return "";
    }

    @Override
    public String title() {
      return "";
    }

    @Override
    public Ledger of(Ledger whole) {
      return whole;
    }
  }

  /** Incidents that may be of one year, and totals that reach into it. */
  record Year(int year) implements Section {
    @Override
    public String alias() {
      return "-" + year;
    }

    @Override
    public String title() {
      return ", " + year;
    }

    @Override
    public Ledger of(Ledger whole) {
      return Selection.during(Period.of(PartialDate.ofYear(year))).narrowed(whole);
    }
  }

  /** What anybody attributes to an actor of that name, or denies of it. */
  record Actor(String name, String alias) implements Section {
    static Actor of(String name) {
      return new Actor(name, "-by-" + PartyRegister.folded(name).replace(' ', '-'));
    }

    @Override
    public String title() {
      return ", " + name;
    }

    @Override
    public Ledger of(Ledger whole) {
      return new Selection(null, null, name, null).narrowed(whole);
    }
  }

  /**
   * The sections that a ledger has: its years, then its actors by name, as far as reference data
   * knows them and they are no persons.
   */
  static List<Section> in(Ledger ledger, PartyRegister register) {
    TreeSet<Integer> years = new TreeSet<>();
    TreeMap<String, Actor> actors = new TreeMap<>();
    for (Incident incident : ledger.incidents()) {
      incident.occurredOn().map(PartialDate::year).ifPresent(years::add);
      for (Attribution attribution : incident.attributions()) {
        register
            .byName(attribution.actor())
            .filter(party -> party.kind() != PartyKind.PERSON)
            .map(Party::name)
            .ifPresent(name -> actors.putIfAbsent(name, Actor.of(name)));
      }
    }
    List<Section> sections = new ArrayList<>();
    years.forEach(year -> sections.add(new Year(year)));
    sections.addAll(actors.values());
    return sections;
  }
}
