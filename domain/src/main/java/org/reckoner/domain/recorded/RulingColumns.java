// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.decision.Ruling;
import org.reckoner.domain.document.WorkKey;

/** What a ruling is anchored to, in the columns that it is looked up by. */
record RulingColumns(@Nullable ClaimKey claim, @Nullable ClaimKey other, @Nullable WorkKey work) {

  static RulingColumns of(Ruling ruling) {
    if (ruling instanceof Ruling.OnClaim on) {
      return new RulingColumns(on.claim(), null, null);
    }
    if (ruling instanceof Ruling.OnPair pair) {
      return new RulingColumns(pair.one(), pair.other(), null);
    }
    if (ruling instanceof Ruling.Prefer prefer) {
      return new RulingColumns(prefer.claim(), null, null);
    }
    if (ruling instanceof Ruling.OnCredibility on) {
      return new RulingColumns(on.claim(), null, null);
    }
    if (ruling instanceof Ruling.OnDocument on) {
      return new RulingColumns(null, null, on.work());
    }
    if (ruling instanceof Ruling.Asserted said) {
      return new RulingColumns(said.claim().key(), null, said.claim().work());
    }
    if (ruling instanceof Ruling.Undecided undone) {
      return of(undone.ruling());
    }
    // The others are about names.
    return new RulingColumns(null, null, null);
  }
}
