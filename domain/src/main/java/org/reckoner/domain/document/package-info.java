// SPDX-License-Identifier: Apache-2.0
/** Captures, the texts that readers made of them, and the works they are captures of. */
@NullMarked
package org.reckoner.domain.document;

import org.jspecify.annotations.NullMarked;
