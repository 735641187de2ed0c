package org.withme.learner.journey;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.learner.people.college.CollegeView;

@Schema(name = "JourneyEntry", description = "Something that happened.")
record JourneyView(
        @Schema(description = "The id of the event.") UUID id,
        Instant at,
        Kind kind,
        @Schema(examples = "learner.enrolled.v1") String type,

        @Schema(
                description = "In plain words, to its reader: \"you\" is the learner who reads it.",
                examples =
                        "You enrolled at Ashdown College on Level 2 Diploma in Site Carpentry (learning aim 60312345),"
                                + " planned until 31 July 2026.")
        String what,

        @Nullable Who who,

        @Schema(description = "The college whose it is; absent for what is the learner's own.") @Nullable CollegeView college,

        @Schema(description = "Which service told it.", examples = "learner-service")
        String service,

        @Schema(
                description = "Where it comes from.",
                examples = "ILR 2026-27 return of Ashdown College, prepared 5 October 2026")
        String source,

        @Schema(
                description = "Where to read on.",
                examples = "/v1/learners/01980000-0000-7000-8000-000000000001/enrolments")
        @Nullable String link,

        @Schema(
                description = "How many events it tells, if several of a day belong together; absent for one.",
                examples = "12")
        @Nullable Integer count,

        @Schema(
                description = "Where these are told one by one; absent for one.",
                examples =
                        "/v1/learners/01980000-0000-7000-8000-000000000001/journey?together=01980000-0000-7000-8000-0000000000e1")
        @Nullable String entries) {

    @Schema(name = "JourneyWho", description = "Who made it happen.")
    record Who(
            @Schema(description = "In which capacity.", examples = "mentor") @Nullable String capacity,

            @Schema(description = "A member of staff or an application; a learner is not named.", examples = "Jo Marsh")
            @Nullable String name) {}
}
