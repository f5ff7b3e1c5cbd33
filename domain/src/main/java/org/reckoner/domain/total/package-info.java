// SPDX-License-Identifier: Apache-2.0
/** Totals over many incidents, and how they reconcile with the incidents known here. */
@NullMarked
package org.reckoner.domain.total;

import org.jspecify.annotations.NullMarked;
