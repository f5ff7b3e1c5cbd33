// SPDX-License-Identifier: Apache-2.0
/** Words, numbers and signs with their positions: the alphabet that the layers above read. */
@NullMarked
package org.reckoner.ingest.extract.token;

import org.jspecify.annotations.NullMarked;
