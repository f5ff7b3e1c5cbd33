// SPDX-License-Identifier: Apache-2.0
/** Paginated reports: lines in reading order, paragraphs with their numbers and pages. */
@NullMarked
package org.reckoner.ingest.read.pdf;

import org.jspecify.annotations.NullMarked;
