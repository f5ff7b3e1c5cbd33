// SPDX-License-Identifier: Apache-2.0

/** Parties as the reference data knows them, with their incidents. */
@NullMarked
package org.reckoner.api.parties;

import org.jspecify.annotations.NullMarked;
