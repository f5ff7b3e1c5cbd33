// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.mention;

/** Something that a stretch of tokens stands for. */
public sealed interface Mention permits Money, Tally, Portion, Moment, Stretch, Name, OnChain {
  /** First token. */
  int from();

  /** The one after the last. */
  int to();
}
