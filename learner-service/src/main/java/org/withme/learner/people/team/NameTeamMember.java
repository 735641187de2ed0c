package org.withme.learner.people.team;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "NameTeamMember", description = "Who is to be beside the learner, and in which role.")
record NameTeamMember(
        @Schema(description = "The person's subject at the identity provider; this or the username.", maxLength = 64)
        String subject,

        @Schema(description = "The name with which the person signs in; this or the subject.", examples = "mentor")
        String username,

        @Schema(
                required = true,
                description = "The role; the person must have it.",
                enumeration = {"mentor", "tutor", "assessor", "adviser", "advocate"},
                examples = "mentor")
        String role,

        @Schema(
                maxLength = 500,
                description = "Why, if there is something to say; the learner reads it.",
                examples = "Somebody to talk to every week.")
        String purpose,

        @Schema(
                description =
                        "What the person may see: profile, enrolment, team, journey, assessment, iag. All of them if left out.",
                examples = "[\"profile\", \"enrolment\", \"journey\"]")
        List<String> aspects,

        @Schema(description = "The last day; open if left out.", examples = "2027-07-31")
        LocalDate expiresOn) {}
