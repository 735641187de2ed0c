package org.withme.learner.record.profile;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.learner.people.college.CollegeView;

@Schema(name = "LearnerSummary", description = "A learner as one college's MIS knows them.")
record LearnerSummary(
        UUID id,
        @Nullable CollegeView college,
        @Schema(examples = "A123456789") @Nullable String learnRefNumber,

        @Schema(description = "Unique learner number; absent while it is temporary.", examples = "9900000006") @Nullable String uln,

        @Schema(description = "How the learner wants to be called; shown to staff while the learner is at the college.")
        @Nullable String preferredName,

        @Schema(examples = "Samira") @Nullable String givenNames,
        @Schema(examples = "Okafor") @Nullable String familyName,

        @Schema(
                description =
                        "Whether the learner has a current enrolment at the college, or an application there that stands.")
        boolean current) {}
