// SPDX-License-Identifier: Apache-2.0
/** Plain text and Markdown, often pasted from a web page with half of its furniture. */
@NullMarked
package org.reckoner.ingest.read.text;

import org.jspecify.annotations.NullMarked;
