// SPDX-License-Identifier: Apache-2.0

/** Destroying a document for good, and the tombstones of those that were. */
@NullMarked
package org.reckoner.api.erasures;

import org.jspecify.annotations.NullMarked;
