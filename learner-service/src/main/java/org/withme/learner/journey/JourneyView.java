package org.withme.learner.journey;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.withme.learner.college.CollegeView;

@Schema(name = "JourneyEntry", description = "Something that happened.")
record JourneyView(
        @Schema(description = "The id of the event.") UUID id,
        Instant at,
        Kind kind,
        @Schema(example = "learner.enrolled.v1") String type,

        @Schema(
                description = "In plain words.",
                example = "Enrolled at Ashdown College on Level 2 Diploma in Site Carpentry (learning aim 60312345),"
                        + " planned until 31 July 2026.")
        String what,

        Who who,

        @Schema(description = "The college whose it is; absent for what is the learner's own.")
        CollegeView college,

        @Schema(description = "Which service told it.", example = "learner-service")
        String service,

        @Schema(
                description = "Where it comes from.",
                example = "ILR 2025-26 return of Ashdown College, prepared 6 July 2026")
        String source,

        @Schema(
                description = "Where to read on.",
                example = "/v1/learners/01980000-0000-7000-8000-000000000001/enrolments")
        String link) {

    @Schema(name = "JourneyWho", description = "Who made it happen.")
    record Who(
            @Schema(description = "In which capacity.", example = "mentor")
            String capacity,

            @Schema(description = "A member of staff or an application; a learner is not named.", example = "Jo Marsh")
            String name) {}
}
