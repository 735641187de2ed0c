package org.withme.learner.people.attendance;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.learner.people.college.CollegeView;

@Schema(name = "Mark", description = "What the register of a college says of a learner and a session.")
record MarkView(
        CollegeView college,
        @Schema(examples = "2026-11-27") LocalDate date,

        @Schema(description = "When the session began, if the college says so.", examples = "09:00") @Nullable String time,

        @Schema(
                description = "The college's own reference for the session or group, if it sends one.",
                examples = "12B-MATHS")
        @Nullable String session,

        @Schema(examples = "PRESENT") String mark,

        @Schema(
                description = "What that mark means there; absent of a mark that is not set up any more.",
                examples = "CAME")
        @Nullable MarkMeaning meaning) {}
