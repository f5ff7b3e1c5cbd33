// SPDX-License-Identifier: Apache-2.0
/** How many thefts of how much, by year, actor, technique or victim. */
@NullMarked
package org.reckoner.api.statistics;

import org.jspecify.annotations.NullMarked;
