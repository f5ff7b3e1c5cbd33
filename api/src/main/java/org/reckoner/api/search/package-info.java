// SPDX-License-Identifier: Apache-2.0

/** Search: documents and claims by their words, with the passages that have them. */
@NullMarked
package org.reckoner.api.search;

import org.jspecify.annotations.NullMarked;
