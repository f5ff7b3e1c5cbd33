// SPDX-License-Identifier: Apache-2.0
/** API tokens for machines, made and revoked by administrators. */
@NullMarked
package org.reckoner.api.tokens;

import org.jspecify.annotations.NullMarked;
