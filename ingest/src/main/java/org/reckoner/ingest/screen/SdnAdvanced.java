// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.screen;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.reckoner.ingest.read.Unreadable;

/**
 * {@code SDN_ADVANCED.XML}, after the sanctions data model of the Wolfsberg Group: the kinds of
 * feature first, then the parties with their features, then the entries with their programmes.
 */
final class SdnAdvanced {
  private final XMLStreamReader xml;
  private final String source;
  private final Map<String, String> currencies = new HashMap<>();
  private final List<Found> found = new ArrayList<>();
  private final Set<String> profiles = new HashSet<>();
  private final Map<String, Set<String>> programs = new HashMap<>();
  private @Nullable LocalDate issued;

  /** An address of a profile, before the programmes are known. */
  private record Found(String profile, String party, String currency, String address) {}

  SdnAdvanced(XMLStreamReader xml, String source) {
    this.xml = xml;
    this.source = source;
  }

  AddressList read(@Nullable LocalDate supplied) throws XMLStreamException, Unreadable {
    while (xml.hasNext()) {
      int event = xml.next();
      SdnXml.refuseDoctype(event, source);
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "DateOfIssue" -> issued = day();
          case "FeatureType" -> featureType();
          case "Profile" -> profile();
          case "SanctionsEntry" -> entry();
          default -> {
            // Everything else says nothing about addresses.
          }
        }
      }
    }
    return SdnXml.dated(supplied == null ? issued : supplied, source, entries());
  }

  private List<ListedAddress> entries() {
    return found.stream()
        .map(
            one ->
                new ListedAddress(
                    one.address(),
                    one.currency(),
                    one.party(),
                    one.profile(),
                    List.copyOf(programs.getOrDefault(one.profile(), Set.of())),
                    null,
                    null))
        .toList();
  }

  private void featureType() throws XMLStreamException, Unreadable {
    String id = attribute("ID");
    String name = SdnXml.text(xml, source);
    if (name.startsWith(SdnXml.ADDRESS)) {
      currencies.put(id, name.substring(SdnXml.ADDRESS.length()));
    }
  }

  private @Nullable LocalDate day() throws XMLStreamException, Unreadable {
    Map<String, Integer> parts = new HashMap<>();
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      SdnXml.refuseDoctype(event, source);
      if (event == XMLStreamConstants.START_ELEMENT) {
        String part = xml.getLocalName();
        String number = SdnXml.text(xml, source);
        if (number.matches("\\d{1,4}")) {
          parts.put(part, Integer.parseInt(number));
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
    try {
      return LocalDate.of(
          parts.getOrDefault("Year", 0),
          parts.getOrDefault("Month", 0),
          parts.getOrDefault("Day", 0));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private void profile() throws XMLStreamException, Unreadable {
    String profile = attribute("ID");
    StringBuilder primary = new StringBuilder();
    List<String[]> addresses = new ArrayList<>();
    boolean inPrimary = false;
    String currency = null;
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      SdnXml.refuseDoctype(event, source);
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        inPrimary &= !endsName(primary);
        continue;
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      String name = xml.getLocalName();
      if (name.equals("NamePartValue") && inPrimary) {
        primary.append(primary.isEmpty() ? "" : " ").append(SdnXml.text(xml, source));
      } else if (name.equals("VersionDetail") && currency != null) {
        addresses.add(new String[] {currency, SdnXml.text(xml, source)});
      } else {
        inPrimary |= name.equals("Alias") && attribute("Primary").equals("true");
        currency = name.equals("Feature") ? currencies.get(attribute("FeatureTypeID")) : currency;
        depth++;
      }
    }
    for (String[] one : addresses) {
      if (!one[1].isBlank()) {
        profiles.add(profile);
        found.add(new Found(profile, primary.toString(), one[0], one[1]));
      }
    }
  }

  /** A name in another script follows as one more documented name of the same alias. */
  private boolean endsName(StringBuilder name) {
    String ended = xml.getLocalName();
    return ended.equals("Alias") || (ended.equals("DocumentedName") && !name.isEmpty());
  }

  private void entry() throws XMLStreamException, Unreadable {
    String profile = attribute("ProfileID");
    boolean wanted = profiles.contains(profile);
    boolean inMeasure = false;
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      SdnXml.refuseDoctype(event, source);
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        inMeasure &= !xml.getLocalName().equals("SanctionsMeasure");
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        inMeasure |= xml.getLocalName().equals("SanctionsMeasure");
        if (wanted && inMeasure && xml.getLocalName().equals("Comment")) {
          String program = SdnXml.text(xml, source);
          if (!program.isBlank()) {
            programs.computeIfAbsent(profile, key -> new LinkedHashSet<>()).add(program);
          }
        } else {
          depth++;
        }
      }
    }
  }

  private String attribute(String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }
}
