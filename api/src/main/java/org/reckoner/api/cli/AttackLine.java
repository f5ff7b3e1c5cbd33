// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import org.reckoner.domain.evidence.QuotableText;
import org.reckoner.ingest.extract.attack.AttackArgument;
import org.reckoner.ingest.read.Reading;

/** The line that {@code extract --attacks} prints: words, what they are in an attack, and where. */
record AttackLine(
    String source, AttackArgument.Role role, String quote, int start, int end, String rule) {

  /** Positions are code points, as in the lines for claims. */
  static AttackLine of(Reading.Read read, AttackArgument argument) {
    QuotableText text = read.document().text();
    return new AttackLine(
        read.source(),
        argument.role(),
        argument.words(),
        text.toCodePoint(argument.start()),
        text.toCodePoint(argument.end()),
        argument.rule());
  }
}
