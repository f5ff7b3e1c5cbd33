// SPDX-License-Identifier: Apache-2.0
/** Word-processor documents in Office Open XML ({@code .docx}, ECMA-376). */
@NullMarked
package org.reckoner.ingest.read.word;

import org.jspecify.annotations.NullMarked;
