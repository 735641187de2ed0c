package org.withme.learner.record.profile;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.withme.learner.people.college.CollegeView;
import org.withme.learner.people.college.Colleges;
import org.withme.learner.people.college.SourceView;
import org.withme.learner.record.year.CollectionYears;

/** What one college says of one learner: in its returns, or until the first of them in an application (L29). Never written here. */
@Entity
@Table(name = "college_record")
@IdClass(CollegeRecord.Key.class)
@Immutable
class CollegeRecord {

    @Id
    private String ukprn;

    @Id
    private String learnRefNumber;

    private UUID learnerId;
    private String uln;
    private String familyName;
    private String givenNames;
    private LocalDate dateOfBirth;
    private String postcode;
    private String email;
    private String telephone;
    private String mathGrade;
    private String englishGrade;
    private Integer priorAttainment;
    private String collectionYear;
    private LocalDate preparedOn;
    private LocalDate lastDay;
    private LocalDate missingSince;
    private LocalDate appliedOn;
    private String appliedAim;
    private String appliedProgramme;
    private LocalDate startsOn;
    private LocalDate withdrawnOn;

    record Key(String ukprn, String learnRefNumber) implements Serializable {}

    UUID learnerId() {
        return learnerId;
    }

    String learnRefNumber() {
        return learnRefNumber;
    }

    CollegeFacts facts(Colleges colleges) {
        return new CollegeFacts(
                CollegeView.of(ukprn, colleges),
                source(),
                learnRefNumber,
                uniqueNumber(),
                givenNames,
                familyName,
                dateOfBirth,
                postcode,
                email,
                telephone,
                mathGrade,
                englishGrade,
                priorAttainment,
                priorAttainmentLevel(),
                lastDay,
                missingSince,
                application());
    }

    private SourceView source() {
        return collectionYear == null ? SourceView.application(preparedOn) : SourceView.ilr(collectionYear, preparedOn);
    }

    private ApplicationFacts application() {
        return appliedOn == null
                ? null
                : new ApplicationFacts(appliedOn, appliedAim, appliedProgramme, startsOn, withdrawnOn);
    }

    LearnerSummary summary(Colleges colleges, LocalDate today, String preferredName) {
        boolean current = lastDay == null || !lastDay.isBefore(today);
        return new LearnerSummary(
                learnerId,
                CollegeView.of(ukprn, colleges),
                learnRefNumber,
                uniqueNumber(),
                current ? preferredName : null,
                givenNames,
                familyName,
                current);
    }

    private String priorAttainmentLevel() {
        return priorAttainment == null
                ? null
                : CollectionYears.ofCode(collectionYear)
                        .flatMap(year -> year.priorLevel(priorAttainment))
                        .orElse(null);
    }

    /** A temporary number identifies nobody and is not shown (L1). */
    private String uniqueNumber() {
        return Uln.TEMPORARY.equals(uln) ? null : uln;
    }
}
