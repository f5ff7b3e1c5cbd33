// SPDX-License-Identifier: Apache-2.0
/** Long lists of which little changes at a time. */
@NullMarked
package org.reckoner.domain.sequence;

import org.jspecify.annotations.NullMarked;
