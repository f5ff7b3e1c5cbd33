// SPDX-License-Identifier: Apache-2.0
/** From clean text to claims, each with its words. */
@NullMarked
package org.reckoner.ingest.extract;

import org.jspecify.annotations.NullMarked;
