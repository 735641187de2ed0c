package org.withme.learner.learning.recognition;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.withme.platform.events.DomainEvent;

/** In the stream of the learner; never a word of what was written. */
sealed interface RecognitionEvent extends DomainEvent {

    record LearnerRecognised(
            UUID stream,
            UUID recognitionId,
            String ukprn,
            @Nullable RecognisedFor kind) implements RecognitionEvent {
        @Override
        public String type() {
            return "learner.recognised.v1";
        }
    }

    record RecognitionRemoved(UUID stream, UUID recognitionId) implements RecognitionEvent {
        @Override
        public String type() {
            return "learner.recognition-removed.v1";
        }
    }
}
