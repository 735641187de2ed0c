package org.withme.learner.record.learningaim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** A learning aim as the latest download that lists it names it; written by the loading alone. */
@Entity
@Table(name = "learning_aim")
@Immutable
class LearningAim {

    @Id
    private String learnAimRef;

    private String title;
    private String level;

    @Column(name = "subject_tier_1")
    private String subjectTier1;

    @Column(name = "subject_tier_2")
    private String subjectTier2;

    private String awardingOrganisation;
    private LocalDate effectiveFrom;
    private LocalDate effectiveTo;
    private String version;
    private LocalDate publishedOn;

    String learnAimRef() {
        return learnAimRef;
    }

    LearningAimView view() {
        return new LearningAimView(
                title,
                LarsWords.level(level),
                level,
                LarsWords.subject(subjectTier1, subjectTier2),
                subjectTier1,
                subjectTier2,
                awardingOrganisation,
                effectiveFrom,
                effectiveTo,
                NamedByView.lars(version, publishedOn));
    }
}
