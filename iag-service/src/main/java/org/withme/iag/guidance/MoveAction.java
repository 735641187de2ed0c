package org.withme.iag.guidance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "MoveAction", description = "How far it has come.")
record MoveAction(
        @Schema(required = true, examples = "COMPLETED") ActionStatus status) {}
