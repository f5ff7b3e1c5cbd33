// SPDX-License-Identifier: Apache-2.0

/** Errors as RFC 9457 problem details, from one registry of types. */
@NullMarked
package org.reckoner.api.problem;

import org.jspecify.annotations.NullMarked;
