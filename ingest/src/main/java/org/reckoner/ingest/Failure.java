// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Why one input could not be taken in. A value, because one bad input never ends a run.
 *
 * @param type stable, for machines
 * @param message one sentence for people, naming what was wrong and where
 */
public record Failure(Type type, String message) {

  /** The stable types of failure; in JSON lower case with hyphens: {@code not-found}. */
  public enum Type {
    /** No such file, folder or page. */
    NOT_FOUND,
    /** It is there and may not be read. */
    FORBIDDEN,
    /** It has no bytes, or the folder has no files. */
    EMPTY,
    /** It has more bytes, pages or parts than allowed. */
    TOO_LARGE,
    /** It is not what it says it is, or is cut off. */
    DAMAGED,
    /** It needs a password. */
    ENCRYPTED,
    /** It has pages but no text: scanned, or pictures only. */
    NO_TEXT,
    /** Of a kind that no reader is made for. */
    UNSUPPORTED,
    /** XML with a document type or an external entity. */
    DOCTYPE,
    /** The url is no url, or not http or https. */
    BAD_URL,
    /** The address is private, local or otherwise not public. */
    NON_PUBLIC_ADDRESS,
    /** No such host, no route, connection refused. */
    UNREACHABLE,
    /** The server answered with an error. */
    HTTP_STATUS,
    /** It took longer than allowed. */
    TIMEOUT,
    /** The document was erased once, for good. */
    ERASED,
    /** The run was cancelled before it came to this input. */
    CANCELLED,
    /** A defect of Reckoner itself; the log has more. */
    INTERNAL;

    @JsonValue
    public String wireName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
