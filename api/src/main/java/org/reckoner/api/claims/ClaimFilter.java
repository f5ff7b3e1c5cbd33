// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.claims;

import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.api.problem.ProblemType;
import org.reckoner.api.query.Conditions;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.ledger.LedgerClaim;
import org.reckoner.domain.party.PartyRegister;

/** Which claims are asked for. */
public final class ClaimFilter {
  private static final Conditions<LedgerClaim> CONDITIONS =
      new Conditions<LedgerClaim>()
          .words("subject", one -> Stream.of(one.claim().frame().subject()))
          .words("property", one -> Stream.of(one.claim().property().wireName()))
          .words("assertedBy", one -> Stream.ofNullable(one.claim().assertion().assertedBy()))
          .words("quote", one -> Stream.of(one.claim().quote()))
          .words("rule", one -> Stream.of(one.ruleId()))
          .name("kind", one -> one.claim().frame().kind())
          .name("standing", LedgerClaim::standing)
          .name("modality", one -> one.claim().assertion().modality())
          .name("polarity", one -> one.claim().assertion().polarity())
          .figure("confidence", one -> Stream.of(BigDecimal.valueOf(one.confidence())));

  @QueryParam("subject")
  @Parameter(description = "Name of what it is about, or a part of it, without regard to case")
  @Nullable String subject;

  @QueryParam("kind")
  @Parameter(description = "INCIDENT, TOTAL, PARTY and so on")
  @Nullable String kind;

  @QueryParam("property")
  @Parameter(description = "loss, attackCount, occurredOn and so on")
  @Nullable String property;

  @QueryParam("document")
  @Parameter(description = "Id of a document")
  @Nullable String document;

  @QueryParam("asserted-by")
  @Parameter(description = "Whom the documents credit, or a part of the name")
  @Nullable String assertedBy;

  @QueryParam("standing")
  @Parameter(description = "ELIGIBLE, REJECTED, RETRACTED, OUTLIER or SUPERSEDED")
  @Nullable String standing;

  @QueryParam("filter")
  @Parameter(
      description =
          "Conditions in RSQL: confidence>=90;modality!=ASSERTED. Members: subject, property,"
              + " assertedBy, quote, rule, kind, standing, modality, polarity, confidence")
  @Nullable String filter;

  /** The claims that are asked for; the ledger's own list where no more is asked than all. */
  List<LedgerClaim> of(OpenLedger ledger) {
    List<LedgerClaim> claims = ledger.ledger().claims();
    boolean some =
        Stream.of(subject, kind, property, document, assertedBy, standing)
            .anyMatch(Objects::nonNull);
    List<LedgerClaim> wanted = some ? claims.stream().filter(wanted(ledger)).toList() : claims;
    String conditions = filter;
    return conditions == null ? wanted : CONDITIONS.in(wanted, conditions);
  }

  private Predicate<LedgerClaim> wanted(OpenLedger ledger) {
    Predicate<LedgerClaim> all = one -> true;
    String name = subject;
    if (name != null) {
      all = all.and(one -> holds(one.claim().frame().subject(), name));
    }
    if (kind != null) {
      FrameKind wanted = constant(FrameKind.class, "kind", kind);
      all = all.and(one -> one.claim().frame().kind() == wanted);
    }
    if (property != null) {
      Property wanted = property(property);
      all = all.and(one -> one.claim().property() == wanted);
    }
    if (document != null) {
      WorkKey wanted = ledger.documentById(document).map(SourceDocument::work).orElse(null);
      all = all.and(one -> one.claim().work().equals(wanted));
    }
    String asserter = assertedBy;
    if (asserter != null) {
      all = all.and(one -> holds(one.claim().assertion().assertedBy(), asserter));
    }
    if (standing != null) {
      LedgerClaim.Standing wanted = constant(LedgerClaim.Standing.class, "standing", standing);
      all = all.and(one -> one.standing() == wanted);
    }
    return all;
  }

  private static boolean holds(@Nullable String name, String part) {
    return name != null && PartyRegister.folded(name).contains(PartyRegister.folded(part));
  }

  private static Property property(String name) {
    try {
      return Property.named(name);
    } catch (IllegalArgumentException e) {
      throw ProblemType.INVALID_PARAMETER.because(e.getMessage() + ".");
    }
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String parameter, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().equals(name.toUpperCase(Locale.ROOT)))
        .findAny()
        .orElseThrow(
            () ->
                ProblemType.INVALID_PARAMETER.because(
                    parameter
                        + " is one of "
                        + Arrays.toString(type.getEnumConstants())
                        + ", not '"
                        + name
                        + "'."));
  }
}
