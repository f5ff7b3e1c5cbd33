// SPDX-License-Identifier: Apache-2.0
/** Looking at feeds and pages again and again, as politely as their hosts ask for. */
@NullMarked
package org.reckoner.ingest.watch;

import org.jspecify.annotations.NullMarked;
