// SPDX-License-Identifier: Apache-2.0

/** From a path or an address to claims: fetching, archiving, reading, extracting. */
@NullMarked
package org.reckoner.ingest;

import org.jspecify.annotations.NullMarked;
