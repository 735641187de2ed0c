package org.withme.learner.people.team;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.learner.people.college.CollegeView;

@Schema(name = "TeamMember", description = "Somebody beside the learner.")
record TeamMemberView(
        UUID id,
        UUID learnerId,

        @Schema(description = "The person's subject at the identity provider.")
        String subject,

        @Schema(examples = "Jo Marsh") @Nullable String name,
        @Schema(examples = "mentor") String role,
        @Nullable CollegeView college,

        @Schema(description = "The group through which this person is here; absent if they were named by hand.")
        @Nullable Through through,

        @Schema(
                description = "Why this person is here, if somebody said so.",
                examples = "Somebody to talk to every week.")
        @Nullable String purpose,

        @Schema(description = "What this person may see.", examples = "[\"enrolment\", \"journey\", \"profile\"]")
        List<String> aspects,

        @Schema(description = "CURRENT, EXPIRED (the last day is over) or ENDED.", examples = "CURRENT")
        String state,

        Instant startedAt,

        @Schema(description = "The last day, if there is one.") @Nullable LocalDate expiresOn,

        @Nullable Instant endedAt) {

    @Schema(name = "TeamThroughGroup", description = "A group that gives a place on the team while both are in it.")
    record Through(
            UUID groupId,
            @Schema(examples = "12B Construction") String name) {}
}
