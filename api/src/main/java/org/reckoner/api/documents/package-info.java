// SPDX-License-Identifier: Apache-2.0

/** Documents: what was read, its text, its bytes as they came. */
@NullMarked
package org.reckoner.api.documents;

import org.jspecify.annotations.NullMarked;
