// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.statement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.document.Publisher;
import org.reckoner.domain.document.PublisherKind;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.party.Party;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.domain.party.PartyNames;

/**
 * Who stands behind a claim: whom the document credits or, where it credits nobody and its
 * publisher speaks for itself (a court, a government, a vendor, the victim), that publisher. Bodies
 * of one organisation are one asserter: the Panel of Experts is the United Nations.
 *
 * @param id what identifies the asserter, whatever the document calls it
 * @param name as it is shown
 * @param kind what sort of publisher it would be, as far as that is known
 * @param voices what identifies those who speak together ("the FBI and the Treasury"), in the order
 *     of their ids; the one id where one speaks
 */
public record Asserter(String id, String name, @Nullable PublisherKind kind, List<String> voices) {
  /** What stands between those who speak together, in the languages that are read. */
  private static final Pattern BETWEEN = Pattern.compile(",| (?:and|et|y|e|und|dan|con) | ?& ?");

  private static final Set<PublisherKind> SPEAK_FOR_THEMSELVES =
      Set.of(
          PublisherKind.UN,
          PublisherKind.GOVERNMENT,
          PublisherKind.VENDOR,
          PublisherKind.COURT,
          PublisherKind.VICTIM);

  /** The asserter of a claim, or nothing where a document credits nobody. */
  public static Optional<Asserter> of(Claim claim, SourceDocument document, PartyNames names) {
    String credited = claim.assertion().assertedBy();
    if (credited != null) {
      return Optional.of(named(credited, kindOf(credited, document, names), names));
    }
    Publisher publisher = document.publisher();
    return publisher != null && SPEAK_FOR_THEMSELVES.contains(publisher.kind())
        ? Optional.of(named(publisher.name(), publisher.kind(), names))
        : Optional.empty();
  }

  private static Asserter named(String name, @Nullable PublisherKind kind, PartyNames names) {
    Optional<Party> party = names.within(name).map(known -> top(known, names));
    String id = party.map(Party::id).orElseGet(() -> names.folded(name));
    return new Asserter(id, party.map(Party::name).orElse(name), kind, voices(id, name, names));
  }

  /** A name with an "and" in it is that of several only where the register knows one of them. */
  private static List<String> voices(String id, String name, PartyNames names) {
    if (names.named(name).isPresent() || !BETWEEN.matcher(name).find()) {
      return List.of(id);
    }
    TreeSet<String> voices = new TreeSet<>();
    boolean known = false;
    for (String part : BETWEEN.split(name, -1)) {
      String words = part.strip();
      if (!words.isEmpty()) {
        Optional<Party> party = names.within(words).map(one -> top(one, names));
        known |= party.isPresent();
        voices.add(party.map(Party::id).orElseGet(() -> names.folded(words)));
      }
    }
    voices.add(id);
    return known ? List.copyOf(voices) : List.of(id);
  }

  /** The topmost organisation that is not a state: agencies of one state are several voices. */
  private static Party top(Party party, PartyNames names) {
    Party top = party;
    for (Party next : names.register().lineage(party)) {
      if (next.kind() != PartyKind.STATE) {
        top = next;
      }
    }
    return party.kind() == PartyKind.STATE ? party : top;
  }

  private static @Nullable PublisherKind kindOf(
      String credited, SourceDocument document, PartyNames names) {
    Publisher publisher = document.publisher();
    if (publisher != null && names.folded(publisher.name()).equals(names.folded(credited))) {
      return publisher.kind();
    }
    List<String> words = List.of(names.folded(credited).split(" "));
    Optional<Party> party = names.within(credited).map(known -> top(known, names));
    if (internationalBody(words, party)) {
      return PublisherKind.UN;
    }
    if (words.contains("court") || words.contains("tribunal") || words.contains("indictment")) {
      return PublisherKind.COURT;
    }
    return party
        .filter(one -> one.kind() == PartyKind.AGENCY || one.kind() == PartyKind.STATE)
        .map(one -> PublisherKind.GOVERNMENT)
        .orElse(null);
  }

  private static boolean internationalBody(List<String> words, Optional<Party> party) {
    String known = party.map(Party::name).orElse("").toLowerCase(Locale.ROOT);
    return words.contains("un") || known.startsWith("united nations") || known.startsWith("un ");
  }
}
