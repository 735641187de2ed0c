package org.withme.learner.learning.reflection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    @Enumerated(EnumType.STRING)
    private About.Kind aboutKind;

    private UUID aboutId;
    private Instant writtenAt;
    private Instant changedAt;

    @Version
    private long version;

    protected Reflection() {}

    static Reflection written(UUID id, UUID learner, String words, @Nullable About about, Instant at) {
        Reflection reflection = new Reflection();
        reflection.id = id;
        reflection.learnerId = learner;
        reflection.learnerOrigin = learner;
        reflection.words = words;
        reflection.link(about);
        reflection.writtenAt = at;
        return reflection;
    }

    /** The same again changes nothing. */
    void change(String other, @Nullable About otherAbout, Instant at) {
        if (!words.equals(other) || !Objects.equals(about(), otherAbout)) {
            words = other;
            link(otherAbout);
            changedAt = at;
        }
    }

    private void link(@Nullable About about) {
        aboutKind = about == null ? null : about.kind();
        aboutId = about == null ? null : about.id();
    }

    private About about() {
        return About.of(aboutKind, aboutId);
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
        return new ReflectionView(id, learnerId, words, about(), writtenAt, changedAt, whoReads, sharedWith);
    }
}
