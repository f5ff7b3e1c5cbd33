// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.ArrayList;
import java.util.List;
import org.reckoner.domain.claim.Assertion;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Property;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * A claim in the making: what is said, by which rule it was found, and the sentences that say it,
 * the one that carries the value first.
 */
record Finding(
    Property property,
    ClaimValue value,
    Assertion assertion,
    List<Sentence> evidence,
    String rule,
    int confidence) {
  Finding {
    evidence = List.copyOf(evidence);
  }

  /** With a further sentence as evidence, where it is not there yet. */
  Finding with(Sentence sentence) {
    if (evidence.contains(sentence)) {
      return this;
    }
    List<Sentence> more = new ArrayList<>(evidence);
    more.add(sentence);
    return new Finding(property, value, assertion, more, rule, confidence);
  }

  Finding saidBy(Assertion other) {
    return new Finding(property, value, other, evidence, rule, confidence);
  }
}
