package org.withme.learner.people.lightmode;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "LightMode", description = "Whether nothing is asked of the learner that is not needed now (L28).")
record LightModeView(
        boolean on,

        @Schema(description = "Since when; absent while it is off.") @Nullable Instant since) {}
