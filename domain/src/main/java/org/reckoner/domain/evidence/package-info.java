// SPDX-License-Identifier: Apache-2.0
/** Quotations: where in a text some words stand, after the W3C Web Annotation Data Model. */
@NullMarked
package org.reckoner.domain.evidence;

import org.jspecify.annotations.NullMarked;
