// SPDX-License-Identifier: Apache-2.0
/** RSS, Atom and JSON feeds: each entry a document of its own. */
@NullMarked
package org.reckoner.ingest.read.feed;

import org.jspecify.annotations.NullMarked;
