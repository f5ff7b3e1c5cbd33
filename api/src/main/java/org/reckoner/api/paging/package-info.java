// SPDX-License-Identifier: Apache-2.0

/** Pages of a list, by cursor. */
@NullMarked
package org.reckoner.api.paging;

import org.jspecify.annotations.NullMarked;
