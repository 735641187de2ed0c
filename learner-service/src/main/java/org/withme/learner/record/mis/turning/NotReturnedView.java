package org.withme.learner.record.mis.turning;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "NotReturnedEnrolment",
        description =
                "An enrolment that went on when its collection year ended and that no return of a later year lists."
                        + " Nobody said that the learner left (L9).")
record NotReturnedView(
        @Schema(examples = "A123456789") String learnRefNumber,
        UUID learnerId,
        UUID enrolmentId,
        @Schema(examples = "60312345") String learnAimRef,

        @Schema(description = "The year whose returns listed it last.", examples = "2526")
        String collectionYear,

        @Schema(description = "The last day on which it opens the learner's record to the college's staff.") @Nullable LocalDate accessUntil) {}
