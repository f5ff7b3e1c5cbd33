// SPDX-License-Identifier: Apache-2.0
/** From what somebody names (a file, a folder, a url) to bytes, within bounds. */
@NullMarked
package org.reckoner.ingest.fetch;

import org.jspecify.annotations.NullMarked;
