// SPDX-License-Identifier: Apache-2.0

/** What analysts decided, and deciding. */
@NullMarked
package org.reckoner.api.decisions;

import org.jspecify.annotations.NullMarked;
