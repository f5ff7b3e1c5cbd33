// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.confidence;

import java.util.ArrayList;
import java.util.List;
import org.reckoner.domain.claim.AsserterBasis;
import org.reckoner.domain.claim.Assertion;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.Modality;
import org.reckoner.domain.claim.Observation;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.party.PartyRegister;

/**
 * What of a claim tells how often such claims are right. Each trait has a name and a strength; the
 * weights are looked up by name, and a trait that has none counts for nothing.
 */
final class Traits {
  /** A rank of this much is neither for a claim nor against it. */
  private static final double MIDDLE = 80;

  private static final double STEP = 10;

  /** Behind so many code points a text has told its title and lead. */
  private static final int OPENING = 300;

  /** One of them. */
  record Trait(String name, double strength) {}

  private Traits() {}

  /**
   * @param ranked a claim with the rank that its rule gives it
   * @param language the text's language, a BCP 47 tag
   */
  static List<Trait> of(Observation ranked, String language) {
    Claim claim = ranked.claim();
    List<Trait> traits = new ArrayList<>();
    traits.add(new Trait("always", 1));
    traits.add(new Trait("rank", (ranked.confidence() - MIDDLE) / STEP));
    traits.add(new Trait(subject(claim), 1));
    if (!language.equals("en")) {
      traits.add(new Trait("language other", 1));
    }
    said(claim.assertion(), traits);
    boolean named = named(claim);
    add(traits, "subject elsewhere", claim.frame().kind() == FrameKind.INCIDENT && !named);
    add(traits, "two sentences", claim.evidence().size() > 1);
    add(traits, "opening", claim.evidence().get(0).position().start() < OPENING);
    return traits;
  }

  /** What is claimed of what: rare properties are taken together by their kind of frame. */
  private static String subject(Claim claim) {
    FrameKind kind = claim.frame().kind();
    Property property = claim.property();
    boolean told = kind == FrameKind.INCIDENT || kind == FrameKind.TOTAL;
    return told ? "of " + kind + " " + property.wireName() : "of " + kind;
  }

  private static void said(Assertion assertion, List<Trait> traits) {
    add(traits, "asserter in sentence", assertion.basis() == AsserterBasis.SENTENCE);
    add(traits, "asserter in context", assertion.basis() == AsserterBasis.CONTEXT);
    add(traits, "not plainly asserted", assertion.modality() != Modality.ASSERTED);
    add(traits, "denied", assertion.polarity() == Polarity.DENIED);
    add(traits, "implied", assertion.implied());
  }

  /** Whether the quotation names what the claim is of. */
  private static boolean named(Claim claim) {
    String words = " " + PartyRegister.folded(claim.quote()) + " ";
    return words.contains(" " + PartyRegister.folded(claim.frame().subject()) + " ");
  }

  private static void add(List<Trait> traits, String name, boolean holds) {
    if (holds) {
      traits.add(new Trait(name, 1));
    }
  }
}
