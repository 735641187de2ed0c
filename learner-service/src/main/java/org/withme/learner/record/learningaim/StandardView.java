package org.withme.learner.record.learningaim;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an apprenticeship standard is called, beside its code. */
@Schema(
        name = "ApprenticeshipStandard",
        description = "What an apprenticeship standard is called; absent if no download that names it was loaded.")
public record StandardView(
        @Schema(examples = "Carpentry and joinery") String name,

        @Schema(description = "The level at its end, in words.", examples = "Level 2") @Nullable String level,

        @Schema(description = "NotionalEndLevel of LARS.", examples = "2") @Nullable String levelCode,

        @Nullable NamedByView namedBy) {}
