package org.withme.learner.rights.disclosure;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SearchLearners", description = "Whom to look for, and why.")
record SearchLearners(
        @Schema(
                required = true,
                maxLength = 100,
                description =
                        "A name or a part of it, in any order, with or without accents, also misspelt. Kept nowhere.",
                examples = "Zoe Mlynarz")
        String name,

        @Schema(description = "Tells namesakes apart.", examples = "2008-03-09")
        LocalDate dateOfBirth,

        @Schema(
                required = true,
                maxLength = 2000,
                description = "Why. Your college's second persons read it; the learners who are found do not.",
                examples = "A concern about a learner's safety was passed on by telephone.")
        String reason,

        @Schema(description = "Left out: whoever is found is told at once.")
        Delay delay) {}
