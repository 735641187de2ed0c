package org.withme.learner.record.enrolment;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.learner.people.college.CollegeView;
import org.withme.learner.people.college.SourceView;
import org.withme.learner.record.learningaim.LearningAimView;
import org.withme.learner.record.learningaim.StandardView;

@Schema(name = "Enrolment", description = "A learner at a college for one learning aim.")
record EnrolmentView(
        UUID id,
        CollegeView college,
        @Schema(examples = "A123456789") String learnRefNumber,

        @Schema(description = "Learning aim reference; ZPROG001 is a whole programme.", examples = "60312345")
        String learnAimRef,

        @Nullable LearningAimView aim,

        @Schema(description = "AimType of the ILR.", examples = "4")
        Integer aimType,

        LocalDate startDate,
        LocalDate plannedEndDate,
        @Nullable LocalDate actualEndDate,

        @Schema(
                description =
                        "As the college said it last; TAKEN_UP_AGAIN: a break that is over, NOT_RETURNED: it went on"
                                + " when its year ended and no return of a later year lists it. More may be added.")
        EnrolmentStatus status,

        @Schema(description = "The enrolment by which a break was taken up again.") @Nullable UUID takenUpBy,

        @Schema(description = "Outcome of the ILR, once there is one.", examples = "1") @Nullable Integer outcome,

        @Schema(
                description =
                        "Why a withdrawn learner left, as a class: MOVED, LEFT or UNKNOWN. The reason itself is not kept.",
                examples = "MOVED")
        @Nullable String withdrawalClass,

        @Schema(description = "FundModel of the ILR.", examples = "25")
        Integer fundModel,

        @Schema(description = "ProgType of the ILR, for a programme such as an apprenticeship.", examples = "25")
        @Nullable Integer progType,

        @Schema(description = "The apprenticeship standard.", examples = "119") @Nullable Integer standardCode,

        @Nullable StandardView standard,

        SourceView source,

        @Schema(
                description =
                        "Set when a later return of the same year no longer listed it; that alone ends nothing (L9).")
        @Nullable LocalDate missingSince) {}
