// SPDX-License-Identifier: Apache-2.0

/** From a ledger to a report: its model, charts, HTML and PDF. */
@NullMarked
package org.reckoner.reporting;

import org.jspecify.annotations.NullMarked;
