// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.decisions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.domain.claim.AsserterBasis;
import org.reckoner.domain.claim.Assertion;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Frame;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Modality;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Scope;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.evidence.EvidenceSpan;
import org.reckoner.domain.evidence.QuotableText;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.LedgerClaim;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.domain.period.Period;

/** Makes a claim of what an analyst read in a document, held against its text. */
final class AssertedClaim {
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final StatedClaim stated;
  private final OpenLedger ledger;
  private final SourceDocument document;

  private AssertedClaim(StatedClaim stated, OpenLedger ledger, SourceDocument document) {
    this.stated = stated;
    this.ledger = ledger;
    this.document = document;
  }

  /** A place in a text, and which of its like it is. */
  private record Place(EvidenceSpan words, int ordinal) {}

  /**
   * The claim that is stated.
   *
   * @param text the document's clean text
   * @throws IllegalArgumentException in a sentence, if the words do not stand there, stand there
   *     several times, or it cannot be said of what they speak
   */
  static Claim of(
      StatedClaim stated,
      Property property,
      String value,
      SourceDocument document,
      String text,
      OpenLedger ledger) {
    AssertedClaim asserted = new AssertedClaim(stated, ledger, document);
    ClaimValue read = StatedValue.read(property, value);
    Place place = asserted.place(text);
    return Claim.of(
        document.work(),
        asserted.frame(),
        property,
        read,
        asserted.assertion(place.words().exact()),
        List.of(place.words()),
        place.ordinal());
  }

  private Place place(String text) {
    String words =
        Arrays.stream(SPACES.split(stated.quote().strip()))
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s+"));
    List<int[]> places = new ArrayList<>();
    Matcher found = Pattern.compile(words).matcher(text);
    while (found.find()) {
      places.add(new int[] {found.start(), found.end()});
    }
    if (places.isEmpty()) {
      throw new IllegalArgumentException(
          "“" + stated.quote() + "” does not stand in the document's text");
    }
    Integer wanted = stated.occurrence();
    if (wanted == null && places.size() > 1) {
      throw new IllegalArgumentException(
          "“%s” stands %d times in the document: say by occurrence which is meant"
              .formatted(stated.quote(), places.size()));
    }
    int ordinal = wanted == null ? 1 : wanted;
    if (ordinal > places.size()) {
      throw new IllegalArgumentException(
          "“%s” stands only %d times in the document".formatted(stated.quote(), places.size()));
    }
    int[] place = places.get(ordinal - 1);
    return new Place(QuotableText.of(text).quote(place[0], place[1]), ordinal);
  }

  private Assertion assertion(String words) {
    String credited = stated.assertedBy();
    boolean anybody = credited != null && !credited.isBlank();
    @Nullable AsserterBasis basis = null;
    if (credited != null && anybody) {
      basis = words.contains(credited) ? AsserterBasis.SENTENCE : AsserterBasis.CONTEXT;
    }
    return new Assertion(
        anybody ? credited : null,
        basis,
        stated.modality() == null ? Modality.ASSERTED : stated.modality(),
        stated.polarity() == null ? Polarity.AFFIRMED : stated.polarity(),
        stated.hedge(),
        false);
  }

  private Frame frame() {
    String of = stated.of();
    if (of == null) {
      return newFrame();
    }
    LedgerClaim one = ledger.named(new References(ledger).claim(of));
    Optional<Frame> here = here(one);
    Frame there = one.claim().frame();
    return here.orElseGet(() -> frame(there.kind(), there.subject(), there.type(), there.scope()));
  }

  /** What the same document says of the claim's incident or total. */
  private Optional<Frame> here(LedgerClaim one) {
    WorkKey work = document.work();
    if (one.claim().work().equals(work)) {
      return Optional.of(one.claim().frame());
    }
    ClaimKey key = one.claim().key();
    List<ClaimKey> together = ledger.incidentOf(key).map(Incident::claims).orElse(List.of());
    return together.stream()
        .map(ledger::named)
        .filter(other -> other.claim().work().equals(work))
        .map(other -> other.claim().frame())
        .findFirst();
  }

  private Frame newFrame() {
    FrameKind kind = stated.kind() == null ? FrameKind.INCIDENT : stated.kind();
    boolean thefts = kind == FrameKind.INCIDENT || kind == FrameKind.TOTAL;
    IncidentType type = stated.incidentType();
    if (type == null) {
      type = thefts ? IncidentType.CRYPTO_THEFT : IncidentType.UNKNOWN;
    }
    String subject = stated.subject();
    if (subject == null || subject.isBlank()) {
      throw new IllegalArgumentException(
          "A claim is of something: name a claim or an incident, or give a subject");
    }
    return frame(kind, subject, type, kind == FrameKind.TOTAL ? scope(type) : null);
  }

  private Scope scope(IncidentType type) {
    String iso = stated.period();
    Period period =
        iso == null
            ? null
            : CanonicalJson.read(ClaimValue.During.class, CanonicalJson.write(iso)).period();
    return new Scope(stated.actor(), stated.victimClass(), type, period);
  }

  /** Analysts' claims of one thing in one document are one account of it. */
  private static Frame frame(
      FrameKind kind, String subject, IncidentType type, @Nullable Scope scope) {
    String of = scope == null ? "" : ":" + CanonicalJson.write(scope);
    String anchor =
        "analyst:"
            + kind.name().toLowerCase(Locale.ROOT)
            + ":"
            + PartyRegister.folded(subject)
            + of;
    return new Frame(kind, anchor, subject, type, scope);
  }
}
