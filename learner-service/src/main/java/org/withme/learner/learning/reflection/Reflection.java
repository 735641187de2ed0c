package org.withme.learner.learning.reflection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.withme.learner.learning.reflection.ReflectionEvent.ReflectionShared;
import org.withme.learner.learning.reflection.ReflectionEvent.ReflectionTakenBack;
import org.withme.learner.learning.reflection.Shares.With;

/** What a learner wrote for themselves. */
@Entity
@Table(name = "reflection")
class Reflection {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID learnerId;

    @Column(insertable = false, updatable = false)
    private UUID learnerOrigin;

    private String words;
    private Instant writtenAt;
    private Instant changedAt;

    @Version
    private long version;

    protected Reflection() {}

    static Reflection written(UUID id, UUID learner, String words, Instant at) {
        Reflection reflection = new Reflection();
        reflection.id = id;
        reflection.learnerId = learner;
        reflection.learnerOrigin = learner;
        reflection.words = words;
        reflection.writtenAt = at;
        return reflection;
    }

    /** The same words again change nothing. */
    void change(String other, Instant at) {
        if (!words.equals(other)) {
            words = other;
            changedAt = at;
        }
    }

    UUID id() {
        return id;
    }

    ReflectionShared sharedEvent(With with) {
        return new ReflectionShared(learnerOrigin, id, with.relationshipId(), with.subject());
    }

    ReflectionTakenBack takenBackEvent(With with) {
        return new ReflectionTakenBack(learnerOrigin, id, with.relationshipId(), with.subject());
    }

    ReflectionView view(String whoReads, List<SharedWithView> sharedWith) {
        return new ReflectionView(id, learnerId, words, writtenAt, changedAt, whoReads, sharedWith);
    }
}
