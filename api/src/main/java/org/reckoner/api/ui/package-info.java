// SPDX-License-Identifier: Apache-2.0
/** The pages: the ledger in a browser, made on the server and readable without scripts. */
@NullMarked
package org.reckoner.api.ui;

import org.jspecify.annotations.NullMarked;
