package org.withme.learner.record.mis.receiving;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "IlrChange", description = "What a return would change of one learner.")
record ChangeView(
        @Schema(examples = "A123456789") String learnRefNumber,

        @Schema(description = "Absent for who is new to your college.") @Nullable UUID learnerId,

        @Schema(
                description = "NEW to the college, CHANGED (fields), ENROLLED, ENROLMENT_CHANGED, WITHDRAWN, COMPLETED,"
                        + " ENROLMENT_MISSING (listed, an enrolment is not), MISSING (newly not listed), HELD.",
                examples = "[\"CHANGED\", \"WITHDRAWN\"]")
        List<String> kinds,

        @Schema(
                description = "What the return says otherwise of the learner, in its own names.",
                examples = "[\"Postcode\"]")
        List<String> fields,

        Enrolments enrolments) {

    /** By what the return says of each; {@code missing} are current ones that it lists no more. */
    @Schema(name = "IlrChangeEnrolments")
    record Enrolments(int created, int changed, int withdrawn, int completed, int missing) {}

    /** What can happen to a learner. */
    @Schema(name = "IlrChangeKind")
    enum Kind {
        NEW,
        CHANGED,
        ENROLLED,
        ENROLMENT_CHANGED,
        WITHDRAWN,
        COMPLETED,
        ENROLMENT_MISSING,
        MISSING,
        HELD
    }
}
