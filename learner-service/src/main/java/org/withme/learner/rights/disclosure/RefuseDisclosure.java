package org.withme.learner.rights.disclosure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RefuseDisclosure", description = "Why it is not released, or ends.")
record RefuseDisclosure(
        @Schema(required = true, maxLength = 2000, examples = "The reason does not need the case notes.")
        String reason) {}
