// SPDX-License-Identifier: Apache-2.0

/**
 * What a report says, before it has a form: numbered paragraphs, tables, figures and notes, each
 * value with its origin. A pure function of the ledger and of what was asked for.
 */
@NullMarked
package org.reckoner.reporting.model;

import org.jspecify.annotations.NullMarked;
