package org.withme.learner.record.profile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SearchByName", description = "Whom to look for.")
record SearchByName(
        @Schema(
                required = true,
                maxLength = 100,
                description =
                        "A name or a part of it, in any order, with or without accents, also misspelt. Kept nowhere.",
                examples = "Zoe Mlynarz")
        String name) {}
