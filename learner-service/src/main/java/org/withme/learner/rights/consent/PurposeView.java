package org.withme.learner.rights.consent;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Purpose", description = "What data is used for, on which basis, in which words, and who decides.")
record PurposeView(
        @Schema(examples = "careers-feed") String code,
        LawfulBasis lawfulBasis,

        @Schema(description = "Who decides, by age.") @Nullable String whoDecides,

        @Schema(description = "What can be agreed to.", examples = "[\"action-plan\", \"ambition\"]")
        List<String> scopes,

        @Schema(description = "The wording to show before asking.", examples = "2026-1")
        String wordingVersion,

        String wording) {}
