package org.withme.learner.learning.groupgoal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.withme.platform.said.Said;

@Schema(name = "EnterGroupsAgreement", description = "That the group agreed in a conversation.")
record EnterGroupsAgreement(
        @Schema(description = "How and when.") Said said) {}
