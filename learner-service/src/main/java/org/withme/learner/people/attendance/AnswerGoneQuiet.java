package org.withme.learner.people.attendance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AnswerGoneQuiet", description = "One tap; nothing is to be written.")
record AnswerGoneQuiet(
        @Schema(
                required = true,
                description =
                        "SPOKEN_WITH: off the list until new marks are a new reason. NOT_TODAY: off the list for a day."
                                + " CASE_SUPERVISOR: the case supervisors of the college have it on their list now.",
                examples = "SPOKEN_WITH")
        QuietAnswer answer) {}
