package org.withme.learner.people.group;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A group that somebody makes; the name is for everybody who is in it. */
@Schema(name = "MakeGroup", description = "A group, and who is in it from the beginning.")
record MakeGroup(
        @Schema(
                required = true,
                description = "What people call it.",
                maxLength = 100,
                examples = "Bricklayers who revise together")
        String name,

        @Schema(
                description = "What it is for. Without one it is a community, which opens no records.",
                defaultValue = "COMMUNITY")
        GroupKind kind,

        @Schema(
                description =
                        "The names with which its staff sign in. Without any, a tutor or a mentor is it themselves.",
                maxItems = GroupPeople.MOST_STAFF,
                examples = "[\"mentor\"]")
        List<String> staff,

        @Schema(description = "The ids of its learners.", maxItems = GroupPeople.MOST_LEARNERS)
        List<UUID> learners) {

    GroupKind kindOrCommunity() {
        return kind == null ? GroupKind.COMMUNITY : kind;
    }

    GroupPeople people() {
        return new GroupPeople(staff, learners);
    }
}
