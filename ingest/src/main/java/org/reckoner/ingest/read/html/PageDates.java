// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import org.jspecify.annotations.Nullable;
import org.reckoner.domain.document.PublicationDate;

/**
 * When a page was published and when it was changed last, as far as it says.
 *
 * @param updated never before the day of publication
 */
record PageDates(@Nullable PublicationDate published, @Nullable PublicationDate updated) {}
