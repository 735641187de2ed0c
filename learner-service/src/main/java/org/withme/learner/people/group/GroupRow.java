package org.withme.learner.people.group;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "GroupRow",
        description =
                "What is so of a group: its kind and name, or one person who is in it. The columns of a CSV have the same names.")
record GroupRow(
        @Schema(required = true, description = "Your own reference for the group.", maxLength = 50, examples = "12B")
        String group,

        @Schema(description = "Needed once for a group that is new here.", examples = "TUTOR_GROUP")
        GroupKind kind,

        @Schema(
                description = "What people call it; a new group without one is called by its reference.",
                maxLength = 100,
                examples = "12B Construction")
        String name,

        @Schema(description = "The name with which a member of staff signs in.", maxLength = 255, examples = "mentor")
        String staff,

        @Schema(description = "Your reference for a learner, as in your ILR return.", examples = "A00000001")
        String learner,

        @Schema(description = "true: the person is not in it any more; of a row that names nobody, the group is over.")
        Boolean ended) {

    boolean isEnded() {
        return Boolean.TRUE.equals(ended);
    }

    /** Names nobody: the group itself is over. */
    boolean endsGroup() {
        return isEnded() && staff == null && learner == null;
    }
}
