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

/** What one college's MIS says of one learner; written by the import alone. */
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
                SourceView.ilr(collectionYear, preparedOn),
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
                missingSince);
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
        return CollectionYears.ofCode(collectionYear)
                .filter(year -> priorAttainment != null)
                .flatMap(year -> year.priorLevel(priorAttainment))
                .orElse(null);
    }

    /** A temporary number identifies nobody and is not shown (L1). */
    private String uniqueNumber() {
        return Uln.TEMPORARY.equals(uln) ? null : uln;
    }
}
