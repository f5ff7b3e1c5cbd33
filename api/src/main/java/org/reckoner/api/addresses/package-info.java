// SPDX-License-Identifier: Apache-2.0

/** Addresses on chains: on which lists they are, and what the ledger says of them. */
@NullMarked
package org.reckoner.api.addresses;

import org.jspecify.annotations.NullMarked;
