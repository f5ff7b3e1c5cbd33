// SPDX-License-Identifier: Apache-2.0
/** Mails as they are saved ({@code .eml}): their own words, decoded. */
@NullMarked
package org.reckoner.ingest.read.mail;

import org.jspecify.annotations.NullMarked;
