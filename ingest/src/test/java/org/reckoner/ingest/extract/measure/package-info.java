// SPDX-License-Identifier: Apache-2.0
/** Scorers of the extractor over data that nobody in this project wrote. */
@NullMarked
package org.reckoner.ingest.extract.measure;

import org.jspecify.annotations.NullMarked;
