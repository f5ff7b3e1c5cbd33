// SPDX-License-Identifier: Apache-2.0

/** What is running: the versions that an answer depends on. */
@NullMarked
package org.reckoner.api.info;

import org.jspecify.annotations.NullMarked;
