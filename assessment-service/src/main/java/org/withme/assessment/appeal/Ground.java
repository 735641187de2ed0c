package org.withme.assessment.appeal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Why somebody may appeal; a row that nobody here writes. */
@Entity
@Table(name = "appeal_ground")
class Ground {

    @Id
    private String code;

    private int position;
    private String title;
    private boolean needsWords;
    private boolean retired;

    protected Ground() {}

    String code() {
        return code;
    }

    String title() {
        return title;
    }

    boolean needsWords() {
        return needsWords;
    }

    boolean isOffered() {
        return !retired;
    }

    AppealView.GroundView view() {
        return new AppealView.GroundView(code, title, needsWords);
    }
}
