// SPDX-License-Identifier: Apache-2.0
/** Web pages: the article's own text, told from all that stands around it, and its metadata. */
@NullMarked
package org.reckoner.ingest.read.html;

import org.jspecify.annotations.NullMarked;
