// SPDX-License-Identifier: Apache-2.0

/** A report as one self-contained HTML file, and as the markup that the PDF is laid out from. */
@NullMarked
package org.reckoner.reporting.html;

import org.jspecify.annotations.NullMarked;
