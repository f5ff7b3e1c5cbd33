// SPDX-License-Identifier: Apache-2.0

/** Lists of reported and sanctioned addresses, and looking addresses up in them. */
@NullMarked
package org.reckoner.ingest.screen;

import org.jspecify.annotations.NullMarked;
