// SPDX-License-Identifier: Apache-2.0

/** Webhooks: others are told, signed, of what is new in the ledger. */
@NullMarked
package org.reckoner.api.webhooks;

import org.jspecify.annotations.NullMarked;
