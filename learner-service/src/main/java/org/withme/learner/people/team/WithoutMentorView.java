package org.withme.learner.people.team;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "LearnerWithoutMentor",
        description = "A current learner of the college beside whom nobody is as mentor.")
record WithoutMentorView(
        UUID learnerId,
        @Schema(examples = "A00000001") String learnRefNumber,
        @Schema(examples = "Samira") @Nullable String givenNames,
        @Schema(examples = "Okafor") @Nullable String familyName) {}
