// SPDX-License-Identifier: Apache-2.0
/** From mentions to claims: which amount is what, of whom, by whom, and who says so. */
@NullMarked
package org.reckoner.ingest.extract.frame;

import org.jspecify.annotations.NullMarked;
