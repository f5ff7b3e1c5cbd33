// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.sequence;

/** A list that never changes, so that whoever keeps it needs no copy. */
sealed interface Kept permits Sequence, Sequence.View {}
