package org.withme.learner.learning.tutorial;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Why one meets, as it stood in the invitation: what the catalogue says later changes nothing of it. */
@Embeddable
class Why {

    private UUID purposeId;
    private Integer purposeVersion;
    private String purpose;
    private String whatToExpect;
    private String whatYouLeaveWith;
    private String inPlainWords;
    private int minutes;

    protected Why() {}

    static Why of(Meeting meeting) {
        Why why = new Why();
        why.purposeId = meeting.purposeId();
        why.purposeVersion = meeting.purposeVersion();
        why.purpose = meeting.purpose();
        why.whatToExpect = meeting.whatToExpect();
        why.whatYouLeaveWith = meeting.whatYouLeaveWith();
        why.inPlainWords = meeting.inPlainWords();
        why.minutes = meeting.minutes();
        return why;
    }

    UUID purposeId() {
        return purposeId;
    }

    String purpose() {
        return purpose;
    }

    String whatToExpect() {
        return whatToExpect;
    }

    String whatYouLeaveWith() {
        return whatYouLeaveWith;
    }

    String inPlainWords() {
        return inPlainWords;
    }

    int minutes() {
        return minutes;
    }
}
