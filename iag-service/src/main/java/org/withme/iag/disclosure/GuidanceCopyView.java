package org.withme.iag.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.withme.iag.ambition.AmbitionView;
import org.withme.iag.guidance.SessionView;

@Schema(
        name = "GuidanceCopy",
        description = "A learner's ambitions, and their sessions at one college, when they were copied (W3).")
record GuidanceCopyView(
        UUID disclosureId,
        UUID learnerId,
        Instant copiedAt,

        @Schema(description = "Let go or not, the latest first.")
        List<AmbitionView> ambitions,

        @Schema(description = "The latest first.") List<SessionView> sessions,

        @Schema(
                description = "Of what there is more than a copy holds, the oldest left out: ambitions or sessions.",
                examples = "[\"sessions\"]")
        List<String> cut) {}
