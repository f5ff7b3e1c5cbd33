// SPDX-License-Identifier: Apache-2.0

/**
 * Charts as drawings of bars, lines and words, measured with the fonts of the report, so that
 * nothing overlaps; the same drawing becomes SVG for HTML and outlines for PDF.
 */
@NullMarked
package org.reckoner.reporting.chart;

import org.jspecify.annotations.NullMarked;
