// SPDX-License-Identifier: Apache-2.0
/** What a sentence mentions: money, counts, shares, dates, periods, names, addresses. */
@NullMarked
package org.reckoner.ingest.extract.mention;

import org.jspecify.annotations.NullMarked;
