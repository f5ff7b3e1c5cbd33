// SPDX-License-Identifier: Apache-2.0
/** Addresses on blockchains and the checksums that tell a real one from a misprint. */
@NullMarked
package org.reckoner.ingest.extract.chain;

import org.jspecify.annotations.NullMarked;
