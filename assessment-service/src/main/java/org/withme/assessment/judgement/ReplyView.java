package org.withme.assessment.judgement;

import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ReplyBeside", description = "The learner's words beside the decision, exactly as written.")
record ReplyView(String words, boolean disputes, Instant recordedAt) {

    /** Null if there is none. */
    static ReplyView of(Optional<JudgementEntry> entry) {
        return entry.map(found -> new ReplyView(found.words(), found.disputes(), found.recordedAt()))
                .orElse(null);
    }
}
