// SPDX-License-Identifier: Apache-2.0

/** Reports on a ledger, as HTML and PDF. */
@NullMarked
package org.reckoner.api.reports;

import org.jspecify.annotations.NullMarked;
