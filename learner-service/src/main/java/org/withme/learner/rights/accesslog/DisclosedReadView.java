package org.withme.learner.rights.accesslog;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "DisclosedRead", description = "What was read under a disclosure (W3).")
record DisclosedReadView(
        @Schema(description = "The reader's subject at the identity provider.")
        String subject,

        @Schema(examples = "Ruth Abara") @Nullable String who,

        @Schema(description = "Which part of the record.", examples = "advocacy")
        String aspect,

        @Schema(description = "Which service answered.", examples = "advocate-service")
        String service,

        Instant firstAt,
        Instant lastAt,
        @Schema(examples = "3") long count) {}
