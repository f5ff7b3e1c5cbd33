// SPDX-License-Identifier: Apache-2.0
/** What is said of sanctions, responses, investigations, advice and effects, and by whom. */
@NullMarked
package org.reckoner.api.statements;

import org.jspecify.annotations.NullMarked;
