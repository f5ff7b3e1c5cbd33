// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.screen;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.reckoner.ingest.read.Unreadable;

/** {@code SDN.XML}: one {@code sdnEntry} for each party, its addresses among its ids. */
final class SdnList {
  private static final DateTimeFormatter AMERICAN =
      DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT);

  private final XMLStreamReader xml;
  private final String source;
  private final List<ListedAddress> entries = new ArrayList<>();
  private @Nullable LocalDate published;

  SdnList(XMLStreamReader xml, String source) {
    this.xml = xml;
    this.source = source;
  }

  AddressList read(@Nullable LocalDate supplied) throws XMLStreamException, Unreadable {
    while (xml.hasNext()) {
      int event = xml.next();
      SdnXml.refuseDoctype(event, source);
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("Publish_Date")) {
          published = day(SdnXml.text(xml, source));
        } else if (xml.getLocalName().equals("sdnEntry")) {
          entry();
        }
      }
    }
    return SdnXml.dated(supplied == null ? published : supplied, source, entries);
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return LocalDate.parse(text, AMERICAN);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** One number among a party's ids. */
  private record Id(String type, String number) {}

  private void entry() throws XMLStreamException, Unreadable {
    String uid = "";
    String first = "";
    String last = "";
    List<String> programs = new ArrayList<>();
    List<Id> ids = new ArrayList<>();
    String type = "";
    // Aliases, citizenships and so on have uids and names of their own one level further down.
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      SdnXml.refuseDoctype(event, source);
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        continue;
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      String name = xml.getLocalName();
      if (depth == 1 && name.equals("uid")) {
        uid = SdnXml.text(xml, source);
      } else if (depth == 1 && name.equals("firstName")) {
        first = SdnXml.text(xml, source);
      } else if (depth == 1 && name.equals("lastName")) {
        last = SdnXml.text(xml, source);
      } else if (name.equals("program")) {
        programs.add(SdnXml.text(xml, source));
      } else if (name.equals("idType")) {
        type = SdnXml.text(xml, source);
      } else if (name.equals("idNumber")) {
        ids.add(new Id(type, SdnXml.text(xml, source)));
      } else {
        depth++;
      }
    }
    String party = (first + " " + last).strip();
    for (Id id : ids) {
      if (id.type().startsWith(SdnXml.ADDRESS) && !id.number().isBlank()) {
        String currency = id.type().substring(SdnXml.ADDRESS.length());
        entries.add(new ListedAddress(id.number(), currency, party, uid, programs, null, null));
      }
    }
  }
}
