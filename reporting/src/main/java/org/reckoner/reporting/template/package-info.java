// SPDX-License-Identifier: Apache-2.0

/** Reports by templates that users bring: what such a template may see, and what it may not do. */
@NullMarked
package org.reckoner.reporting.template;

import org.jspecify.annotations.NullMarked;
