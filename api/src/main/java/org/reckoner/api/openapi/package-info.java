// SPDX-License-Identifier: Apache-2.0
/** The description of the API: what every operation has in common is added to it here. */
@NullMarked
package org.reckoner.api.openapi;

import org.jspecify.annotations.NullMarked;
