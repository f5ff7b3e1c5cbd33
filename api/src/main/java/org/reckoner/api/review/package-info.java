// SPDX-License-Identifier: Apache-2.0

/** What awaits a person, the most consequential first. */
@NullMarked
package org.reckoner.api.review;

import org.jspecify.annotations.NullMarked;
