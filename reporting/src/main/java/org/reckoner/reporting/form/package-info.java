// SPDX-License-Identifier: Apache-2.0

/** The forms in which a report is handed out, from its request to its bytes. */
@NullMarked
package org.reckoner.reporting.form;

import org.jspecify.annotations.NullMarked;
