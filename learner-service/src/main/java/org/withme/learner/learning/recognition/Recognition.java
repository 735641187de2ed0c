package org.withme.learner.learning.recognition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.withme.learner.learning.recognition.RecognitionEvent.LearnerRecognised;
import org.withme.learner.learning.recognition.RecognitionEvent.RecognitionRemoved;

/** A sentence in which somebody recognised a learner. */
@Entity
@Table(name = "recognition")
class Recognition {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID learnerId;

    @Column(insertable = false, updatable = false)
    private UUID learnerOrigin;

    /** Null once it is removed. */
    private String words;

    @Enumerated(EnumType.STRING)
    private RecognisedFor kind;

    private String givenBy;
    private String capacity;
    private String ukprn;
    private Instant givenAt;
    private Instant removedAt;

    @Version
    private long version;

    protected Recognition() {}

    /** Who recognises, in which role and for which college. */
    record Giver(String subject, String capacity, String ukprn) {}

    static Recognition given(UUID id, UUID learner, GiveRecognition command, Giver giver, Instant at) {
        Recognition recognition = new Recognition();
        recognition.id = id;
        recognition.learnerId = learner;
        recognition.learnerOrigin = learner;
        recognition.words = command.words();
        recognition.kind = command.kind();
        recognition.givenBy = giver.subject();
        recognition.capacity = giver.capacity();
        recognition.ukprn = giver.ukprn();
        recognition.givenAt = at;
        return recognition;
    }

    /** Its words are not kept. */
    void remove(Instant at) {
        words = null;
        removedAt = at;
    }

    UUID id() {
        return id;
    }

    String givenBy() {
        return givenBy;
    }

    LearnerRecognised givenEvent() {
        return new LearnerRecognised(learnerOrigin, id, ukprn, kind);
    }

    RecognitionRemoved removedEvent() {
        return new RecognitionRemoved(learnerOrigin, id);
    }

    RecognitionView view(@Nullable String name) {
        return new RecognitionView(id, learnerId, words, kind, name, capacity, ukprn, givenAt);
    }
}
