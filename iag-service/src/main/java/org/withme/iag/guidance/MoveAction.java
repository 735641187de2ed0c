package org.withme.iag.guidance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "MoveAction", description = "How far it has come.")
record MoveAction(
        @Schema(required = true, example = "COMPLETED") ActionStatus status) {}
