// SPDX-License-Identifier: Apache-2.0
/** What is bound to one language: its numbers, calendar and the words that give meaning away. */
@NullMarked
package org.reckoner.ingest.extract.language;

import org.jspecify.annotations.NullMarked;
