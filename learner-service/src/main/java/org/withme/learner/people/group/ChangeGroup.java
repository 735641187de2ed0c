package org.withme.learner.people.group;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ChangeGroup", description = "What is different from now on; the rest stays.")
record ChangeGroup(
        @Schema(description = "What people call it.", maxLength = 100, examples = "Bricklayers, second year")
        String name,

        @Schema(description = "Who comes into it; whoever is in it already stays.")
        GroupPeople joining,

        @Schema(description = "Who leaves it; whoever is not in it is passed over.")
        GroupPeople leaving) {

    GroupPeople whoJoins() {
        return joining == null ? GroupPeople.NOBODY : joining;
    }

    GroupPeople whoLeaves() {
        return leaving == null ? GroupPeople.NOBODY : leaving;
    }
}
