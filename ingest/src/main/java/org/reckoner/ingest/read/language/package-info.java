// SPDX-License-Identifier: Apache-2.0
/** Which language a text is written in, told by its script and its most frequent words. */
@NullMarked
package org.reckoner.ingest.read.language;

import org.jspecify.annotations.NullMarked;
