// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.run;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.reckoner.domain.claim.Extraction;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.ingest.read.RawDocument;
import org.reckoner.ingest.read.ReadDocument;
import org.reckoner.ingest.read.Reading;

/**
 * The pure stages between bytes and claims. Called by several threads at once.
 *
 * @param read bytes to documents
 * @param extract a document to its claims
 * @param sign a text to its signature for finding near-copies
 * @param version of all of them together; another version reads and extracts again what is known
 */
public record Stages(
    Function<RawDocument, List<Reading>> read,
    BiFunction<WorkKey, ReadDocument, Extraction> extract,
    Function<String, List<Integer>> sign,
    String version) {}
