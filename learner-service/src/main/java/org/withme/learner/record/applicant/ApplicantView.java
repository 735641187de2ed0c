package org.withme.learner.record.applicant;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.learner.people.college.CollegeView;

@Schema(name = "Applicant", description = "What became of a statement about somebody whom no return lists yet.")
record ApplicantView(
        @Schema(description = "Who it is: the same before and after they are enrolled.")
        UUID learnerId,

        CollegeView college,

        @Schema(description = "The reference under which your college knows them.", examples = "A00000017")
        String learnRefNumber,

        @Schema(description = "Whether your college had stated nothing under this reference before.")
        boolean created,

        @Schema(
                description = "What is otherwise now than it was, in the names of the request.",
                examples = "[\"postcode\", \"startsOn\"]")
        List<String> changed,

        @Schema(description = "STANDS, or OVER once it is over without an enrolment.", examples = "STANDS")
        State state,

        @Schema(description = "The day on which your college stated them first, or again.")
        LocalDate since,

        @Nullable LocalDate withdrawnOn) {

    @Schema(name = "ApplicationState")
    enum State {
        STANDS,
        OVER
    }

    static ApplicantView of(
            Application application, CollegeView college, String reference, boolean created, List<String> changed) {
        return new ApplicantView(
                application.learnerId(),
                college,
                reference,
                created,
                changed,
                application.isOver() ? State.OVER : State.STANDS,
                application.since(),
                application.withdrawnOn());
    }
}
