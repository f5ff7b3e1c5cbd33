// SPDX-License-Identifier: Apache-2.0
/** Claims: one property of one reported event or total, said by one document, with its words. */
@NullMarked
package org.reckoner.domain.claim;

import org.jspecify.annotations.NullMarked;
