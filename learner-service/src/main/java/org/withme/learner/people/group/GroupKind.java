package org.withme.learner.people.group;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.withme.platform.identity.Roles;

/** What a group is for, and what its staff are to its learners through it (L31). */
@Schema(name = "GroupKind")
public enum GroupKind {
    TUTOR_GROUP(Roles.MENTOR),
    CLASS(Roles.TUTOR),
    /** Those who started together. */
    COHORT(null),
    /** Learners of any age who share goals. */
    COMMUNITY(null);

    private final String role;

    GroupKind(String role) {
        this.role = role;
    }

    /** The role that its staff have beside each of its learners; empty if being in it opens nothing. */
    public Optional<String> role() {
        return Optional.ofNullable(role);
    }
}
