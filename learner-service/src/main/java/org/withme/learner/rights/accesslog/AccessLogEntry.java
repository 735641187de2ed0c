package org.withme.learner.rights.accesslog;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.learner.people.college.CollegeView;

@Schema(name = "AccessLogEntry", description = "Somebody looked at a part of the learner's record.")
record AccessLogEntry(
        UUID id,

        @Schema(description = "Who looked.", examples = "Jo Marsh") @Nullable String who,

        @Schema(description = "In which capacity.", examples = "mentor")
        String capacity,

        @Nullable CollegeView college,

        @Schema(description = "At which part of the record.", examples = "profile")
        String aspect,

        @Schema(description = "Which service answered.", examples = "learner-service")
        String service,

        Instant firstAt,
        Instant lastAt,

        @Schema(description = "How often within five minutes.", examples = "3")
        int count,

        @Schema(description = "The disclosure that opened it (W3); absent for whoever had a right of their own.")
        @Nullable UUID disclosureId) {}
