// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read;

/** The kinds of input that there is a reader for. */
enum MediaKind {
  HTML("text/html"),
  PDF("application/pdf"),
  FEED("application/xml"),
  JSON_FEED("application/feed+json"),
  TEXT("text/plain"),
  MARKDOWN("text/markdown"),
  MAIL("message/rfc822"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  WARC("application/warc"),
  WACZ("application/wacz"),
  GZIP("application/gzip");

  private final String mediaType;

  MediaKind(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }
}
