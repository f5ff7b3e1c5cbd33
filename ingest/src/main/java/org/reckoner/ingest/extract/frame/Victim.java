// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import org.reckoner.ingest.extract.mention.Name;

/**
 * A name that a sentence makes the victim of an attack.
 *
 * @param name who
 * @param rule the rule that says so
 * @param confidence how sure the rule is, in percent
 */
record Victim(Name name, String rule, int confidence) {}
