// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read;

import org.jspecify.annotations.Nullable;

/**
 * Bytes to be read, with what is known about them from outside.
 *
 * @param bytes as they came; not copied and not to be changed
 * @param source where they came from, for messages: a path or a url
 * @param url the address they were answered from, or null for a file
 * @param contentType the Content-Type header, or null
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; a copy of 50 MB would serve nobody
public record RawDocument(
    byte[] bytes, String source, @Nullable String url, @Nullable String contentType) {}
