// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.watch;

/** What is watched. */
public enum FeedKind {
  /** A feed, or a page. */
  PAGE,
  /** A collection of a TAXII 2.1 server. */
  TAXII
}
