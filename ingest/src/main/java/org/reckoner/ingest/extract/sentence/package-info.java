// SPDX-License-Identifier: Apache-2.0
/** A text as sentences: which of them state something, which ask, head, list or advertise. */
@NullMarked
package org.reckoner.ingest.extract.sentence;

import org.jspecify.annotations.NullMarked;
