// SPDX-License-Identifier: Apache-2.0

/** The {@code reckoner} command line: what people type, and what they are told. */
@NullMarked
package org.reckoner.api.cli;

import org.jspecify.annotations.NullMarked;
