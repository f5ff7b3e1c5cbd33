// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import org.reckoner.ingest.Failure;

/** The line for an input that could not be read: {@code {"source","error":{"type","message"}}}. */
record FailedLine(String source, Failure error) {}
