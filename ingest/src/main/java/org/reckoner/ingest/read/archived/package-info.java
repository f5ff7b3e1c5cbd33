// SPDX-License-Identifier: Apache-2.0
/** Web archives: WARC (ISO 28500) and WACZ, as many captures as they hold. */
@NullMarked
package org.reckoner.ingest.read.archived;

import org.jspecify.annotations.NullMarked;
