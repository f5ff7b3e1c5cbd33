// SPDX-License-Identifier: Apache-2.0
/**
 * Money, counts and shares as sources state them: bounds, qualifier, and what kind of amount it is.
 */
@NullMarked
package org.reckoner.domain.amount;

import org.jspecify.annotations.NullMarked;
