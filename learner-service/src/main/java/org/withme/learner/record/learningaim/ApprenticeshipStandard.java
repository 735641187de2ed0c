package org.withme.learner.record.learningaim;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** An apprenticeship standard as the latest download that lists it names it; written by the loading alone. */
@Entity
@Table(name = "apprenticeship_standard")
@Immutable
class ApprenticeshipStandard {

    @Id
    private Integer standardCode;

    private String name;
    private String level;
    private String version;
    private LocalDate publishedOn;

    Integer standardCode() {
        return standardCode;
    }

    StandardView view() {
        return new StandardView(name, LarsWords.level(level), level, NamedByView.lars(version, publishedOn));
    }
}
