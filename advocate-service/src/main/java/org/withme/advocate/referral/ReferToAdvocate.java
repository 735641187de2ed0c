package org.withme.advocate.referral;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ReferToAdvocate", description = "A learner asks for an advocate, or somebody beside them suggests one.")
record ReferToAdvocate(
        @Schema(description = "Who is referred; a learner leaves it out.")
        UUID learnerId,

        @Schema(
                description = "A learner: the college whose advocates are asked; may be left out if it is clear. Staff:"
                        + " never, it is their own.",
                examples = "90000001")
        String ukprn,

        @Schema(
                maxLength = 2000,
                description =
                        "Why, if you want to say it. Read by the learner, and after their yes by the college's"
                                + " advocates and case supervisor. Nobody may be watching: if somebody is at risk, pass a concern.")
        String words) {}
