// SPDX-License-Identifier: Apache-2.0

/** A report for those who must edit it: as Markdown. */
@NullMarked
package org.reckoner.reporting.text;

import org.jspecify.annotations.NullMarked;
