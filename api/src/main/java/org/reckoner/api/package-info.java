// SPDX-License-Identifier: Apache-2.0

/**
 * The application: REST resources, pages, the command line, and the wiring of the other modules.
 */
@NullMarked
package org.reckoner.api;

import org.jspecify.annotations.NullMarked;
