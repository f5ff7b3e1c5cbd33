// SPDX-License-Identifier: Apache-2.0

/** Incidents with the values that stand and why. */
@NullMarked
package org.reckoner.api.incidents;

import org.jspecify.annotations.NullMarked;
