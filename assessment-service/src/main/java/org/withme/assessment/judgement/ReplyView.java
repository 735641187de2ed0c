package org.withme.assessment.judgement;

import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ReplyBeside", description = "The learner's words beside the decision, exactly as written.")
record ReplyView(@Nullable String words, boolean disputes, Instant recordedAt) {

    /** Null if there is none. */
    static ReplyView of(Optional<JudgementEntry> entry) {
        return entry.map(found -> new ReplyView(found.words(), found.disputes(), found.recordedAt()))
                .orElse(null);
    }
}
