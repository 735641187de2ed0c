package org.withme.learner.people.attendance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "MarkRow",
        description = "One mark of a register: a learner and a session. The columns of a CSV have the same names.")
record MarkRow(
        @Schema(
                required = true,
                description = "Your reference for the learner, as in your ILR return.",
                maxLength = 12,
                examples = "A00000001")
        String learner,

        @Schema(required = true, description = "The day of the session.", format = "date", examples = "2026-11-27")
        String date,

        @Schema(
                description = "When the session began, if there are several on a day.",
                pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$",
                examples = "09:00")
        String time,

        @Schema(
                description = "Your own reference for the session or the group, if several begin together.",
                maxLength = 50,
                examples = "12B-MATHS")
        String session,

        @Schema(
                required = true,
                description =
                        "One of the marks that are set up; by default PRESENT, LATE, ABSENT, AUTHORISED_ABSENCE and NOT_REQUIRED.",
                maxLength = 50,
                examples = "PRESENT")
        String mark) {}
