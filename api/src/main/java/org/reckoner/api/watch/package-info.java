// SPDX-License-Identifier: Apache-2.0

/** Feeds and pages that are watched: which, how often, and the looks at them. */
@NullMarked
package org.reckoner.api.watch;

import org.jspecify.annotations.NullMarked;
