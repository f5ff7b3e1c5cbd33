// SPDX-License-Identifier: Apache-2.0

/** What is new in the ledger, for those who follow it. */
@NullMarked
package org.reckoner.api.feeds;

import org.jspecify.annotations.NullMarked;
