// SPDX-License-Identifier: Apache-2.0

/** A report as a tagged PDF for the archive, laid out from the same markup as the HTML. */
@NullMarked
package org.reckoner.reporting.pdf;

import org.jspecify.annotations.NullMarked;
