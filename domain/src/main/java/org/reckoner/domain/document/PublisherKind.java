// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.document;

/** What sort of publisher stands behind a document. */
public enum PublisherKind {
  NEWS,
  UN,
  GOVERNMENT,
  VENDOR,
  COURT,
  VICTIM,
  BLOG,
  SOCIAL
}
