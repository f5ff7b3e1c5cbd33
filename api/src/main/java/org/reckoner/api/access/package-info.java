// SPDX-License-Identifier: Apache-2.0

/** Who may do what: one table of endpoints and roles. */
@NullMarked
package org.reckoner.api.access;

import org.jspecify.annotations.NullMarked;
