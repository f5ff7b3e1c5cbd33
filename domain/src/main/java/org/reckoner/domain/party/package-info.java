// SPDX-License-Identifier: Apache-2.0
/** Organisations, persons, intrusion sets, agencies and states, with aliases and parents. */
@NullMarked
package org.reckoner.domain.party;

import org.jspecify.annotations.NullMarked;
