// SPDX-License-Identifier: Apache-2.0
/** Who did what: an append-only log of decisions, ingestions, exports and logins. */
@NullMarked
package org.reckoner.api.audit;

import org.jspecify.annotations.NullMarked;
