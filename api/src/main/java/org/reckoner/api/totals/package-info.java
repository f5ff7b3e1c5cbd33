// SPDX-License-Identifier: Apache-2.0

/** Totals and how they reconcile with the incidents known. */
@NullMarked
package org.reckoner.api.totals;

import org.jspecify.annotations.NullMarked;
