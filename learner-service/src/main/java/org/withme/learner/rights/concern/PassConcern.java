package org.withme.learner.rights.concern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "PassConcern",
        description = "That, and by which way, a concern is passed on. Nothing of the concern itself: tell the lead.")
record PassConcern(
        @Schema(required = true, description = "By which way.", examples = "PHONE")
        Way way) {}
