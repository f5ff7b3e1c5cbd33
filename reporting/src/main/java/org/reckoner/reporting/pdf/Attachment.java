// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.pdf;

/**
 * A file inside the PDF, from which a machine can check what the pages say.
 *
 * @param name its file name
 * @param mediaType {@code text/csv}
 * @param description what it holds, in a sentence
 * @param content its text, which is written as UTF-8
 */
public record Attachment(String name, String mediaType, String description, String content) {}
