package org.withme.learner.rights.consent;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "GiveConsent", description = "What the learner agrees to, after reading the wording of this version.")
record GiveConsent(
        @Schema(
                required = true,
                description = "A purpose of the catalogue that rests on consent.",
                examples = "careers-feed")
        String purpose,

        @Schema(
                required = true,
                description =
                        "For whom: one of GET …/consents/recipients, a careers organisation by its client id or one of"
                                + " the learner's colleges by its UKPRN.",
                examples = "careers-demo")
        String recipient,

        @Schema(
                required = true,
                description = "Which parts, of those that the purpose has.",
                examples = "[\"ambition\"]")
        List<String> scope,

        @Schema(required = true, description = "The version of the wording that was shown.", examples = "2026-1")
        String wordingVersion) {}
