// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read;

import org.jspecify.annotations.Nullable;

/**
 * A picture that stands in a document. Its words are no part of the document's text: they tell of
 * the picture.
 *
 * @param url absolute
 * @param caption what stands under it, or null
 * @param description what it shows, for those who do not see it, or null
 */
public record Picture(String url, @Nullable String caption, @Nullable String description) {}
