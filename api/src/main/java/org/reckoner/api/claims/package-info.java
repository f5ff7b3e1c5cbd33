// SPDX-License-Identifier: Apache-2.0

/** Claims with their evidence, and the shapes in which values cite them. */
@NullMarked
package org.reckoner.api.claims;

import org.jspecify.annotations.NullMarked;
