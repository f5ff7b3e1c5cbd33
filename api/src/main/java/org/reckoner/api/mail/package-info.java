// SPDX-License-Identifier: Apache-2.0

/** Digests as mail: off until a sender is configured. */
@NullMarked
package org.reckoner.api.mail;

import org.jspecify.annotations.NullMarked;
