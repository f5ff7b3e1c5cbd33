// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.decisions;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Modality;
import org.reckoner.domain.claim.Polarity;

/**
 * Where a document says what an analyst asserts, and of what. Either {@code of} or {@code subject}
 * says the latter.
 *
 * @param quote the words, as they stand in the document; white space may differ
 * @param occurrence which of several such places it is, from 1
 * @param of a claim or incident of which the same document speaks: the new claim belongs to it
 * @param subject the name of something that the document was not known to speak of
 * @param kind what that is; an incident where nothing is said
 * @param incidentType of what sort the incidents are; thefts where nothing is said
 * @param actor with a total: of whose thefts
 * @param victimClass with a total: thefts from whom
 * @param period with a total: {@code 2017/2024-04}
 * @param assertedBy whom the document credits, or nobody
 * @param modality how it is put; plainly where nothing is said
 * @param polarity whether it is affirmed or denied; affirmed where nothing is said
 * @param hedge the words that hedge it
 */
public record StatedClaim(
    @NotBlank @Size(max = 5000) String quote,
    @Nullable @Min(1) Integer occurrence,
    @Nullable @Size(max = 200) String of,
    @Nullable @Size(max = 500) String subject,
    @Nullable FrameKind kind,
    @Nullable IncidentType incidentType,
    @Nullable @Size(max = 500) String actor,
    @Nullable @Size(max = 500) String victimClass,
    @Nullable @Size(max = 50) String period,
    @Nullable @Size(max = 500) String assertedBy,
    @Nullable Modality modality,
    @Nullable Polarity polarity,
    @Nullable @Size(max = 200) String hedge) {}
