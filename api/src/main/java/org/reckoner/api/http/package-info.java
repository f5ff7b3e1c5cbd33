// SPDX-License-Identifier: Apache-2.0

/**
 * What all resources share of HTTP: strict JSON in; chosen fields, CSV and JSON Lines out; versions
 * of what is read and conditions on what is changed.
 */
@NullMarked
package org.reckoner.api.http;

import org.jspecify.annotations.NullMarked;
