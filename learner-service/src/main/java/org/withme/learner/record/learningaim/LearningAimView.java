package org.withme.learner.record.learningaim;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a learning aim is called, beside its code. */
@Schema(
        name = "LearningAim",
        description = "What a learning aim is called; absent if no download that names it was loaded.")
public record LearningAimView(
        @Schema(examples = "Level 2 Diploma in Site Carpentry")
        String title,

        @Schema(description = "The level in words.", examples = "Level 2") @Nullable String level,

        @Schema(description = "NotionalNVQLevelv2 of LARS.", examples = "2") @Nullable String levelCode,

        @Schema(
                description = "What it is about, in words: the narrower of the two tiers that is known.",
                examples = "Building and construction")
        @Nullable String subject,

        @Schema(description = "SectorSubjectAreaTier1 of LARS.", examples = "5.00") @Nullable String sectorSubjectAreaTier1,

        @Schema(description = "SectorSubjectAreaTier2 of LARS.", examples = "5.20") @Nullable String sectorSubjectAreaTier2,

        @Schema(description = "AwardOrgCode of LARS.", examples = "NCFE") @Nullable String awardingOrganisation,

        @Schema(description = "Since when it is offered.", examples = "2020-08-01") @Nullable LocalDate effectiveFrom,

        @Schema(description = "Until when it is offered; absent if no end is known.", examples = "2028-07-31") @Nullable LocalDate effectiveTo,

        @Nullable NamedByView namedBy) {}
