package org.withme.iag.guidance;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AgreeAction", description = "Something that the learner or the adviser is going to do.")
record AgreeAction(
        @Schema(required = true, maxLength = 4000, examples = "Visit the open day of the training centre in Grimsby.")
        String summary,

        @Schema(required = true, description = "Who does it.")
        Owner owner,

        @Schema(description = "By when, if there is a day.", examples = "2026-12-18")
        LocalDate dueOn,

        @Schema(
                description =
                        "National Careers Service action type: 1 skills health check, 2 CV, 3 interview skills, 4 search for a"
                                + " vacancy, 5 enrol on a course, 6 careers management, 7 apprenticeship, 8 traineeship, 9 skills"
                                + " fair, 10 volunteer, 11 the service's website, 12 other digital services, 13 follow-up"
                                + " appointment, 14 social media, 15 discover skills, 16 find a course, 99 other.",
                defaultValue = "99",
                examples = "9")
        Integer type,

        @Schema(
                description =
                        "National Careers Service signposting: 1 charity, 3 training provider, 6 apprenticeships, 7 specialist,"
                                + " 8 job centre, 9 employer, 10 traineeships, 11 further education, 12 higher education, 13"
                                + " community, 98 nowhere, 99 other.",
                defaultValue = "98",
                examples = "3")
        Integer signpostedTo) {}
