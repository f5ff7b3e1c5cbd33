// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.tokens;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.decision.Role;

/**
 * A token to be made.
 *
 * @param name whose, as decisions and the audit log will say
 * @param role what it may do
 * @param days for how long it holds; until it is revoked where this is not given
 */
public record TokenRequest(
    @NotBlank @Size(max = 200) String name,
    @NotNull Role role,
    @Nullable @Min(1) @Max(3650) Integer days) {}
