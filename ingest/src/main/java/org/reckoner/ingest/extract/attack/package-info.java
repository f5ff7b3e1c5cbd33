// SPDX-License-Identifier: Apache-2.0
/** Who, whom, when, how many and how in sentences that tell of attacks on computers. */
@NullMarked
package org.reckoner.ingest.extract.attack;

import org.jspecify.annotations.NullMarked;
