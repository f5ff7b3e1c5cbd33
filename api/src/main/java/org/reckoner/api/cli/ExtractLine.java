// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.Assertion;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.Frame;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.Modality;
import org.reckoner.domain.claim.Observation;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Scope;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.evidence.EvidenceSpan;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.domain.period.Period;

/** The line that {@code extract} prints for a claim. */
record ExtractLine(
    String source,
    Subject subject,
    Property property,
    Object value,
    @Nullable String assertedBy,
    Modality modality,
    Polarity polarity,
    @Nullable String hedge,
    @Nullable Ends period,
    String frame,
    String quote,
    List<Words> evidence,
    String rule,
    int confidence) {
  private static final int FRAME_ID_LENGTH = 16;

  /** What the claim is about. */
  record Subject(FrameKind kind, String name) {}

  /** A period by its ends, as precise as the source gives them; an open one is null. */
  record Ends(@Nullable PartialDate start, @Nullable PartialDate end) {}

  /** Words of the document and where they stand, in code points. */
  record Words(String quote, int start, int end) {
    static Words of(EvidenceSpan span) {
      return new Words(span.exact(), span.position().start(), span.position().end());
    }
  }

  static ExtractLine of(String source, Observation observation) {
    Claim claim = observation.claim();
    Assertion assertion = claim.assertion();
    return new ExtractLine(
        source,
        new Subject(claim.frame().kind(), claim.frame().subject()),
        claim.property(),
        PlainValue.of(claim.value()),
        assertion.assertedBy(),
        assertion.modality(),
        assertion.polarity(),
        assertion.hedge(),
        ends(claim.frame().scope()),
        frameId(claim),
        claim.quote(),
        claim.evidence().stream().map(Words::of).toList(),
        observation.rule(),
        observation.confidence());
  }

  /** An anchor is unique within its document only; lines of many documents stand together here. */
  private static String frameId(Claim claim) {
    Frame frame = claim.frame();
    return Sha256.of(claim.work().value() + '\n' + frame.anchor()).substring(0, FRAME_ID_LENGTH);
  }

  private static @Nullable Ends ends(@Nullable Scope scope) {
    Period period = scope == null ? null : scope.period();
    return period == null ? null : new Ends(period.start(), period.end());
  }
}
