// SPDX-License-Identifier: Apache-2.0

/** Conditions on the items of a list, written in RSQL. */
@NullMarked
package org.reckoner.api.query;

import org.jspecify.annotations.NullMarked;
