package org.withme.learner.record.applicant;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "PutApplicant",
        description =
                "What the college states of somebody. One of the two names is enough; everything else may follow later.")
record PutApplicant(
        @Schema(maxLength = ApplicantRules.LONGEST_NAME, examples = "Okafor")
        String familyName,

        @Schema(maxLength = ApplicantRules.LONGEST_NAME, examples = "Samira")
        String givenNames,

        @Schema(description = "With the ULN it finds them when a return lists them.", examples = "2010-05-17")
        LocalDate dateOfBirth,

        @Schema(description = "Unique learner number, if it is known.", examples = "9900000006")
        String uln,

        @Schema(maxLength = ApplicantRules.LONGEST_POSTCODE, examples = "ZZ99 9ZZ")
        String postcode,

        @Schema(maxLength = ApplicantRules.LONGEST_EMAIL, examples = "sam@example.org")
        String email,

        @Schema(maxLength = ApplicantRules.LONGEST_TELEPHONE, examples = "01632 960123")
        String telephone,

        @Schema(description = "The learning aim that they applied for.", examples = "60312345")
        String learnAimRef,

        @Schema(
                description = "What they applied for, in your words.",
                maxLength = ApplicantRules.LONGEST_PROGRAMME,
                examples = "Construction, level 2")
        String programme,

        @Schema(description = "When it begins.", examples = "2027-09-06")
        LocalDate startsOn,

        @Schema(
                description =
                        "Your reference of a group that they join, whose staff are beside them from then on; the other"
                                + " groups stay as they are.",
                maxLength = ApplicantRules.LONGEST_GROUP,
                examples = "12B")
        String group) {}
