package org.withme.iag.ambition;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.withme.platform.said.Said;

@Schema(
        name = "DeclareAmbition",
        description =
                "Where I want to go. Everything but the words may be left out; words are kept exactly as written.")
record DeclareAmbition(
        @Schema(
                description =
                        "Who said it to you; a learner leaves it out. Staff enter what a learner said, and the learner is told.",
                examples = "0198a2b4-6c1e-7d30-8f00-0000000001d1")
        UUID learnerId,

        @Schema(description = "DONT_KNOW_YET is an ambition too, and needs no words.", defaultValue = "AMBITION")
        Kind kind,

        @Schema(
                description = "In my own words, in any script.",
                maxLength = 2000,
                examples = "I want to repair wind turbines, out at sea.")
        String words,

        @Schema(description = "SOC 2020, one to four digits.", examples = "52")
        String occupation,

        @Schema(description = "A sector subject area.", examples = "4.1")
        String sector,

        @Schema(maxLength = 200, examples = "Grimsby") String place,

        Horizon horizon,

        @Schema(description = "How sure I am that I can get there.", minimum = "1", maximum = "5", examples = "3")
        Integer confidence,

        @Schema(
                description =
                        "Whether this one comes first; any other then does no longer. The learner's alone to say.")
        Boolean first,

        @Schema(description = "For staff: how and when the learner said it.")
        Said said) {}
