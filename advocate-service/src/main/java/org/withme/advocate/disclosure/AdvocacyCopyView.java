package org.withme.advocate.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.withme.advocate.casework.CaseCopyView;

@Schema(name = "AdvocacyCopy", description = "A learner's cases at one college when they were copied (W3).")
record AdvocacyCopyView(
        UUID disclosureId,
        UUID learnerId,
        Instant copiedAt,

        @Schema(description = "The latest first.") List<CaseCopyView> cases,

        @Schema(
                description = "Of what there is more than a copy holds, the oldest left out: cases, contacts or notes.",
                examples = "[\"notes\"]")
        List<String> cut) {}
