package org.withme.learner.learning.autonomy;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ReviewAutonomy")
record ReviewMove(
        @Schema(
                description = "When it is talked about again, at most a year ahead. Left out: on no set day.",
                examples = "2027-05-17")
        @Nullable LocalDate nextOn) {}
