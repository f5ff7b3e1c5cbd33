// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.reporting.exchange.AtomFeed.Kind;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The feed, held against what RFC 4287 demands of feeds and entries. */
class AtomFeedTest {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);
  private static final int LEDGERS = 200;

  @Test
  void everyFeedIsRightAtom() throws Exception {
    int entries = 0;
    for (long seed = 1; seed <= LEDGERS; seed++) {
      Element feed = feed(RandomLedgers.of(seed), ALL, 500);
      described(feed);
      Set<String> ids = new HashSet<>();
      Instant before = Instant.MAX;
      for (Element entry : children(feed, "entry")) {
        described(entry);
        assertThat(ids.add(text(entry, "id"))).isTrue();
        assertThat(Instant.parse(text(entry, "updated")))
            .isBeforeOrEqualTo(before)
            .isAfterOrEqualTo(Instant.parse(text(entry, "published")));
        before = Instant.parse(text(entry, "updated"));
        assertThat(children(entry, "link").get(0).getAttribute("href"))
            .startsWith("https://ledger.example/");
        entries++;
      }
    }
    assertThat(entries).isGreaterThan(LEDGERS);
  }

  /** What both a feed and an entry must have exactly once. */
  private static void described(Element element) {
    assertThat(text(element, "id")).matches("urn:uuid:[0-9a-f-]{36}");
    assertThat(children(element, "title")).hasSize(1);
    assertThat(Instant.parse(text(element, "updated"))).isNotNull();
  }

  @Test
  void anEntrySaysWhatItIsAbout() throws Exception {
    Element feed = feed(HandMadeLedger.whole(), EnumSet.of(Kind.INCIDENT), 50);
    Element entry = children(feed, "entry").get(0);

    assertThat(text(entry, "title")).isEqualTo("Norvik Exchange");
    assertThat(text(entry, "summary")).startsWith("On 2023-05-04; stolen: ");
    assertThat(children(entry, "category").get(0).getAttribute("term")).isEqualTo("incident");
    assertThat(children(feed, "author")).hasSize(1);
    assertThat(children(feed, "link").get(0).getAttribute("rel")).isEqualTo("self");
  }

  @Test
  void kindsAndNumberAreChosen() throws Exception {
    Ledger ledger = HandMadeLedger.whole();
    List<Element> all = children(feed(ledger, ALL, 500), "entry");

    assertThat(all).hasSize(ledger.incidents().size() + ledger.conflicts().size());
    assertThat(children(feed(ledger, ALL, 1), "entry")).hasSize(1);
    for (Kind kind : Kind.values()) {
      assertThat(children(feed(ledger, EnumSet.of(kind), 500), "entry"))
          .allMatch(
              entry ->
                  children(entry, "category").get(0).getAttribute("term").equals(kind.wireName()));
    }
  }

  private static Element feed(Ledger ledger, Set<Kind> kinds, int most) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AtomFeed.write(
        ledger,
        kinds,
        most,
        "https://ledger.example/api/v1/feed.atom",
        "https://ledger.example",
        out);
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(out.toByteArray()))
        .getDocumentElement();
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    NodeList all = parent.getChildNodes();
    for (int i = 0; i < all.getLength(); i++) {
      if (all.item(i) instanceof Element one
          && ATOM.equals(one.getNamespaceURI())
          && one.getLocalName().equals(name)) {
        found.add(one);
      }
    }
    return found;
  }

  private static String text(Element parent, String name) {
    List<Element> found = children(parent, name);
    assertThat(found).as(name).hasSize(1);
    return found.get(0).getTextContent();
  }
}
