// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.erasures;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why a document is to be erased.
 *
 * @param why in words that stay, and so give nothing of the document away
 */
public record ErasureRequest(@NotBlank @Size(max = 2000) String why) {}
