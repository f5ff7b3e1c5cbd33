// SPDX-License-Identifier: Apache-2.0
/** What analysts decided: added, never changed, each with who, when and why. */
@NullMarked
package org.reckoner.domain.decision;

import org.jspecify.annotations.NullMarked;
