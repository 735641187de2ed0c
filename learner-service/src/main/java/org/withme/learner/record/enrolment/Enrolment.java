package org.withme.learner.record.enrolment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.withme.learner.people.college.CollegeView;
import org.withme.learner.people.college.Colleges;
import org.withme.learner.people.college.SourceView;
import org.withme.learner.record.learningaim.AimNames;

/** A learner at a college for one learning aim; written by the import alone. */
@Entity
@Table(name = "enrolment")
@Immutable
class Enrolment {

    @Id
    private UUID id;

    private UUID learnerId;
    private String ukprn;
    private String learnRefNumber;
    private String learnAimRef;
    private Integer aimType;
    private LocalDate startDate;
    private LocalDate plannedEndDate;
    private LocalDate actualEndDate;
    private Integer fundModel;
    private Integer progType;
    private Integer stdCode;
    private Integer compStatus;
    private Integer outcome;
    private String withdrawalClass;
    private String collectionYear;
    private LocalDate preparedOn;
    private LocalDate missingSince;
    private UUID takenUpBy;
    private LocalDate notReturnedSince;

    UUID id() {
        return id;
    }

    LocalDate startDate() {
        return startDate;
    }

    String learnAimRef() {
        return learnAimRef;
    }

    /** Null outside an apprenticeship. */
    Integer stdCode() {
        return stdCode;
    }

    CurrentEnrolment current(AimNames names) {
        return new CurrentEnrolment(
                names.inWords(learnAimRef, stdCode), ukprn, plannedEndDate, status() == EnrolmentStatus.ON_BREAK);
    }

    private EnrolmentStatus status() {
        return EnrolmentStatus.of(compStatus, takenUpBy != null, notReturnedSince != null);
    }

    EnrolmentView view(Colleges colleges, AimNames names) {
        return new EnrolmentView(
                id,
                CollegeView.of(ukprn, colleges),
                learnRefNumber,
                learnAimRef,
                names.aim(learnAimRef).orElse(null),
                aimType,
                startDate,
                plannedEndDate,
                actualEndDate,
                status(),
                takenUpBy,
                outcome,
                withdrawalClass,
                fundModel,
                progType,
                stdCode,
                names.standard(stdCode).orElse(null),
                SourceView.ilr(collectionYear, preparedOn),
                missingSince);
    }
}
