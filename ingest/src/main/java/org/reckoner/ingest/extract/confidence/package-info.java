// SPDX-License-Identifier: Apache-2.0
/** How often a claim of this kind is right: the rules' ranks turned into frequencies. */
@NullMarked
package org.reckoner.ingest.extract.confidence;

import org.jspecify.annotations.NullMarked;
