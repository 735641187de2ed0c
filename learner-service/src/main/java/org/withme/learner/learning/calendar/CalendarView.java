package org.withme.learner.learning.calendar;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "CalendarAddress", description = "Where my calendar is read.")
record CalendarView(
        @Schema(description = "Whether there is an address.")
        boolean on,

        @Schema(
                description =
                        "Only in the answer that makes it: nobody can tell it again. Whoever has it reads the calendar.",
                examples = "https://withme.example/v1/calendars/q3T0…")
        @Nullable String address,

        @Schema(description = "Whether it says why you meet.") @Nullable Boolean showsPurpose,

        @Nullable Instant madeAt) {}
