package org.withme.learner.people.group;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.learner.people.college.CollegeView;

@Schema(name = "Group", description = "Learners and staff who belong together for a while.")
record GroupView(
        UUID id,
        @Nullable CollegeView college,

        @Schema(description = "The reference of the college's MIS; absent if somebody made it here.", examples = "12B")
        @Nullable String reference,

        @Schema(examples = "TUTOR_GROUP") GroupKind kind,
        @Schema(examples = "12B Construction") String name,

        @Schema(
                description = "What its staff are to its learners through it; absent if that is nothing.",
                examples = "mentor")
        @Nullable String role,

        List<Member> staff,

        @Schema(description = "How many learners are in it.", examples = "25")
        int learners) {

    @Schema(name = "GroupStaff", description = "A member of staff of a group.")
    record Member(
            @Schema(description = "The person's subject at the identity provider.")
            String subject,

            @Schema(examples = "Jo Marsh") String name) {}
}
