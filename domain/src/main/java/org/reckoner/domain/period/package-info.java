// SPDX-License-Identifier: Apache-2.0
/** Dates as precise as a source gives them, and periods whose two ends have their own precision. */
@NullMarked
package org.reckoner.domain.period;

import org.jspecify.annotations.NullMarked;
