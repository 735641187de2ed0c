package org.withme.learner.people.attendance;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "GoneQuietAnswered", description = "What came of a prompt.")
record GoneQuietAnsweredView(
        UUID id,
        @Schema(examples = "SPOKEN_WITH") SpellEnd how,

        @Schema(description = "The day on which it is looked again, if it was put off.", examples = "2026-12-01")
        @Nullable LocalDate until) {}
