// SPDX-License-Identifier: Apache-2.0

/** Where sources do not go together, or seem not to. */
@NullMarked
package org.reckoner.api.conflicts;

import org.jspecify.annotations.NullMarked;
