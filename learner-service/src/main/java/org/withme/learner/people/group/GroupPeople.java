package org.withme.learner.people.group;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "GroupPeople", description = "Staff and learners of a group.")
record GroupPeople(
        @Schema(
                description = "The names with which they sign in.",
                maxItems = GroupPeople.MOST_STAFF,
                examples = "[\"mentor\"]")
        List<String> staff,

        @Schema(description = "Their ids.", maxItems = GroupPeople.MOST_LEARNERS)
        List<UUID> learners) {

    /** So many are asked for at the identity provider one by one while somebody waits. */
    static final int MOST_STAFF = 20;

    static final int MOST_LEARNERS = 200;

    static final GroupPeople NOBODY = new GroupPeople(null, null);

    GroupPeople {
        staff = staff == null ? List.of() : staff;
        learners = learners == null ? List.of() : learners;
    }
}
