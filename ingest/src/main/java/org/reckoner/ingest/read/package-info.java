// SPDX-License-Identifier: Apache-2.0
/** From bytes to clean text and metadata: pure, without network, clock or database. */
@NullMarked
package org.reckoner.ingest.read;

import org.jspecify.annotations.NullMarked;
