// SPDX-License-Identifier: Apache-2.0

/** The shared language of Reckoner: values, entities, repositories and the rules of the ledger. */
@NullMarked
package org.reckoner.domain;

import org.jspecify.annotations.NullMarked;
