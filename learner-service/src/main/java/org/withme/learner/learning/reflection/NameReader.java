package org.withme.learner.learning.reflection;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "NameReader", description = "Somebody on the learner's team.")
record NameReader(
        @Schema(required = true, description = "Their place on your team, as your team lists it.")
        UUID relationshipId) {}
