package org.withme.learner.learning.tutorial;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "MoveTutorials", description = "Another time, about which the learners are asked.")
record MoveSitting(
        @Schema(required = true, examples = "2026-12-04T14:00:00Z")
        Instant startsAt) {}
