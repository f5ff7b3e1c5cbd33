// SPDX-License-Identifier: Apache-2.0
/** The bytes of every document as they came, under their digest. */
@NullMarked
package org.reckoner.ingest.archive;

import org.jspecify.annotations.NullMarked;
