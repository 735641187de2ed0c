package org.withme.learner.learning.plan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.withme.platform.said.Said;

@Schema(name = "EnterEmployersSignature", description = "That an apprentice's employer agrees to the plan.")
record EnterEmployersSignature(
        @Schema(description = "How and when the employer said it to you.")
        Said said) {}
