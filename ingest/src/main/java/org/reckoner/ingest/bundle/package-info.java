// SPDX-License-Identifier: Apache-2.0

/** Bundles of STIX 2.1: what they say of incidents and groups, object by object. */
@NullMarked
package org.reckoner.ingest.bundle;

import org.jspecify.annotations.NullMarked;
