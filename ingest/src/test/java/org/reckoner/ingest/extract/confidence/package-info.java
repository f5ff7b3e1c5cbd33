// SPDX-License-Identifier: Apache-2.0
/** Learns how often claims are right from texts whose claims are known. */
@NullMarked
package org.reckoner.ingest.extract.confidence;

import org.jspecify.annotations.NullMarked;
